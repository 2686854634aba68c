/** The passages that a count is of. */
import type { CountedCell } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findTag } from '../archive/find.ts';
import { counted, keyOf, type Scope } from './counted.ts';
import { togetherIn } from './together.ts';

/** Their uids; null without a count: then it is of all. Throws if a tag is not there. */
export function passagesBehind(
  app: App,
  scope: Scope,
  cell: CountedCell | undefined,
): ReadonlySet<string> | null {
  if (cell === undefined) return null;
  if (cell.of === 'together') {
    const [first, second] = [cell.first, cell.second].map((name) => findTag(app.archive, name).id);
    const { counts } = togetherIn(app, scope, cell.relation);
    return counts.of(first as number, second as number)?.passages ?? new Set();
  }
  const tag = findTag(app.archive, cell.tag).id;
  const behind = counted(app, scope, cell.under).filter(
    (one) => one.tagIds.includes(tag) && keyOf(cell.by, one) === cell.key,
  );
  return new Set(behind.map(({ annotation }) => annotation.uid));
}
