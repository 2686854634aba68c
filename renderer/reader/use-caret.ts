/**
 * A caret in the text, moved by keys, for reading and selecting without a mouse. The browser moves the selection
 * (`Selection.modify`), which knows words, lines and both directions of script; this decides what a key means.
 */
import { useCallback, useEffect, useState } from 'react';
import { t } from '../strings/index.ts';
import { liveRange, placeOfRange, rectsOf, slotPoint } from './drawn-text.ts';
import { moving } from './edges.ts';
import type { Page } from './page.ts';
import { useReading } from './reading.ts';
import type { Place } from './text-map.ts';

export type Caret = { on: boolean; toggle(): void; start(place: number): void; stop(): void };

type Move = { direction: 'left' | 'right' | 'forward' | 'backward'; by: string };

const IS_MAC = /Mac/.test(navigator.platform);

/** What a key moves by, or null. Left and right go by the eye, whatever the script. */
export function moveOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): Move | null {
  const far = IS_MAC ? event.altKey : event.ctrlKey;
  switch (event.key) {
    case 'ArrowLeft':
      return { direction: 'left', by: far ? 'word' : 'character' };
    case 'ArrowRight':
      return { direction: 'right', by: far ? 'word' : 'character' };
    case 'ArrowUp':
      return { direction: 'backward', by: far ? 'paragraph' : 'line' };
    case 'ArrowDown':
      return { direction: 'forward', by: far ? 'paragraph' : 'line' };
    case 'Home':
      return far ? null : { direction: 'backward', by: 'lineboundary' };
    case 'End':
      return far ? null : { direction: 'forward', by: 'lineboundary' };
    default:
      return null;
  }
}

export function useCaret(page: Page, begin: () => number): Caret {
  const [on, setOn] = useState(false);
  const { map, scroller, reveal } = page;

  const start = useCallback(
    (place: number) => {
      setOn(true);
      scroller.current?.focus({ preventScroll: true });
      if (placeOfSelected(page)) return;
      const point = map().pointAt(place);
      if (point) getSelection()?.collapse(point.leaf, point.at);
      reveal(place);
      useReading.getState().say(t.reader.caretOn);
    },
    [page, map, scroller, reveal],
  );
  const stop = useCallback(() => {
    setOn(false);
    getSelection()?.removeAllRanges();
    useReading.getState().say(t.reader.caretOff);
  }, []);
  const toggle = useCallback(() => (on ? stop() : start(begin())), [on, start, stop, begin]);

  useEffect(() => {
    const box = scroller.current;
    if (!on || !box) return;
    const onKey = (event: KeyboardEvent) => {
      // The edges of a passage come first.
      if (event.target === box && !moving() && moveCaret(page, event)) event.preventDefault();
    };
    box.addEventListener('keydown', onKey);
    return () => box.removeEventListener('keydown', onKey);
  }, [on, page, scroller]);

  return { on, toggle, start, stop };
}

/** Moves as the key says, unless that leads out of the text. Returns whether the key is the caret's. */
function moveCaret(page: Page, event: KeyboardEvent): boolean {
  const move = moveOf(event);
  const selection = getSelection();
  if (!move || !selection?.focusNode || event.metaKey) return false;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const how = event.shiftKey ? 'extend' : 'move';
  // What is not text (a button, a table's frame) is stepped over.
  for (let steps = 0; steps < 12; steps++) {
    selection.modify(how, move.direction, move.by);
    if (isInText(page, selection)) {
      keepInView(page, selection);
      if (event.shiftKey) saySelected(page);
      return true;
    }
  }
  if (anchorNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  return true;
}

function isInText({ map }: Page, { focusNode, focusOffset }: Selection): boolean {
  return focusNode instanceof Text && map().placeOf(focusNode, focusOffset) !== null;
}

function keepInView({ scroller, map }: Page, { focusNode, focusOffset }: Selection): void {
  const box = scroller.current;
  const point = focusNode && slotPoint(map(), focusNode, focusOffset, 'start');
  const rect = point && caretRect();
  if (!box || !rect) return;
  const view = box.getBoundingClientRect();
  if (rect.top < view.top + 40) box.scrollTop -= view.top + 80 - rect.top;
  if (rect.bottom > view.bottom - 60) box.scrollTop += rect.bottom - view.bottom + 120;
}

/** Where the caret stands in the window. */
export function caretRect(): DOMRect | null {
  const selection = getSelection();
  if (!selection?.focusNode) return null;
  const { focusNode: node, focusOffset: at } = selection;
  return rectsOf(node, at, node, at)[0] ?? null;
}

function saySelected(page: Page): void {
  const words = getSelection()?.toString().trim();
  if (words && placeOfSelected(page)) useReading.getState().say(t.reader.selected(words.slice(0, 200)));
}

/** The stretch that is selected in the text; null if nothing is. */
export function placeOfSelected({ map, column }: Page): Place | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!column.current || !range.intersectsNode(column.current)) return null;
  return placeOfRange(map(), range);
}

/** Selects a stretch of the text, as if by mouse. */
export function select({ map }: Page, place: Place): void {
  const range = liveRange(map(), place);
  const selection = getSelection();
  if (range && selection)
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** Where the caret stands in the text; null if it is not in it. */
export function caretPlace({ map }: Page): number | null {
  const selection = getSelection();
  if (!selection?.focusNode) return null;
  return slotPoint(map(), selection.focusNode, selection.focusOffset, 'start')?.offset ?? null;
}
