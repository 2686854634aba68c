/** What presses and clicks in the text mean: a selection to annotate, a passage, a link, a footnote. */
import { useEffect, useRef } from 'react';
import type { AnnotationView } from '../../main/api/schema.ts';
import { cycled, passagesAt } from '../annotations/lanes.ts';
import { isPlacing } from '../annotations/placing.ts';
import type { Page } from './page.ts';
import { useReading } from './reading.ts';
import { type Place, trimmed } from './text-map.ts';
import { placeOfSelected, select } from './use-caret.ts';
import { toWholeWords } from './whole-words.ts';

export type Gestures = {
  text: string;
  passages: readonly AnnotationView[];
  onSelected(place: Place): void;
  onLink(element: HTMLElement): void;
  onGo(place: number): void;
};

export function useGestures(page: Page, gestures: Gestures): void {
  const latest = useRef(gestures);
  latest.current = gestures;
  const latestPage = useRef(page);
  latestPage.current = page;
  const { column } = page;
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    let isPressed = false;
    const press = (event: PointerEvent) => {
      isPressed = event.button === 0 && !isControl(event.target);
    };
    const release = ({ altKey }: PointerEvent) => {
      if (!isPressed) return;
      isPressed = false;
      // The browser sets the selection of a click after the pointer has gone up.
      setTimeout(() => offerSelected(latestPage.current, latest.current, altKey));
    };
    const click = (event: MouseEvent) => clicked(latestPage.current, latest.current, event);
    const key = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if ((event.key !== 'Enter' && event.key !== ' ') || target.getAttribute('role') !== 'button') return;
      event.preventDefault();
      target.click();
    };
    element.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    element.addEventListener('click', click);
    element.addEventListener('keydown', key);
    return () => {
      element.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      element.removeEventListener('click', click);
      element.removeEventListener('keydown', key);
    };
  }, [column]);
}

/** Buttons and fields that stand in the column without being text. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, input, textarea, [role=dialog]') !== null;
}

/** @param toTheLetter nothing is rounded to whole words */
function offerSelected(page: Page, { text, passages, onSelected }: Gestures, toTheLetter: boolean): void {
  const selected = placeOfSelected(page);
  const place = selected && trimmed(text, toTheLetter ? selected : toWholeWords(text, selected));
  if (!place) return;
  select(page, place);
  // While a passage looks for its place, what is selected is that place.
  if (!isPlacing(passages)) onSelected(place);
}

function clicked(page: Page, gestures: Gestures, event: MouseEvent): void {
  const target = event.target as HTMLElement;
  const data = (name: string) => target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
  const goal = data('go');
  const link = target.closest<HTMLElement>('[data-href]');
  if (goal !== undefined) gestures.onGo(Number(goal));
  else if (link) gestures.onLink(link);
  else if (!isControl(target) && !placeOfSelected(page)) meanPassage(page, gestures, event);
}

/** A click means the passage under it; a second click at the same place the next one there. */
function meanPassage({ placeAt }: Page, { passages }: Gestures, event: MouseEvent): void {
  const place = event.detail === 0 ? null : placeAt(event.clientX, event.clientY);
  const { focused, focus } = useReading.getState();
  if (place === null) return;
  const next = cycled(
    passagesAt(
      passages.filter(({ state }) => state !== 'lost'),
      place,
    ),
    focused,
  );
  if (next) focus(next.id, 'text');
  else if (focused) focus(null, 'text');
}
