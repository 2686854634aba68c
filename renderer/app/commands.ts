/** Every command with a shortcut, once: who is on screen registers, one listener runs. Knows no place. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isPressed } from './keys.ts';

export type Command = {
  /** "library.star": the place, then what it does. */
  id: string;
  title: string;
  /** One shortcut or several that do the same, written as in `keys.ts`. */
  keys: string | readonly string[];
  run(event: KeyboardEvent): void;
  /** Runs and is listed only if true; asked when the key is pressed. */
  when?: () => boolean;
  /** Works while a field has the focus, too. */
  inFields?: boolean;
  /** Works while a dialog or a menu is open, too. */
  inDialogs?: boolean;
};

type Entry = { current: Command };

let entries: readonly Entry[] = [];
const listeners = new Set<() => void>();

/** Registers a command as long as the component is on screen. Of two with one shortcut the later one runs. */
export function useCommand(command: Command): void {
  const entry = useRef(command);
  entry.current = command;
  // Only what is listed makes a new entry: `run` may be new with every render.
  useEffect(() => {
    const own: Entry = entry;
    set([...entries, own]);
    return () => set(entries.filter((other) => other !== own));
  }, []);
}

/** All commands now registered, in order of registration. */
export function useCommands(): readonly Command[] {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
  );
  return now.map((entry) => entry.current);
}

/** Runs the command that an event is the shortcut of. Returns whether there was one. */
export function runCommand(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const command = entries.findLast(({ current }) => answers(current, event))?.current;
  if (!command) return false;
  event.preventDefault();
  command.run(event);
  return true;
}

function answers(command: Command, event: KeyboardEvent): boolean {
  const keys = typeof command.keys === 'string' ? [command.keys] : command.keys;
  if (!keys.some((one) => isPressed(one, event))) return false;
  if (!command.inFields && isField(event.target)) return false;
  if (!command.inDialogs && isOverlaid()) return false;
  return command.when?.() ?? true;
}

/** Whether typing goes into this element. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !NO_TEXT.has(target.type);
}

const NO_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file']);

/** Keys belong to an open dialog or menu alone. */
function isOverlaid(): boolean {
  return document.querySelector('[role=dialog][data-state=open],[role=menu][data-state=open]') !== null;
}

function set(next: readonly Entry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

/** Called once by the app. */
export function listenToKeys(): () => void {
  addEventListener('keydown', runCommand);
  return () => removeEventListener('keydown', runCommand);
}
