/** What is done with the selection: offered for tagging, highlighted at once, given up, widened by paragraphs. */
import { useCallback } from 'react';
import { createPassage } from '../annotations/passage-calls.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import type { Page } from './page.ts';
import { paragraphAt } from './paragraphs.ts';
import { useReading } from './reading.ts';
import type { ShownBlock } from './shown-blocks.ts';
import { type Place, trimmed } from './text-map.ts';
import { type Caret, caretPlace, placeOfSelected, select, useCaret } from './use-caret.ts';
import { topPlace } from './use-reading-state.ts';

export type Selecting = {
  caret: Caret;
  /** What is selected, without white space at its ends. */
  selected(): Place | null;
  /** The block that the caret is in, else the first on screen. */
  here(): ShownBlock | undefined;
  paragraph(): void;
  /** Selects a stretch as if by keys, brings it on screen and says it. */
  take(place: Place): void;
  /** Makes a passage of what is selected. */
  highlight(tags?: string[]): void;
  /** The popover was closed, with a passage made or not: the focus and the selection come back. */
  closed(done: boolean): void;
};

/** How much of a selection is said to screen readers. */
const SAID = 200;

export function useSelecting(
  page: Page,
  article: { id: string; text: string },
  shown: readonly ShownBlock[],
  meant: Place | null,
): Selecting {
  const { id, text } = article;
  const begin = () => caretPlace(page) ?? meant?.start ?? topPlace(page) ?? shown[0]?.block.start ?? 0;
  const caret = useCaret(page, begin);
  const selected = useCallback(() => {
    const place = placeOfSelected(page);
    return place && trimmed(text, place);
  }, [page, text]);
  const letGo = () => (caret.on ? getSelection()?.collapseToEnd() : getSelection()?.removeAllRanges());

  const take = (place: Place) => {
    if (!caret.on) caret.start(place.start);
    select(page, place);
    page.reveal(place.start);
    const said = text.slice(place.start, Math.min(place.end, place.start + SAID));
    useReading.getState().say(t.reader.selected(said));
  };
  const paragraph = () => {
    const now = selected();
    const place = paragraphAt(shown, now?.start ?? begin(), now);
    if (place) take(place);
  };
  const highlight = (tags: string[] = []) => {
    const place = selected();
    if (!place) return;
    createPassage(id, place, { tags, note: '', color: null }).catch((error) => {
      select(page, place);
      tellFailure(error);
    });
    letGo();
  };
  const closed = (done: boolean) => {
    const { pending, propose } = useReading.getState();
    propose(null);
    page.scroller.current?.focus({ preventScroll: true });
    if (pending) select(page, pending.place);
    if (done) letGo();
  };
  const here = () => {
    const place = begin();
    return shown.find(({ block }) => block.start <= place && place <= block.end);
  };
  return { caret, selected, here, paragraph, take, highlight, closed };
}
