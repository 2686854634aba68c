/**
 * Between the drawn text and the canonical text: which text node shows which place, and back. Pure; a leaf is
 * anything with a length, so that a DOM text node is one. All offsets are UTF-16 units of the canonical text.
 */

/** A stretch of canonical text drawn by leaves whose lengths add up to it. */
export type Slot<Leaf> = {
  start: number;
  end: number;
  /** Slots of one region read on from one another. */
  region: string;
  leaves: readonly Leaf[];
  /** Canonical start of each leaf. */
  starts: readonly number[];
};

export type Point<Leaf> = { leaf: Leaf; at: number };

/** What a stretch looks like within one slot. */
export type Piece<Leaf> = { from: Point<Leaf>; to: Point<Leaf> };

export type Place = { start: number; end: number };

/** An end of a selection: the slot counts in drawing order, `offset` lies within it. */
export type SlotPoint = { slot: number; offset: number };

export function slotOf<Leaf extends { length: number }>(
  start: number,
  region: string,
  leaves: readonly Leaf[],
): Slot<Leaf> {
  const starts: number[] = [];
  let at = start;
  for (const leaf of leaves) {
    starts.push(at);
    at += leaf.length;
  }
  return { start, end: at, region, leaves, starts };
}

export class TextMap<Leaf extends { length: number }> {
  /** In drawing order. */
  readonly slots: readonly Slot<Leaf>[];
  private readonly byStart: readonly Slot<Leaf>[];
  private readonly slotOfLeaf = new Map<Leaf, { slot: number; start: number }>();

  constructor(slots: readonly Slot<Leaf>[]) {
    this.slots = slots;
    this.byStart = slots.toSorted((a, b) => a.start - b.start);
    for (const [slot, { leaves, starts }] of slots.entries())
      for (const [index, leaf] of leaves.entries())
        this.slotOfLeaf.set(leaf, { slot, start: starts[index] ?? 0 });
  }

  /** Where `at` units into a leaf is; null for a leaf that shows no article text. */
  placeOf(leaf: Leaf, at: number): SlotPoint | null {
    const found = this.slotOfLeaf.get(leaf);
    return found ? { slot: found.slot, offset: found.start + Math.min(at, leaf.length) } : null;
  }

  /** The stretch's pieces, one for each slot it touches, in the order of the text; what is not drawn is left out. */
  pieces({ start, end }: Place): Piece<Leaf>[] {
    const found: Piece<Leaf>[] = [];
    for (let index = this.firstEndingBehind(start); index < this.byStart.length; index++) {
      const slot = this.byStart[index] as Slot<Leaf>;
      if (slot.start >= end) break;
      const piece = pieceIn(slot, Math.max(start, slot.start), Math.min(end, slot.end));
      if (piece) found.push(piece);
    }
    return found;
  }

  /** The leaf that shows the character at `offset`; else the nearest before it. */
  pointAt(offset: number): Point<Leaf> | null {
    const slot = this.byStart[this.firstEndingBehind(offset)] ?? this.byStart.at(-1);
    return slot ? pointIn(slot, Math.min(Math.max(offset, slot.start), slot.end), 'start') : null;
  }

  /** Index, in text order, of the first slot that ends behind `place`. */
  private firstEndingBehind(place: number): number {
    let low = 0;
    let high = this.byStart.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.byStart[middle]?.end ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function pieceIn<Leaf extends { length: number }>(
  slot: Slot<Leaf>,
  start: number,
  end: number,
): Piece<Leaf> | null {
  if (end <= start) return null;
  const from = pointIn(slot, start, 'start');
  const to = pointIn(slot, end, 'end');
  return from && to ? { from, to } : null;
}

/** On the border of two leaves a start belongs to the second, an end to the first. */
function pointIn<Leaf extends { length: number }>(
  slot: Slot<Leaf>,
  offset: number,
  side: 'start' | 'end',
): Point<Leaf> | null {
  let low = 0;
  let high = slot.leaves.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const start = slot.starts[middle] ?? 0;
    if (side === 'start' ? start <= offset : start < offset) low = middle;
    else high = middle - 1;
  }
  const leaf = slot.leaves[low];
  return leaf ? { leaf, at: Math.min(Math.max(0, offset - (slot.starts[low] ?? 0)), leaf.length) } : null;
}

/**
 * The stretch of canonical text that a selection means. A selection may be drawn across regions (headline and
 * text, something left out in between), a passage may not: then it is the longest part within one region.
 * Null if no text lies in it.
 */
export function placeOfSelection<Leaf extends { length: number }>(
  { slots }: TextMap<Leaf>,
  from: SlotPoint,
  to: SlotPoint,
): Place | null {
  const parts = new Map<string, Place>();
  for (let index = from.slot; index <= to.slot; index++) {
    const slot = slots[index];
    if (!slot) continue;
    const start = index === from.slot ? from.offset : slot.start;
    const end = index === to.slot ? to.offset : slot.end;
    if (end > start) widen(parts, slot.region, { start, end });
  }
  return [...parts.values()].reduce<Place | null>(longer, null);
}

function widen(parts: Map<string, Place>, region: string, place: Place): void {
  const known = parts.get(region);
  parts.set(region, known ? { start: known.start, end: Math.max(known.end, place.end) } : place);
}

function longer(best: Place | null, place: Place): Place {
  return best && best.end - best.start >= place.end - place.start ? best : place;
}

const BORDER = /\s/;

/** Without white space at either end; null if nothing else is in it. */
export function trimmed(text: string, { start, end }: Place): Place | null {
  let from = start;
  let to = Math.min(end, text.length);
  while (from < to && BORDER.test(text[from] ?? '')) from++;
  while (to > from && BORDER.test(text[to - 1] ?? '')) to--;
  return to > from ? { start: from, end: to } : null;
}
