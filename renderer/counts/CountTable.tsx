/** Counts as a table of figures, for who reads figures rather than pictures. */
import { t } from '../strings/index.ts';
import styles from './CountTable.module.css';
import type { CountLines } from './count-lines.ts';

type CountTableProps = { label: string; table: CountLines };

/** More lines are for a spreadsheet. */
const MOST = 500;

export function CountTable({ label, table: { names, figures, lines } }: CountTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {figures.map((name) => (
              <th key={name} scope="col" className={styles.figure}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST).map((line) => (
            <tr key={line.key}>
              <th scope="row">
                <bdi>{line.names[0]}</bdi>
              </th>
              {line.names.slice(1).map((name, at) => (
                <td key={names[at + 1]}>
                  <bdi>{name}</bdi>
                </td>
              ))}
              {line.figures.map((figure, at) => (
                <td key={figures[at]} className={styles.figure}>
                  {t.write.number(figure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST && <p className={styles.more}>{t.counts.further(lines.length - MOST)}</p>}
    </section>
  );
}
