/** The files of a run, page by page: a list of ten thousand asks only for those in sight. */
import type { LedgerItem } from '../../main/api/schema.ts';
import { useItems } from '../api/queries.ts';
import { go } from '../app/route.ts';
import type { Shown } from './outcomes.ts';

/** Files in one page. */
export const PAGE = 200;

const pageOf = (index: number) => Math.floor(index / PAGE) * PAGE;

export type LedgerItems = (index: number) => LedgerItem | undefined;

/** The files in sight, `first` to `last`, of those with the outcomes; one on its way is undefined. */
export function useLedgerItems(
  run: string,
  outcomes: readonly Shown[],
  first: number,
  last: number,
): LedgerItems {
  const [from, to] = [pageOf(first), pageOf(last)];
  const pages = [useItems(run, outcomes, from, PAGE), useItems(run, outcomes, to, PAGE)];
  return (index) => {
    const offset = pageOf(index);
    const page = pages[offset === from ? 0 : 1];
    if (offset !== from && offset !== to) return undefined;
    return page?.isPlaceholderData ? undefined : page?.data?.items[index - offset];
  };
}

/** The article that became of it, or the one it is a copy of. */
export function articleOf(item: LedgerItem | undefined): string | null {
  return item?.articleId ?? item?.duplicateOf ?? null;
}

/** Opens the article of a file; a file without one stays where it is. */
export function openItem(item: LedgerItem | undefined): void {
  const articleId = articleOf(item);
  if (articleId) go({ place: 'library', articleId, at: null });
}
