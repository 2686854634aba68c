/** What may stand at the caret of the search box; nothing of it holds up typing. */
import type { Completions } from '../../main/api/schema.ts';
import { useCompletions as useAsked, useSettled } from '../api/queries.ts';

/** Milliseconds without a key: fast typing asks for nothing. */
const STILL_MS = 90;

/** Null while nothing is known for what stands there now. */
export function useCompletions(query: string, caret: number | null): Completions | null {
  const asked = JSON.stringify([query, caret]);
  const isStill = useSettled(asked, STILL_MS) === asked;
  const wanted = isStill && caret !== null && query.trim() !== '';
  const { data } = useAsked(query, caret ?? 0, wanted);
  return (wanted && data) || null;
}
