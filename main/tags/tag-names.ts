/** Tags as people name them: found or made, each with a colour of its own while there are any. */
import type { CodebookTag } from '../../db/model.ts';
import type { App } from '../app.ts';
import { COLOR_NAMES, type Color } from '../text/colors.ts';
import { lastPlace } from './tree.ts';

/** White space is collapsed and composed letters are used, so that a tag is one tag however it was typed. */
export function tagName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** One letter or figure, or none. */
export const isShortcut = (key: string) => /^[\p{L}\p{N}]?$/u.test(key);

/** The tag of this name, made if there is none, in the caller's transaction. */
export function ensureTag(
  { archive, newUid, now }: App,
  given: string,
  wanted?: Color,
  description = '',
): CodebookTag {
  const name = tagName(given);
  const found = archive.tags.find(name);
  if (found) return found;
  const uid = newUid();
  const at = now();
  const all = archive.tags.all();
  const color = wanted ?? leastUsedColor(all);
  const id = archive.tags.insert({ uid, name, color, description, at });
  const place = lastPlace(all.filter(({ parentId }) => parentId === null));
  archive.tags.put(id, null, place);
  archive.events.append(at, 'tag.added', uid);
  return {
    ...{ id, uid, name, color, description },
    ...{ parentId: null, place, examples: '', shortcut: '', retired: 0 },
  };
}

/** The first of the colours that the fewest tags have. */
function leastUsedColor(tags: readonly CodebookTag[]): Color {
  const used = tags.map((tag) => tag.color);
  const count = (color: Color) => used.filter((other) => other === color).length;
  return COLOR_NAMES.reduce((best, color) => (count(color) < count(best) ? color : best));
}
