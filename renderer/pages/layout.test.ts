import { describe, expect, it } from 'vitest';
import { GAP, layoutOf, pageAt, pageCalled, pageOfPlace, pageRead, SIDE } from './layout.ts';

const page = (label: string, width = 600, height = 800) => ({ label, width, height });
const list = {
  pages: [page('iv'), page('v'), page('1'), page('2', 2400, 800), page('3')],
  stretches: [
    [10, 0],
    [500, 1],
    [900, 0],
    [1000, 2],
  ] as [number, number][],
};
const ROOM = { width: 600 + 2 * SIDE, height: 500 };

describe('pages under one another', () => {
  it('fit the width that most of them have, however wide a single one is', () => {
    const { scale, pages, width } = layoutOf(list, 'width', 0, ROOM);
    expect(scale).toBe(1);
    expect(pages[0]).toEqual({ top: GAP, left: 900 + SIDE, width: 600, height: 800 });
    expect(pages[1]?.top).toBe(2 * GAP + 800);
    expect(width).toBe(2400 + 2 * SIDE);
  });

  it('fit as a whole, or stand as large as on paper, turned as well', () => {
    expect(layoutOf(list, 'page', 0, ROOM).pages[0]?.height).toBe(460);
    expect(layoutOf(list, 1, 0, ROOM).pages[0]?.width).toBe(800);
    const turned = layoutOf(list, 'width', 90, ROOM).pages[0];
    expect([turned?.width, turned?.height]).toEqual([600, 450]);
  });

  it('are found by a height, each with the gap before it', () => {
    const layout = layoutOf(list, 'width', 0, ROOM);
    for (const [number, { top, height }] of layout.pages.entries()) {
      expect(pageAt(layout, top - 1)).toBe(number);
      expect(pageAt(layout, top + height)).toBe(number);
    }
    expect(pageAt(layout, 1_000_000)).toBe(4);
  });

  it('are read one at a time: the one that was gone to, else the one of which most is seen', () => {
    const layout = layoutOf(list, 'width', 0, ROOM);
    const [, second] = layout.pages;
    const top = second?.top ?? 0;
    expect(pageRead(layout, { top: top - 100, height: 500 }, 0)).toBe(1);
    expect(pageRead(layout, { top: top - 400, height: 500 }, 4)).toBe(0);
    const both = { top: 0, height: 2000 };
    expect(pageRead(layout, both, 1)).toBe(1);
    expect(pageRead(layout, both, 4)).toBe(0);
  });

  it('are found by a place of the text, also where the text goes back', () => {
    expect([0, 10, 499, 500, 950, 5000].map((place) => pageOfPlace(list, place))).toEqual([0, 0, 0, 1, 0, 2]);
  });

  it('are called by their label first, by their number else', () => {
    expect(['IV', ' 1 ', '5', '9', '', 'x'].map((typed) => pageCalled(list, typed))).toEqual([
      0,
      2,
      4,
      null,
      null,
      null,
    ]);
  });
});
