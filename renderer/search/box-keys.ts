/** What a key does in the search box. Pure. */

export type BoxState = {
  isEmpty: boolean;
  /** A list stands under the box; `isToComplete`: of what may stand at the caret. */
  isOpen: boolean;
  isToComplete: boolean;
  /** The line that the arrows led to. */
  hasChosen: boolean;
  /** A word to go on with stands in the box. */
  hasNext: boolean;
};

export type BoxAction =
  /** Into the list below. */
  | 'leave'
  /** The same, by somebody who wants what was found. */
  | 'results'
  | 'close'
  | 'clear'
  | 'open'
  | 'down'
  | 'up'
  /** The line that is chosen, else the first. */
  | 'take'
  | 'complete';

const ACTIONS: Record<string, (box: BoxState) => BoxAction | null> = {
  Escape: ({ isEmpty, isOpen, hasNext }) => (isEmpty ? 'leave' : isOpen || hasNext ? 'close' : 'clear'),
  // Never stolen: it takes only what the arrows led to.
  Enter: ({ hasChosen }) => (hasChosen ? 'take' : 'results'),
  ArrowDown: ({ isOpen }) => (isOpen ? 'down' : 'results'),
  ArrowUp: ({ isOpen }) => (isOpen ? 'up' : null),
  'Alt+ArrowDown': () => 'open',
  accept: ({ isOpen, isToComplete, hasNext }) =>
    isOpen && isToComplete ? 'take' : hasNext ? 'complete' : null,
};

/** @param key as the event names it; `accept` for Tab and for the arrow that leads on at the end. Null: not ours. */
export function boxAction(key: string, box: BoxState): BoxAction | null {
  return ACTIONS[key]?.(box) ?? null;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;
type Box = Pick<HTMLInputElement, 'dir' | 'value' | 'selectionStart' | 'selectionEnd'>;

export function keyInBox(event: Pressed, box: Box): string {
  const { key } = event;
  if (event.altKey && key === 'ArrowDown') return 'Alt+ArrowDown';
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return '';
  const forth = box.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return key === 'Tab' || (key === forth && caretOf(box) === box.value.length) ? 'accept' : key;
}

/** In UTF-16 units; null while more than a place is selected. */
export function caretOf({ selectionStart, selectionEnd }: Box): number | null {
  return selectionStart === selectionEnd ? selectionStart : null;
}
