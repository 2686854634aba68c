/** The figures of the timeline as a table, for who reads figures rather than bars. */
import { t } from '../strings/index.ts';
import styles from './Timeline.module.css';
import type { Counted } from './timeline-bars.ts';

export type TimelineTableProps = {
  unit: 'month' | 'year';
  bars: readonly Counted[];
  /** Hits of which only the year is known, while rows are months. */
  rough: number;
  undated: number;
  onChoose(value: string): void;
};

export function TimelineTable({ unit, bars, rough, undated, onChoose }: TimelineTableProps) {
  return (
    <div className={styles.figures}>
      <table>
        <caption className="visually-hidden">{t.search.timeline[unit]}</caption>
        <thead>
          <tr>
            <th scope="col">{t.search.unit[unit]}</th>
            <th scope="col">{t.search.articles}</th>
          </tr>
        </thead>
        <tbody>
          {bars
            .filter(({ count }) => count > 0)
            .map(({ value, count }) => (
              <tr key={value}>
                <th scope="row">
                  <button type="button" onClick={() => onChoose(value)}>
                    {t.write.date(value)}
                  </button>
                </th>
                <td>{t.write.number(count)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {rough > 0 && <p>{t.search.onlyYear(rough)}</p>}
      {undated > 0 && <p>{t.search.undated(undated)}</p>}
    </div>
  );
}
