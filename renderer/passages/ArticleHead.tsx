/** The article above its passages; its title opens it. */
import type { PassageView } from '../../main/api/schema.ts';
import { go } from '../app/route.ts';
import { shownTitle } from '../library/title.ts';
import { t } from '../strings/index.ts';
import styles from './PassageItem.module.css';

type ArticleHeadProps = { article: PassageView['article']; count: number };

export function ArticleHead({ article, count }: ArticleHeadProps) {
  const { id, title, outlet, published } = article;
  return (
    <div className={styles.article}>
      <h2 className={styles.heading} dir="auto">
        <button
          type="button"
          className={styles.title}
          tabIndex={-1}
          dir="auto"
          onClick={() => go({ place: 'library', articleId: id, at: null })}
        >
          {shownTitle(title)}
        </button>
      </h2>
      <span className={styles.source}>
        <bdi>{outlet}</bdi>
        {outlet && published && ' · '}
        {published && t.write.date(published.date)}
      </span>
      <span className={styles.many}>{t.passages.articleOf(count)}</span>
    </div>
  );
}
