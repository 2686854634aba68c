/** The colours of tags by name. Pure. */
import type { TagView } from '../../main/api/schema.ts';
import type { Color } from '../../main/text/colors.ts';

export type TagColors = ReadonlyMap<string, Color>;

export function tagColors(tags: readonly TagView[]): TagColors {
  return new Map(tags.map(({ name, color }) => [name, color]));
}
