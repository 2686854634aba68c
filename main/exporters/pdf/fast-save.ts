/**
 * Makes saving with object streams take time in proportion to the file. The library keeps its cross-reference
 * entries ordered by a search from the start for each one, which for a long text is minutes; here it is a
 * search by halves. What is written stays the same byte for byte.
 */
import { PDFCrossRefStream } from '@cantoo/pdf-lib';

type Entry = { ref: { objectNumber: number } };

/** The two private members of the library's class that matter here. */
type Ordered = { entries: Entry[]; appendEntry(entry: Entry): void };

function appendEntry(this: Ordered, entry: Entry): void {
  this.entries.splice(firstAfter(this.entries, entry.ref.objectNumber), 0, entry);
}

/** Place of the first entry with a higher object number. */
function firstAfter(entries: readonly Entry[], number: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.ref.objectNumber ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Call once before saving; does nothing if the library no longer has the slow method. */
export function makeSavingFast(): void {
  const prototype = PDFCrossRefStream.prototype as unknown as Ordered;
  if (typeof prototype.appendEntry === 'function') prototype.appendEntry = appendEntry;
}
