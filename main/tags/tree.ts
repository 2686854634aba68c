/** The codebook as a tree: in what order its tags stand, and what stands under which. Pure. */

type Placed = { id: number; parentId: number | null };

export type InTree<T> = T & { depth: number };

/** Each tag before those under it, siblings in the order they have. One whose parent is gone stands at the top. */
export function inTree<T extends Placed>(tags: readonly T[]): InTree<T>[] {
  const ids = new Set(tags.map(({ id }) => id));
  const parentOf = ({ parentId }: T) => (parentId !== null && ids.has(parentId) ? parentId : null);
  const under = Map.groupBy(tags, parentOf);
  const below = (parent: number | null, depth: number): InTree<T>[] =>
    (under.get(parent) ?? []).flatMap((tag) => [{ ...tag, depth }, ...below(tag.id, depth + 1)]);
  return below(null, 0);
}

/** The tag itself and all that stand under it. */
export function withDescendants(tags: readonly Placed[], id: number): Set<number> {
  const found = new Set([id]);
  // A tag that is added on the way is come upon, too.
  for (const parent of found) for (const tag of tags) if (tag.parentId === parent) found.add(tag.id);
  return found;
}

/** Behind the others, or among them by name where nobody put them in an order. */
export function lastPlace(siblings: readonly { place: number }[]): number {
  const last = Math.max(0, ...siblings.map(({ place }) => place));
  return last === 0 ? 0 : last + 1;
}
