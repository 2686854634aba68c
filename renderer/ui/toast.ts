/** Short messages at the window's edge: what was done, with a way back. */
import { create } from 'zustand';

export type ToastMessage = {
  text: string;
  action?: { label: string; keys?: string; run(): void };
  /** `problem` stays until it is closed. */
  kind?: 'note' | 'problem';
  /** Says what was changed, done again or taken back. */
  ofChange?: boolean;
};

export type ShownToast = ToastMessage & { id: number };

let count = 0;

export const useToasts = create<{ shown: readonly ShownToast[] }>(() => ({ shown: [] }));

/**
 * The latest three are shown; the same text twice is shown once. A shortcut goes for what was done last: an older
 * message gives its own up. Returns the message's id, for {@link dismiss}.
 */
export function toast(message: ToastMessage): number {
  const id = ++count;
  const older = (one: ShownToast): ShownToast =>
    message.action?.keys && one.action?.keys ? withoutAction(one) : one;
  useToasts.setState(({ shown }) => ({
    shown: [...shown.filter(({ text }) => text !== message.text).map(older), { ...message, id }].slice(-3),
  }));
  return id;
}

const withoutAction = ({ action: _, ...one }: ShownToast): ShownToast => one;

/** What was said of changes may not be so any more. */
export function dismissChanges(): void {
  useToasts.setState(({ shown }) => ({ shown: shown.filter(({ ofChange }) => !ofChange) }));
}

export function dismiss(id: number): void {
  useToasts.setState(({ shown }) => ({ shown: shown.filter((one) => one.id !== id) }));
}
