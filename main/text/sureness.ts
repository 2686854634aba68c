/** How sure a found value is, by where it was found. Pure; the words for it are the interface's. */

/** `high`: sources of two kinds agree, or a person said so; `medium`: one says so; `low`: only likely, or sources differ. */
export type Sureness = 'high' | 'medium' | 'low';

/** People wrote it for this very purpose. */
const SURE: ReadonlySet<string> = new Set(['user', 'column', 'front matter']);
const LIKELY: ReadonlySet<string> = new Set([
  'first sentence',
  'file name',
  'title',
  'h3',
  'outlet',
  'furniture',
  'script',
  'size',
  'none',
]);

/** @param found a value's evidence, and how sure it is if that was told when it was found */
export function surenessOf({ evidence, sure }: { evidence: string; sure?: Sureness | undefined }): Sureness {
  return sure ?? (SURE.has(evidence) ? 'high' : LIKELY.has(evidence) ? 'low' : 'medium');
}
