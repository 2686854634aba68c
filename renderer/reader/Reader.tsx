/** The article as it is read: asks for it and says so when it cannot be had. */
import { useDeferredValue, useEffect } from 'react';
import { useArticle } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import './arabic-signs.css';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { OpenArticle } from './OpenArticle.tsx';
import styles from './Reader.module.css';
import { useReading } from './reading.ts';

export type ReaderProps = {
  articleId: string;
  /** The search it was opened from, for going from hit to hit. */
  query: string | null;
};

export default function Reader({ articleId, query }: ReaderProps) {
  const article = useArticle(articleId);
  // Drawn in slices of its own: the answer is not to hold the window up.
  const shown = useDeferredValue(article.data, undefined);
  useEffect(() => useReading.getState().open(articleId), [articleId]);
  if (shown) return <OpenArticle key={articleId} article={shown} query={query} />;
  return (
    <div className={styles.reader} aria-busy={article.isPending}>
      <div className={styles.waiting}>
        {article.error ? (
          <ErrorNote error={article.error} onRetry={() => void article.refetch()} />
        ) : (
          <span className="visually-hidden">{t.reader.loading}</span>
        )}
      </div>
    </div>
  );
}
