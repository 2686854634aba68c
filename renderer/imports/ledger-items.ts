/** The files of a run, page by page: a list of ten thousand asks only for those in sight. */
import type { LedgerItem } from '../../main/api/schema.ts';
import { keys } from '../api/keys.ts';
import { queryClient, useItems } from '../api/queries.ts';
import { go } from '../app/route.ts';
import type { Outcome } from './outcomes.ts';

/** Files in one page. */
export const PAGE = 200;

const pageOf = (index: number) => Math.floor(index / PAGE) * PAGE;

/** The file at `index` of those with the outcomes; undefined while its page is on the way. */
export function useLedgerItem(
  run: string,
  outcomes: readonly Outcome[],
  index: number,
): LedgerItem | undefined {
  const offset = pageOf(index);
  return useItems(run, outcomes, offset, PAGE).data?.items[index - offset];
}

/** The article that became of it, or the one it is a copy of. */
export function articleOf(item: LedgerItem | undefined): string | null {
  return item?.articleId ?? item?.duplicateOf ?? null;
}

/** Opens the article of a file that is on screen; a file without one stays where it is. */
export function openItem(run: string, outcomes: readonly Outcome[], index: number): void {
  const offset = pageOf(index);
  const key = [...keys.items(run, outcomes, offset), PAGE];
  const page = queryClient.getQueryData<{ items: LedgerItem[] }>(key);
  const articleId = articleOf(page?.items[index - offset]);
  if (articleId) go({ place: 'library', articleId, at: null });
}
