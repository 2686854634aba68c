/** How to ask the archive, by examples that can be tried. */
import { go } from '../app/route.ts';
import { t } from '../strings/index.ts';
import styles from './QueryCard.module.css';

type QueryCardProps = { onClose(): void };

export function QueryCard({ onClose }: QueryCardProps) {
  const attempt = (query: string) => {
    onClose();
    go({ place: 'search', query, articleId: null });
  };
  return (
    <section aria-labelledby="help-query">
      <h3 id="help-query" className={styles.heading}>
        {t.help.query}
      </h3>
      <p className={styles.intro}>{t.help.queryIntro}</p>
      <ul className={styles.examples}>
        {t.help.examples.map(({ query, means }) => (
          <li key={query}>
            <button
              type="button"
              className={styles.query}
              aria-label={t.help.tryIt(query)}
              onClick={() => attempt(query)}
            >
              {query}
            </button>
            <span className={styles.means}>{means}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
