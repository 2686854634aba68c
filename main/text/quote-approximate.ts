/**
 * Approximate matching: where a pattern stands in a text with few edits, and how like two short texts are. Units of
 * both are UTF-16.
 *
 * G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", JACM 46
 * (1999), in blocks of 32 units with the carry between blocks as in H. Hyyrö, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances", NJC 10 (2003). Costs pattern/32 steps a unit of the text.
 */

/** A place with the number of units that would have to be inserted, deleted or replaced. */
export type NearMatch = { start: number; end: number; errors: number };

const WORD = 32;

/**
 * The places of `pattern` in `text` with at most `maxErrors`, the best first, at most `limit`. Of places that
 * overlap only the best is given.
 */
export function approximateMatches(
  text: string,
  pattern: string,
  maxErrors: number,
  limit: number,
): NearMatch[] {
  const ends = bestEnds(text, pattern, maxErrors);
  ends.sort((a, b) => a.errors - b.errors || a.end - b.end);
  return ends
    .slice(0, limit)
    .map(({ end, errors }) => ({ start: startOf(text, pattern, end, errors), end, errors }));
}

/** How like two texts are, 0–1: one minus the edit distance over the longer's length. */
export function similarity(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0 || one === other) return 1;
  if (one === '' || other === '') return 0;
  const columns = new Columns(one, 1);
  let distance = one.length;
  for (let at = 0; at < other.length; at++) distance = columns.next(other.charCodeAt(at));
  return 1 - distance / longer;
}

/** The best end of each stretch of ends that lie closer together than half the pattern. */
function bestEnds(text: string, pattern: string, maxErrors: number): { end: number; errors: number }[] {
  const ends: { end: number; errors: number }[] = [];
  const columns = new Columns(pattern, 0);
  const apart = Math.max(1, pattern.length / 2);
  for (let at = 0; at < text.length; at++) {
    const errors = columns.next(text.charCodeAt(at));
    if (errors > maxErrors) continue;
    const last = ends.at(-1);
    if (!last || at + 1 - last.end >= apart) ends.push({ end: at + 1, errors });
    else if (errors < last.errors || (errors === last.errors && last.end === at)) {
      last.end = at + 1;
      last.errors = errors;
    }
  }
  return ends;
}

/** Where a match ending at `end` begins: the pattern is read backwards from there. Of equal starts the furthest. */
function startOf(text: string, pattern: string, end: number, errors: number): number {
  const columns = new Columns(backwards(pattern), 1);
  const furthest = Math.max(0, end - pattern.length - errors);
  let start = end;
  let least = pattern.length;
  for (let at = end - 1; at >= furthest; at--) {
    const distance = columns.next(text.charCodeAt(at));
    if (distance > least) continue;
    start = at;
    least = distance;
  }
  return start;
}

function backwards(text: string): string {
  let out = '';
  for (let at = text.length - 1; at >= 0; at--) out += text[at];
  return out;
}

/** The matrix of edit distances, column by column: one call per unit of the text. */
class Columns {
  /** Whether skipping units of the text costs: 1 when the match must begin where the text does. */
  private readonly carry: 0 | 1;
  private readonly equal: Map<number, Int32Array>;
  private readonly none: Int32Array;
  private readonly up: Int32Array;
  private readonly down: Int32Array;
  private readonly last: number;
  private distance: number;

  constructor(pattern: string, carry: 0 | 1) {
    const blocks = Math.ceil(pattern.length / WORD);
    this.carry = carry;
    this.equal = placesOf(pattern, blocks);
    this.none = new Int32Array(blocks);
    this.up = new Int32Array(blocks).fill(-1);
    this.down = new Int32Array(blocks);
    this.last = 1 << ((pattern.length - 1) % WORD);
    this.distance = pattern.length;
  }

  /** Edit distance between the pattern and the best piece of the text that ends with this unit. */
  next(unit: number): number {
    const equal = this.equal.get(unit) ?? this.none;
    const final = equal.length - 1;
    let carry: number = this.carry;
    for (let block = 0; block < final; block++)
      carry = this.advance(block, equal[block] as number, carry, 1 << 31);
    this.distance += this.advance(final, equal[final] as number, carry, this.last);
    return this.distance;
  }

  /** One block of the column; the change at its bottom row, -1, 0 or 1, is the carry into the next. */
  private advance(block: number, matches: number, carry: number, bottom: number): number {
    const up = this.up[block] as number;
    const down = this.down[block] as number;
    const vertical = matches | down;
    const equal = carry < 0 ? matches | 1 : matches;
    const diagonal = (((equal & up) + up) ^ up) | equal;
    let more = down | ~(diagonal | up);
    let less = up & diagonal;
    const out = more & bottom ? 1 : less & bottom ? -1 : 0;
    more = (more << 1) | (carry > 0 ? 1 : 0);
    less = (less << 1) | (carry < 0 ? 1 : 0);
    this.up[block] = less | ~(vertical | more);
    this.down[block] = more & vertical;
    return out;
  }
}

/** For each unit of the pattern: a bit wherever it stands. */
function placesOf(pattern: string, blocks: number): Map<number, Int32Array> {
  const places = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at);
    let bits = places.get(unit);
    if (!bits) {
      bits = new Int32Array(blocks);
      places.set(unit, bits);
    }
    const block = Math.floor(at / WORD);
    bits[block] = (bits[block] as number) | (1 << (at % WORD));
  }
  return places;
}
