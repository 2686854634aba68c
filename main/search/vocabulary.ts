/** The terms of an archive in memory, to find the ones spelled nearly like a word. Read again when others were added. */
import type { SearchReader } from '../../db/search.ts';

export type NearTerm = { term: string; count: number; edits: number };

/** Terms of one length with a mask of their letters each. */
type Bucket = { terms: string[]; masks: number[]; counts: number[] };

export type Vocabulary = ReturnType<typeof keepVocabulary>;

export function keepVocabulary(search: SearchReader) {
  let buckets: Bucket[] = [];
  let size = -1;
  let version = '';
  const refresh = () => {
    const now = search.version();
    if (now === version) return;
    version = now;
    const terms = search.termCount();
    if (terms === size) return;
    size = terms;
    buckets = bucketsOf(search.terms());
  };

  return {
    /**
     * Terms within two edits, or one for words of less than five letters; an edit leaves out, adds or changes a letter or
     * swaps two. The nearest first, then the most frequent.
     */
    near(word: string): NearTerm[] {
      const most = word.length < 5 ? 1 : 2;
      refresh();
      const found: NearTerm[] = [];
      for (let length = word.length - most; length <= word.length + most; length++) {
        const bucket = buckets[length];
        if (bucket) found.push(...nearIn(bucket, word, most));
      }
      return found.sort((a, b) => a.edits - b.edits || b.count - a.count);
    },
  };
}

function nearIn({ terms, masks, counts }: Bucket, word: string, most: number): NearTerm[] {
  const mask = maskOf(word);
  const found: NearTerm[] = [];
  for (let at = 0; at < terms.length; at++) {
    // Each edit changes at most two bits.
    if (bits((masks[at] as number) ^ mask) > 2 * most) continue;
    const term = terms[at] as string;
    const edits = editsBetween(word, term, most);
    if (edits > 0 && edits <= most) found.push({ term, count: counts[at] as number, edits });
  }
  return found;
}

function bucketsOf(terms: Iterable<{ form: string; count: number }>): Bucket[] {
  const buckets: Bucket[] = [];
  for (const { form, count } of terms) {
    buckets[form.length] ??= { terms: [], masks: [], counts: [] };
    const bucket = buckets[form.length] as Bucket;
    bucket.terms.push(form);
    bucket.masks.push(maskOf(form));
    bucket.counts.push(count);
  }
  return buckets;
}

function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/** Optimal string alignment distance, given up where it must exceed `most`. */
export function editsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, last, before);
    // A swap can still be one edit better, two rows on.
    if (Math.min(...row) > most + 1) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] as number;
}

/** Row `i` of the table of distances between the beginnings of two words, from the two rows before it. */
function nextRow(a: string, b: string, i: number, last: number[], before: number[]): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const change = a[i - 1] === b[j - 1] ? 0 : 1;
    const edits = Math.min(
      (last[j] as number) + 1,
      (row[j - 1] as number) + 1,
      (last[j - 1] as number) + change,
    );
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    row.push(isSwap ? Math.min(edits, (before[j - 2] as number) + 1) : edits);
  }
  return row;
}
