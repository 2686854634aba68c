import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, heightOf, lineBoxes, quadPoints, usualHeight } from './quads.ts';

const box = (left: number, bottom: number, right: number, top: number): Box => ({ left, bottom, right, top });
const boxes = fc.array(
  fc
    .record({ left: fc.nat(400), width: fc.integer({ min: 1, max: 90 }), line: fc.nat(9) })
    .map(({ left, width, line }) => box(left, 700 - line * 17, left + width, 716 - line * 17)),
  { minLength: 1, maxLength: 40 },
);
const covers = (list: readonly Box[], x: number, y: number) =>
  list.some(({ left, right, bottom, top }) => left <= x && x <= right && bottom <= y && y <= top);

describe('lineBoxes', () => {
  it('joins the touching pieces of a line and keeps bidirectional runs apart', () => {
    const line = [box(100, 500, 140, 516), box(139.5, 500, 180, 516), box(220, 500, 260, 516)];
    expect(lineBoxes(line, 16)).toEqual([box(100, 500, 180, 516), box(220, 500, 260, 516)]);
  });

  it('drops what Chromium repeats and cuts off at the edge of a page', () => {
    const list = [box(100, 80, 300, 96), box(100, 80, 300, 96), box(100, 79.7, 300, 80)];
    expect(lineBoxes(list, 16)).toEqual([box(100, 80, 300, 96)]);
  });

  it('paints blanks between words and none at the end of a line', () => {
    const words = [box(100, 500, 140, 516), box(160, 500, 200, 516), box(100, 480, 150, 496)];
    const blanks = [box(140, 500, 160, 516), box(200, 500, 260, 516), box(150, 480, 300, 496)];
    expect(lineBoxes(words, 16, blanks)).toEqual([box(100, 500, 200, 516), box(100, 480, 150, 496)]);
  });

  it('parts the overlap of two tall lines between them', () => {
    expect(lineBoxes([box(100, 500, 300, 526), box(100, 480, 300, 504)], 25)).toEqual([
      box(100, 502, 300, 526),
      box(100, 480, 300, 502),
    ]);
  });

  it('covers every middle of a given box, and no two of its boxes overlap', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        const found = lineBoxes(list, usualHeight(list));
        for (const { left, right, top, bottom } of list)
          expect(covers(found, (left + right) / 2, (top + bottom) / 2)).toBe(true);
        for (const [index, a] of found.entries())
          for (const b of found.slice(index + 1)) {
            const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const high = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
            expect(wide > 0 && high > 0.001).toBe(false);
          }
        expect(found.every((each) => heightOf(each) > 0)).toBe(true);
      }),
    );
  });
});

describe('quadPoints', () => {
  it('writes top left, top right, bottom left, bottom right', () => {
    expect(quadPoints([box(1, 2, 3, 4)])).toEqual([1, 4, 3, 4, 1, 2, 3, 2]);
  });
});
