/** Moves in the codebook's tree: under which tag, and before which sibling, one comes to stand. Pure. */
import type { TagView } from '../../main/api/schema.ts';

type Tag = Pick<TagView, 'name' | 'parent' | 'depth'>;

/** `before` null: behind its siblings. */
export type TagPlace = { parent: string | null; before: string | null };

const siblings = (tags: readonly Tag[], parent: string | null) =>
  tags.filter((tag) => tag.parent === parent).map(({ name }) => name);

/** Under the sibling above it; null if there is none. */
export function inward(tags: readonly Tag[], { name, parent }: Tag): TagPlace | null {
  const beside = siblings(tags, parent);
  const above = beside[beside.indexOf(name) - 1];
  return above === undefined ? null : { parent: above, before: null };
}

/** Beside the tag that it stands under, behind it; null at the top. */
export function outward(tags: readonly Tag[], { parent }: Tag): TagPlace | null {
  const above = tags.find(({ name }) => name === parent);
  return above ? behind(tags, above) : null;
}

function behind(tags: readonly Tag[], { name, parent }: Tag): TagPlace {
  const beside = siblings(tags, parent);
  return { parent, before: beside[beside.indexOf(name) + 1] ?? null };
}

/** One place up or down among its siblings; null at the end. @param by -1 or 1 */
export function along(tags: readonly Tag[], { name, parent }: Tag, by: -1 | 1): TagPlace | null {
  const beside = siblings(tags, parent);
  const to = beside.indexOf(name) + by;
  if (to < 0 || to >= beside.length) return null;
  return { parent, before: beside[by < 0 ? to : to + 1] ?? null };
}

export type Edge = 'before' | 'under' | 'behind';

/** Where one comes to stand that is dropped on another; null onto itself or what stands under it. */
export function dropped(tags: readonly Tag[], dragged: string, over: Tag, edge: Edge): TagPlace | null {
  for (let up: Tag | undefined = over; up; up = tags.find(({ name }) => name === up?.parent))
    if (up.name === dragged) return null;
  if (edge === 'under') return { parent: over.name, before: null };
  if (edge === 'before') return { parent: over.parent, before: over.name };
  const { parent, before } = behind(tags, over);
  return {
    parent,
    before: before === dragged ? (behind(tags, { ...over, name: dragged }).before ?? null) : before,
  };
}
