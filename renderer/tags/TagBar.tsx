/** Above the codebook: one field that finds a tag or adds it, and the codebook as a file in and out. */
import { Download, Plus, Upload } from 'lucide-react';
import { type FormEvent, type Ref, useRef, useState } from 'react';
import type { TableProblem, TagView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { FileInput } from '../ui/FileInput.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { TableProblems } from '../ui/TableProblems.tsx';
import { exportCodebook, importCodebook } from './codebook-file.ts';
import styles from './TagBar.module.css';
import { tagChanges } from './tag-changes.ts';

type TagBarProps = {
  tags: readonly TagView[];
  typed: string;
  /** Whether what was typed is the name of no tag. */
  isNew: boolean;
  readOnly: boolean;
  fieldRef: Ref<HTMLInputElement>;
  onTyped(typed: string): void;
  /** Arrow down in the field. */
  onLeave(): void;
};

export function TagBar({ tags, typed, isNew, readOnly, fieldRef, onTyped, onLeave }: TagBarProps) {
  const [error, setError] = useState<unknown>(null);
  const [problems, setProblems] = useState<TableProblem[]>([]);
  const file = useRef<HTMLInputElement>(null);
  const used = tags.reduce((sum, { count }) => sum + count, 0);
  const attempt = <T,>(work: Promise<T>, then?: (result: T) => void) => {
    setError(null);
    setProblems([]);
    work.then(then, setError);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (isNew && !readOnly) attempt(tagChanges.add(typed.trim()), () => onTyped(''));
  };

  return (
    <header className={styles.top}>
      <div className={styles.bar}>
        <h1 className={styles.title}>
          {t.tags.title} <span>{t.tags.summary(tags.length, used)}</span>
        </h1>
        {!readOnly && (
          <IconButton
            label={t.tags.importFile}
            icon={<Upload aria-hidden="true" />}
            onClick={() => file.current?.click()}
          />
        )}
        <Menu
          align="end"
          trigger={
            <IconButton
              label={t.tags.exportFile}
              icon={<Download aria-hidden="true" />}
              disabled={tags.length === 0}
            />
          }
        >
          <MenuItem onSelect={() => attempt(exportCodebook('csv'))}>{t.tags.exportCsv}</MenuItem>
          <MenuItem onSelect={() => attempt(exportCodebook('qdc'))}>{t.tags.exportQdc}</MenuItem>
        </Menu>
        <FileInput
          ref={file}
          label={t.tags.importFile}
          accept=".csv,.qdc,text/csv"
          onFile={(chosen) => attempt(importCodebook(chosen), setProblems)}
        />
      </div>
      <form className={styles.add} onSubmit={add}>
        <input
          ref={fieldRef}
          className={styles.field}
          aria-label={readOnly ? t.tags.filter : t.tags.findOrAdd}
          placeholder={readOnly ? t.tags.filter : t.tags.findOrAdd}
          autoComplete="off"
          maxLength={500}
          dir="auto"
          value={typed}
          onChange={(event) => onTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') onLeave();
            else if (event.key === 'Escape') onTyped('');
            else return;
            event.preventDefault();
          }}
        />
        {!readOnly && (
          <Button
            type="submit"
            look={isNew ? 'primary' : 'plain'}
            icon={<Plus aria-hidden="true" />}
            disabled={!isNew}
            {...(isNew ? { keys: 'Enter' } : {})}
          >
            {t.tags.add}
          </Button>
        )}
      </form>
      {readOnly && <p className={styles.readOnly}>{t.tags.readOnly}</p>}
      {error !== null && <ErrorNote error={error} />}
      {problems.length > 0 && <TableProblems problems={problems} onClose={() => setProblems([])} />}
    </header>
  );
}
