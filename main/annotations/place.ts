/** Places a passage by hand: where it may stand, and that it stands there. */
import type { Annotation } from '../../db/model.ts';
import type { LikelyPlaceView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { articleBlocks } from '../articles/shown-blocks.ts';
import { visibleEnd } from '../text/blocks.ts';
import { likelyPlaces, type Place, selectorAt } from '../text/quote.ts';
import { contextAround } from './context.ts';
import { wholeLetters } from './create.ts';

/** As many as are looked through at a glance. */
const MOST = 3;

/** The likeliest first; that of a weak passage, where it was found, before all others. */
export function likelyFor({ archive }: App, annotation: Annotation): LikelyPlaceView[] {
  const revision = archive.articles.revision(annotation.revisionId);
  const { text } = revision;
  const end = visibleEnd(articleBlocks(archive, revision));
  const found = annotation.state === 'lost' ? [] : [annotation];
  const isElsewhere = (place: Place) =>
    found.every((one) => place.end <= one.start || one.end <= place.start);
  const others = likelyPlaces(text, annotation, MOST + found.length).filter(isElsewhere);
  return [...found, ...others].slice(0, MOST).map((place) => ({
    ...{ start: place.start, end: place.end, words: text.slice(place.start, place.end) },
    ...contextAround(text, place.start, place.end, Math.max(end, place.end)),
  }));
}

/** Its quote is what stands there from now on. In the caller's transaction. Throws `invalid-input` beyond the text. */
export function placeAt({ archive }: App, { id, revisionId }: Annotation, place: Place): void {
  const { text } = archive.articles.revision(revisionId);
  const { start, end } = wholeLetters(text, place);
  archive.annotations.place(id, { revisionId, start, end, ...selectorAt(text, start, end), state: 'placed' });
}

/** Whether a weak passage is where it was found; if not, its words stay as they were chosen. In the caller's transaction. */
export function judgePlace(app: App, annotation: Annotation, state: 'placed' | 'lost'): void {
  if (annotation.state !== 'weak') return;
  if (state === 'placed') placeAt(app, annotation, annotation);
  else app.archive.annotations.place(annotation.id, { ...placeOf(annotation), state });
}

const placeOf = ({ revisionId, start, end, quote, prefix, suffix }: Annotation) => ({
  ...{ revisionId, start, end, quote, prefix, suffix },
});
