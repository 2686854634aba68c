/** The sample archive, one click away. */
import { ArrowRight, Sprout } from 'lucide-react';
import { host } from '../api/client.ts';
import { t } from '../strings/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './SampleArchive.module.css';
import { useOpening } from './use-opening.ts';

export function SampleArchive() {
  const { open, isBusy, error } = useOpening();
  return (
    <>
      <button
        type="button"
        className={styles.sample}
        disabled={isBusy}
        aria-busy={isBusy || undefined}
        onClick={() => open(() => host.openSample())}
      >
        <Sprout aria-hidden="true" />
        <span className={styles.words}>
          <span className={styles.name}>{t.start.sample}</span>
          <span className={styles.text}>{t.start.sampleText}</span>
        </span>
        <ArrowRight className={styles.arrow} aria-hidden="true" />
      </button>
      {error !== null && <ErrorNote error={error} />}
    </>
  );
}
