/** What was said of each place that a search finds: accepted, skipped, or nothing yet. Pure. */
import type { HitView } from '../../main/api/schema.ts';

export type Verdict = 'accepted' | 'skipped';
export type Verdicts = ReadonlyMap<string, Verdict>;

export const hitKey = ({ articleId, start, end }: HitView) => `${articleId} ${start} ${end}`;

/** Said of one; null takes back what was said. */
export function judged(verdicts: Verdicts, key: string, verdict: Verdict | null): Verdicts {
  const next = new Map(verdicts);
  if (verdict === null) next.delete(key);
  else next.set(key, verdict);
  return next;
}

/** Accepts all of which nothing was said and that do not carry every one of the tags already. */
export function restAccepted(
  verdicts: Verdicts,
  hits: readonly HitView[],
  tags: readonly string[],
): Verdicts {
  const rest = hits.filter((hit) => !verdicts.has(hitKey(hit)) && !carries(hit, tags));
  return new Map([...verdicts, ...rest.map((hit): [string, Verdict] => [hitKey(hit), 'accepted'])]);
}

/** Whether passages there carry all of the tags. */
export function carries(hit: HitView, tags: readonly string[]): boolean {
  return tags.length > 0 && tags.every((tag) => hit.tags.includes(tag));
}

export function countOf(verdicts: Verdicts, hits: readonly HitView[], verdict: Verdict): number {
  return hits.filter((hit) => verdicts.get(hitKey(hit)) === verdict).length;
}
