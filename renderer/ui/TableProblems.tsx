/** What of a table was not understood, line by line, until it is closed. */
import { X } from 'lucide-react';
import type { TableProblem } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { IconButton } from './IconButton.tsx';
import styles from './TableProblems.module.css';

type TableProblemsProps = { problems: readonly TableProblem[]; onClose(): void };

/** Shown at once. */
const MOST = 50;

export function TableProblems({ problems, onClose }: TableProblemsProps) {
  return (
    <section className={styles.problems} role="status" aria-label={t.ui.notUnderstood(problems.length)}>
      <div className={styles.head}>
        <p>{t.ui.notUnderstood(problems.length)}</p>
        <IconButton label={t.ui.dismiss} icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
      <ul className={styles.list} tabIndex={0} aria-label={t.ui.notUnderstood(problems.length)}>
        {problems.slice(0, MOST).map(({ line, column, value }) => (
          <li key={`${line} ${column} ${value}`}>{t.ui.notUnderstoodAt(line, column, value)}</li>
        ))}
        {problems.length > MOST && <li>{t.ui.notUnderstoodMore(problems.length - MOST)}</li>}
      </ul>
    </section>
  );
}
