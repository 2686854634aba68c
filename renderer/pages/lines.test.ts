import { describe, expect, it } from 'vitest';
import type { PageLineView } from '../../main/api/schema.ts';
import { boxesOf, nearestPlace } from './lines.ts';
import { fromSheet, toSheet } from './turning.ts';

const row = { turn: 0, top: 100, bottom: 112 } as const;
/** “abc d”, ten points a letter, and five letters of Arabic beside it in another column. */
const LATIN: PageLineView = {
  ...row,
  ...{ start: 20, end: 25, left: 50, right: 100 },
  edges: [50, 60, 60, 70, 70, 80, 80, 90, 90, 100],
};
const ARABIC: PageLineView = {
  ...row,
  ...{ start: 40, end: 43, left: 300, right: 330 },
  edges: [330, 320, 320, 310, 310, 300],
};
const MIXED: PageLineView = {
  ...row,
  ...{ start: 60, end: 64, left: 300, right: 340, top: 200, bottom: 212 },
  // Two Arabic letters, then two digits, which stand to the left of them and run to the right.
  edges: [340, 330, 330, 320, 300, 310, 310, 320],
};
const LINES = [LATIN, ARABIC, MIXED];

describe('a point of a page', () => {
  it('means the border between letters that is nearest, in the order of reading', () => {
    const place = (x: number, y = 105) => nearestPlace(LINES, x, y)?.place;
    expect([place(51), place(58), place(99)]).toEqual([20, 21, 25]);
    expect([place(329), place(322), place(301)]).toEqual([40, 41, 43]);
    expect([place(301, 205), place(318, 205), place(339, 205)]).toEqual([62, 64, 60]);
  });

  it('says how far from the text it is; on a page without text it means nothing', () => {
    expect(nearestPlace(LINES, 70, 90)).toEqual({ place: 22, line: 20, away: 10 });
    expect(nearestPlace([], 70, 90)).toBeNull();
  });
});

describe('what is painted for a stretch', () => {
  it('is one box a line', () => {
    expect(boxesOf(LINES, { start: 21, end: 42 })).toEqual([
      { left: 60, right: 100, top: 100, bottom: 112 },
      { left: 310, right: 330, top: 100, bottom: 112 },
    ]);
  });

  it('is more where its letters do not stand together', () => {
    expect(boxesOf(LINES, { start: 60, end: 63 })).toHaveLength(2);
    expect(boxesOf(LINES, { start: 60, end: 64 })).toEqual([
      { left: 300, right: 340, top: 200, bottom: 212 },
    ]);
  });
});

describe('a page that the reader turned', () => {
  it.each([0, 90, 180, 270] as const)('by %d degrees leads back to the same point of its sheet', (turn) => {
    const size = { width: 400, height: 600 };
    const corner = fromSheet({ left: 30, top: 50, right: 30, bottom: 50 }, size, 2, turn);
    const back = toSheet({ x: corner.left, y: corner.top }, size, 2, turn);
    expect([back.x, back.y]).toEqual([30, 50]);
  });
});
