import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfSelection, slotOf, TextMap, trimmed } from './text-map.ts';

/** Strings stand in for text nodes, boxed so that equal ones stay apart. */
type Leaf = { text: string; length: number };
const leaf = (text: string): Leaf => ({ text, length: text.length });

const word = fc.string({ minLength: 0, maxLength: 6 });
/** A drawn article: slots of leaves, one separator unit between slots. */
const drawn = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

function mapOf(slots: readonly (readonly string[])[]) {
  let at = 0;
  const made = slots.map((texts) => {
    const slot = slotOf(at, 'body', texts.map(leaf));
    at = slot.end + 1;
    return slot;
  });
  return { map: new TextMap<Leaf>(made), text: slots.map((texts) => texts.join('')).join('|') };
}

function read(pieces: ReturnType<TextMap<Leaf>['pieces']>, map: TextMap<Leaf>): string[] {
  const leaves = map.slots.flatMap((slot) => slot.leaves);
  return pieces.map(({ from, to }) => {
    const between = leaves.slice(leaves.indexOf(from.leaf), leaves.indexOf(to.leaf) + 1);
    const whole = between.map(({ text }) => text).join('');
    return whole.slice(from.at, whole.length - (to.leaf.length - to.at));
  });
}

describe('text map', () => {
  it('draws exactly what the canonical text says, for every stretch', () => {
    fc.assert(
      fc.property(drawn, fc.nat(40), fc.nat(40), (slots, start, length) => {
        const { map, text } = mapOf(slots);
        const end = Math.min(start + length, text.length);
        const shown = read(map.pieces({ start, end }), map).join('');
        expect(shown).toBe(
          map.slots.map((slot) => text.slice(Math.max(start, slot.start), Math.min(end, slot.end))).join(''),
        );
      }),
    );
  });

  it('gives back the place of every point it draws', () => {
    fc.assert(
      fc.property(drawn, fc.nat(40), (slots, start) => {
        const { map, text } = mapOf(slots);
        for (const { from, to } of map.pieces({ start, end: text.length })) {
          const first = map.placeOf(from.leaf, from.at);
          const last = map.placeOf(to.leaf, to.at);
          expect(first && placeOfSelection(map, first, last ?? first)).toEqual({
            start: first?.offset,
            end: last?.offset,
          });
        }
      }),
    );
  });

  it('takes the longest part of a selection that crosses from the headline into the text', () => {
    const headline = leaf('Ferry waits');
    const first = leaf('The ferry did not sail.');
    const second = leaf('Nobody said why.');
    const map = new TextMap([
      slotOf(100, 'aside-2', [headline]),
      slotOf(0, 'body', [first]),
      slotOf(25, 'body', [second]),
    ]);
    expect(placeOfSelection(map, { slot: 0, offset: 103 }, { slot: 2, offset: 31 })).toEqual({
      start: 0,
      end: 31,
    });
  });

  it('knows no place for a leaf that is not article text', () => {
    const { map } = mapOf([['a']]);
    expect(map.placeOf(leaf('Copy link'), 2)).toBe(null);
  });

  it('finds the nearest drawn character for a place in a gap', () => {
    const { map } = mapOf([['abc'], ['def']]);
    expect(map.pointAt(3)).toEqual({ leaf: map.slots[1]?.leaves[0], at: 0 });
    expect(map.pointAt(99)).toEqual({ leaf: map.slots[1]?.leaves[0], at: 3 });
  });

  it('trims white space off a selection', () => {
    expect(trimmed('say who  had', { start: 3, end: 9 })).toEqual({ start: 4, end: 7 });
    expect(trimmed('a   b', { start: 1, end: 4 })).toBe(null);
  });
});
