/** Tags as people name them: found or made, each with a colour of its own while there are any. */
import type { Archive } from '../../db/index.ts';
import type { Tag } from '../../db/model.ts';
import type { App } from '../app.ts';
import { COLOR_NAMES, type Color } from '../text/colors.ts';

/** White space is collapsed and composed letters are used, so that a tag is one tag however it was typed. */
export function tagName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The tag of this name, made if there is none, in the caller's transaction. */
export function ensureTag(
  { archive, newUid, now }: App,
  given: string,
  wanted?: Color,
  description = '',
): Tag {
  const name = tagName(given);
  const found = archive.tags.find(name);
  if (found) return found;
  const uid = newUid();
  const at = now();
  const color = wanted ?? leastUsedColor(archive);
  const id = archive.tags.insert({ uid, name, color, description, at });
  archive.events.append(at, 'tag.added', uid);
  return { id, uid, name, color, description };
}

/** The first of the colours that the fewest tags have. */
function leastUsedColor(archive: Archive): Color {
  const used = archive.tags.all().map((tag) => tag.color);
  const count = (color: Color) => used.filter((other) => other === color).length;
  return COLOR_NAMES.reduce((best, color) => (count(color) < count(best) ? color : best));
}
