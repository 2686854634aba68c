/** One tag whose passages alone stand out in the article that is open. */
import type { AnnotationView } from '../../main/api/schema.ts';
import { useReading } from '../reader/reading.ts';
import { t } from '../strings/index.ts';

type Tagged = Pick<AnnotationView, 'tags'>;

/** Whether a passage stands back. @param only null: none does */
export function isDimmed({ tags }: Tagged, only: string | null): boolean {
  return only !== null && !tags.includes(only);
}

/** Of the passage that is meant the first tag, its next one, and after the last none; none as well for one of others. */
export function nextOnly(tags: readonly string[], now: string | null): string | null {
  if (now === null) return tags[0] ?? null;
  return tags.includes(now) ? (tags[tags.indexOf(now) + 1] ?? null) : null;
}

/** Shows only this tag; null lets go of it. */
export function showOnly(tag: string | null, passages: readonly Tagged[]): void {
  const { showOnly: show, say } = useReading.getState();
  show(tag);
  const count = passages.filter(({ tags }) => tag !== null && tags.includes(tag)).length;
  say(tag === null ? t.onlyTag.letGo : t.onlyTag.shown(tag, count, passages.length));
}
