/** What of a table of names was not understood, line by line, until it is closed. */
import { X } from 'lucide-react';
import type { TableProblem } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './TableProblems.module.css';

type TableProblemsProps = { problems: readonly TableProblem[]; onClose(): void };

/** Shown at once. */
const MOST = 50;

export function TableProblems({ problems, onClose }: TableProblemsProps) {
  return (
    <section className={styles.problems} role="status" aria-label={t.names.importCsv}>
      <div className={styles.head}>
        <p>{t.names.notUnderstood(problems.length)}</p>
        <IconButton label={t.ui.dismiss} icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
      <ul className={styles.list} tabIndex={0} aria-label={t.names.notUnderstood(problems.length)}>
        {problems.slice(0, MOST).map(({ line, column, value }) => (
          <li key={`${line} ${column} ${value}`}>{t.names.problem(line, column, value)}</li>
        ))}
        {problems.length > MOST && <li>{t.names.problemsMore(problems.length - MOST)}</li>}
      </ul>
    </section>
  );
}
