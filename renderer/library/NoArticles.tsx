/** Why the list is empty, and the one way forward. */
import { FilterX, Trash2 } from 'lucide-react';
import type { ArticleFilter } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { clearFilter } from './list-state.ts';
import styles from './NoArticles.module.css';

export type NoArticlesProps = { state: ArticleFilter['state']; isEmpty: boolean };

export function NoArticles({ state, isEmpty }: NoArticlesProps) {
  if (isEmpty) return <p className={styles.hint}>{t.library.emptySide}</p>;
  if (state === 'deleted')
    return (
      <EmptyState
        icon={<Trash2 aria-hidden="true" />}
        title={t.library.noneDeleted}
        text={t.library.noneDeletedText}
        action={<Button onClick={clearFilter}>{t.library.back}</Button>}
      />
    );
  return (
    <EmptyState
      icon={<FilterX aria-hidden="true" />}
      title={t.library.nothing}
      action={<Button onClick={clearFilter}>{t.library.clear}</Button>}
    />
  );
}
