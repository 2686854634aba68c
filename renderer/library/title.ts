/** A title as it is shown: one of which nothing can be seen is said in words. */
import { isInvisible } from '../reader/text-face.ts';
import { t } from '../strings/index.ts';

export function shownTitle(title: string | null): string {
  return title === null || isInvisible(title) ? t.reader.untitled : title;
}
