/** The newest articles that have a name; each opens with its hits marked. */
import type { KeyboardEvent } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import type { useNameHits } from '../api/name-queries.ts';
import { useRows } from '../api/rows.ts';
import { go, hashOf } from '../app/route.ts';
import { HitView } from '../search/HitView.tsx';
import { t } from '../strings/index.ts';
import { useTagColors } from '../tags/tag-colors.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './NameArticles.module.css';
import page from './NamePage.module.css';
import { nameQuery } from './name-query.ts';

type NameArticlesProps = { name: NameView; hits: ReturnType<typeof useNameHits> };

export function NameArticles({ name, hits: { data, error, refetch } }: NameArticlesProps) {
  const hits = data?.hits ?? [];
  const rowOf = useRows(KEYS, 0, 0);
  const tagColors = useTagColors();
  const query = nameQuery(name);
  return (
    <section aria-label={t.namePage.in}>
      <h3 className={page.heading}>
        {t.namePage.in} {hits.length > 1 && <span>{t.namePage.newest}</span>}
      </h3>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data?.total === 0 && (
        <p className={page.quiet}>
          {t.namePage.nowhere} {t.namePage.nowhereMore}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from one link to the next. */}
      <div onKeyDown={moveFocus}>
        <ul>
          {hits.map((hit) => (
            <li key={hit.id}>
              <a className={styles.article} href={hashOf({ place: 'search', query, articleId: hit.id })}>
                <HitView hit={hit} row={rowOf(hit.key)} isOpen={false} tagColors={tagColors} />
              </a>
            </li>
          ))}
        </ul>
      </div>
      {data && data.total > hits.length && (
        <Button look="link" onClick={() => go({ place: 'search', query, articleId: null })}>
          {t.namePage.all(data.total)}
        </Button>
      )}
    </section>
  );
}

/** What is shown was fetched with the hits. */
const KEYS: readonly number[] = [];

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  event.preventDefault();
}
