/** A file that was written: its size and hash, and the way to it. */
import { CircleCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { WrittenFile } from '../../main/api/schema.ts';
import { hostKind } from '../api/client.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { deliver } from './deliver.ts';
import styles from './Outcome.module.css';
import { sizeInWords } from './size.ts';

type ReadyProps = {
  file: WrittenFile;
  name: string;
  text: string;
  problems?: readonly string[];
  more?: ReactNode;
  onClose(): void;
};

export function Ready({ file, name, text, problems = [], more, onClose }: ReadyProps) {
  const [error, setError] = useState<unknown>(null);
  return (
    <div className={styles.outcome}>
      <p className={styles.ready} role="status">
        <CircleCheck aria-hidden="true" />
        <bdi>{text}</bdi>
      </p>
      <p className={styles.facts}>
        {t.exporting.readyFacts(sizeInWords(file.bytes))} <code>{file.sha256}</code>
      </p>
      {[...new Set(problems)].map((problem) => (
        <p key={problem} className={styles.next} dir="auto">
          {problem}
        </p>
      ))}
      {error !== null && <ErrorNote error={error} />}
      <div className={styles.buttons}>
        {more}
        <Button onClick={() => void deliver(file, name, 'again').catch(setError)}>
          {hostKind === 'electron' ? t.exporting.show : t.exporting.again}
        </Button>
        <Button look="primary" onClick={onClose}>
          {t.exporting.close}
        </Button>
      </div>
    </div>
  );
}
