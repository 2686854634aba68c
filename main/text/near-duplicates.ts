/**
 * How alike two texts are, whoever printed them: wire copies, re-captures, a report with another first line.
 * MinHash over word shingles with banding (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets",
 * chapter 3). Pure; works on folded words, so that vowel marks and spellings make no difference.
 */
import { eachToken } from './fold.ts';

/** Raised whenever the same text gives other bands. */
export const SIGNATURE_VERSION = 1;

/** Words in a shingle. */
const WIDTH = 4;

/** A text with fewer shingles is too short to be told from any other ("Video unavailable"). */
const FEWEST = 24;

/** Three rows find four of five pairs that share half of their shingles, and nearly all that share more. */
const BANDS = 8;
const ROWS = 3;

/** From where on two texts are copies: of all their shingles, or of the shorter one's where one holds the other. */
const ALIKE = 0.5;
const HELD = 0.8;

/** The shingles of a text as 32-bit hashes, each once. */
export type Shingles = ReadonlySet<number>;

export function shingles(text: string): Shingles {
  const found = new Set<number>();
  const hashes = new Int32Array(WIDTH);
  let count = 0;
  eachToken(text, (folded) => {
    hashes[count++ % WIDTH] = hashOf(folded);
    if (count >= WIDTH) found.add(shingleAt(hashes, count));
  });
  return found;
}

/** Of the last words read, the oldest first; it stands where the next one will. */
function shingleAt(hashes: Int32Array, next: number): number {
  let hash = 0;
  for (let at = 0; at < WIDTH; at++) hash = mixed(hash, hashes[(next + at) % WIDTH] as number);
  return hash;
}

/** The bands of a text: two texts that share one may be copies. None for a text that is too short. */
export function bands(of: Shingles): number[] {
  if (of.size < FEWEST) return [];
  const all = Int32Array.from(of);
  const rows = SEEDS.map((seed) => smallest(all, seed));
  return Array.from({ length: BANDS }, (_, band) =>
    rows.slice(band * ROWS, (band + 1) * ROWS).reduce(mixed, band + 1),
  );
}

/** Whether two texts are copies of one another. */
export function areCopies(one: Shingles, other: Shingles): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < FEWEST) return false;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared >= ALIKE * (small.size + large.size - shared) || shared >= HELD * small.size;
}

const SEEDS = Array.from({ length: BANDS * ROWS }, (_, number) => mixed(0x9e3779b9, number + 1));

function smallest(of: Int32Array, seed: number): number {
  let least = 0xffffffff;
  for (let at = 0; at < of.length; at++) {
    const value = mixed(seed, of[at] as number) >>> 0;
    if (value < least) least = value;
  }
  return least;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Takes `value` into `hash`; the last steps are MurmurHash3's finaliser. A signed 32-bit integer. */
function mixed(hash: number, value: number): number {
  let h = Math.imul(hash, 31) ^ value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
