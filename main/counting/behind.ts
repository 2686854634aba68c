/** The passages that a count is of. */
import type { CountedCell, PassageFilter } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findTag } from '../archive/find.ts';
import { counted, keyOf } from './counted.ts';
import { togetherIn } from './together.ts';

/** Their uids, of what the filter lets through; null without a count: then it is of all. Throws if a tag is not there. */
export function passagesBehind(
  app: App,
  filter: PassageFilter,
  cell: CountedCell | undefined,
): ReadonlySet<string> | null {
  if (cell === undefined) return null;
  if (cell.of === 'together') {
    const [first, second] = [cell.first, cell.second].map((name) => findTag(app.archive, name).id);
    const { counts } = togetherIn(app, filter, cell);
    return counts.of(first as number, second as number)?.passages ?? new Set();
  }
  const tag = findTag(app.archive, cell.tag).id;
  const found = counted(app, filter, cell.under).filter(
    (one) => one.tagIds.includes(tag) && keyOf(cell.by, one) === cell.key,
  );
  return new Set(found.map(({ annotation }) => annotation.uid));
}
