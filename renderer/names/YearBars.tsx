/** In which years a name occurs, a bar a year; pressing one searches for the name there. */
import type { NameView } from '../../main/api/schema.ts';
import { go } from '../app/route.ts';
import { withFilter } from '../search/narrow.ts';
import { t } from '../strings/index.ts';
import page from './NamePage.module.css';
import { nameQuery } from './name-query.ts';
import styles from './YearBars.module.css';
import { barYears } from './year-bars.ts';

type YearBarsProps = {
  name: NameView;
  /** Undefined while they are counted. */
  years: readonly { value: string; count: number }[] | undefined;
};

export function YearBars({ name, years = [] }: YearBarsProps) {
  const bars = barYears(years);
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <section aria-label={t.namePage.years}>
      <h3 className={page.heading}>{t.namePage.years}</h3>
      <div className={styles.chart} style={{ '--years': bars.length } as React.CSSProperties}>
        <div className={styles.bars}>
          {bars.map(({ year, count }) => (
            <button
              key={year}
              type="button"
              className={styles.year}
              disabled={count === 0}
              aria-label={t.namePage.year(year, count)}
              title={t.namePage.year(year, count)}
              onClick={() =>
                go({ place: 'search', query: withFilter(nameQuery(name), 'year', year), articleId: null })
              }
            >
              <span className={styles.bar} style={{ blockSize: `${(count / most) * 100}%` }} />
            </button>
          ))}
        </div>
        <p className={styles.ends} aria-hidden="true">
          <span>{bars[0]?.year}</span>
          {bars.length > 1 && <span>{bars.at(-1)?.year}</span>}
        </p>
      </div>
    </section>
  );
}
