/** Shortcuts as text ("Mod+Shift+Z", "/", "ArrowDown"): whether an event is one, and how it is shown. */

export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether `event` is the shortcut. Letters go by their key on the keyboard too, whatever the layout writes. */
export function isPressed(keys: string, event: Pressed, isMac = IS_MAC): boolean {
  const parts = keys.split('+');
  const key = parts.pop() || '+';
  const modifiers = new Set(parts);
  if ((isMac ? event.metaKey : event.ctrlKey) !== modifiers.has('Mod')) return false;
  if ((isMac ? event.ctrlKey : event.metaKey) !== modifiers.has('Ctrl')) return false;
  if (event.altKey !== modifiers.has('Alt')) return false;
  return isKey(key, event, modifiers.has('Shift'));
}

function isKey(key: string, event: Pressed, shift: boolean): boolean {
  if (/^[A-Z]$/.test(key)) return event.shiftKey === shift && isLetter(key, event);
  // A sign such as "?" needs Shift on one keyboard and not on the next.
  if (key.length === 1 && !/\d/.test(key)) return event.key === key;
  return event.shiftKey === shift && (event.key === key || event.key === NAMED[key]);
}

/** A Latin letter typed counts as itself; any other script goes by the key's place. */
function isLetter(key: string, event: Pressed): boolean {
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase() === key;
  return event.code === `Key${key}`;
}

const NAMED: Record<string, string> = { Space: ' ', Plus: '+' };

const SHOWN: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Tab: '⇥',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Plus: '+',
};
const SHOWN_MAC: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
const SHOWN_ELSEWHERE: Record<string, string> = { Mod: 'Ctrl', Ctrl: 'Win' };

/** The caps of a shortcut, in order: "Mod+Shift+Z" is Ctrl, Shift, Z. */
export function keyCaps(keys: string, isMac = IS_MAC): string[] {
  const parts = keys.split('+');
  if (keys.endsWith('+')) parts.splice(-2, 2, '+');
  const modifiers = isMac ? SHOWN_MAC : SHOWN_ELSEWHERE;
  return parts.map((part) => modifiers[part] ?? SHOWN[part] ?? part);
}

/** The value of `aria-keyshortcuts`. */
export function ariaKeys(keys: string, isMac = IS_MAC): string {
  return keys.replace('Ctrl', isMac ? 'Control' : 'Meta').replace('Mod', isMac ? 'Meta' : 'Control');
}
