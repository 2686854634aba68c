/** Passages in the order in which their article is read. Pure. */
import type { AnnotationView, ArticleView } from '../../main/api/schema.ts';
import { shownBlocks } from '../reader/shown-blocks.ts';

const known = new WeakMap<object, AnnotationView[]>();

/** As {@link sorted}; reader and cards ask for the same article. */
export function inReadingOrder(article: Pick<ArticleView, 'blocks' | 'annotations'>): AnnotationView[] {
  const passages = known.get(article) ?? sorted(article);
  known.set(article, passages);
  return passages;
}

/**
 * By where they stand as the article is drawn: the headline first, then the blocks, whether shown or left out; of two
 * with one start the longer first. Those without a place come last, as a tray.
 */
function sorted({ blocks, annotations }: Pick<ArticleView, 'blocks' | 'annotations'>): AnnotationView[] {
  const order = shownBlocks(blocks, true).map(({ block }) => block);
  const titles = blocks.filter(({ hidden }) => hidden === 'title');
  const rank = new Map([...titles, ...order].map((block, index) => [block.start, index]));
  const starts = [...rank.keys()].sort((a, b) => a - b);
  const rankOf = ({ start, state }: AnnotationView) =>
    state === 'lost' ? Number.POSITIVE_INFINITY : (rank.get(lastAtOrBefore(starts, start)) ?? 0);
  return annotations
    .map((annotation) => ({ annotation, rank: rankOf(annotation) }))
    .sort((a, b) => compare(a.rank, b.rank) || byPlace(a.annotation, b.annotation))
    .map(({ annotation }) => annotation);
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b);

function byPlace(a: AnnotationView, b: AnnotationView): number {
  return a.start - b.start || b.end - a.end || a.createdAt.localeCompare(b.createdAt);
}

function lastAtOrBefore(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1] ?? 0;
}
