import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipToSlots, type Range, segments } from './segments.ts';

const ranges = fc
  .array(fc.record({ start: fc.nat(60), length: fc.nat(20) }), { maxLength: 12 })
  .map((list): Range<number>[] => list.map(({ start, length }, id) => ({ id, start, end: start + length })));

const covering = (list: Range<number>[], place: number) =>
  list.filter(({ start, end }) => start <= place && place < end).map(({ id }) => id);

describe('segments', () => {
  it('parts two overlapping passages into three stretches', () => {
    const found = segments([
      { id: 'a', start: 2, end: 8 },
      { id: 'b', start: 5, end: 11 },
    ]);
    expect(found).toEqual([
      { start: 2, end: 5, ids: ['a'] },
      { start: 5, end: 8, ids: ['a', 'b'] },
      { start: 8, end: 11, ids: ['b'] },
    ]);
  });

  it('names at every place exactly the ranges that cover it', () => {
    fc.assert(
      fc.property(ranges, fc.array(fc.nat(80), { maxLength: 4 }), (list, cuts) => {
        const found = segments(list, cuts);
        for (let place = 0; place < 90; place++) {
          const here = found.filter(({ start, end }) => start <= place && place < end);
          expect(here.length).toBeLessThanOrEqual(1);
          expect(here[0]?.ids ?? []).toEqual(covering(list, place));
        }
      }),
    );
  });

  it('is ordered, never empty, and ends at every cut', () => {
    fc.assert(
      fc.property(ranges, fc.array(fc.nat(80), { maxLength: 4 }), (list, cuts) => {
        let last = 0;
        for (const { start, end, ids } of segments(list, cuts)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(ids.length).toBeGreaterThan(0);
          expect(cuts.some((cut) => start < cut && cut < end)).toBe(false);
          last = end;
        }
      }),
    );
  });

  it('cuts twenty thousand passages in well under two seconds', () => {
    const many = Array.from({ length: 20_000 }, (_, id) => ({ id, start: id * 10, end: id * 10 + 25 }));
    const began = performance.now();
    expect(segments(many)).toHaveLength(39_999);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('clipToSlots', () => {
  const slots = fc.array(fc.record({ gap: fc.nat(3), length: fc.nat(15) }), { maxLength: 8 }).map((list) => {
    let at = 0;
    return list.map(({ gap, length }) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

  it('gives every slot the same coverage as the whole, and nothing outside it', () => {
    fc.assert(
      fc.property(ranges, slots, (list, places) => {
        for (const [index, clipped] of clipToSlots(list, places).entries()) {
          const slot = places[index] ?? { start: 0, end: 0 };
          for (let place = 0; place < 90; place++) {
            const inside = place >= slot.start && place < slot.end;
            expect(covering(clipped, place)).toEqual(inside ? covering(list, place) : []);
          }
        }
      }),
    );
  });
});
