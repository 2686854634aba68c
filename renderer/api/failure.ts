/** What a failed call says: its code from the closed list, and the sentence to show. Knows no component. */
import { t } from '../strings/index.ts';

export type Failure = { code: string; sentence: string };

/** An error of a call, a refusal of an upload, or whatever else was thrown. */
export function failureOf(error: unknown): Failure {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && typeof message === 'string' && message) return { code, sentence: message };
  const said = typeof message === 'string' ? message : String(error);
  return { code: 'internal', sentence: t.ui.failed(said) };
}

/** Whether the call was only given up: nothing to tell anyone. */
export function isGivenUp(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === 'AbortError';
}
