import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  charsUnder,
  NOWHERE,
  type PagePlace,
  packRuns,
  placeNumber,
  placeOf,
  runsOf,
  unpackRuns,
} from './page-map.ts';

/** Places as pages have them: stretches that go on, ligatures, gaps, jumps back and to other pages. */
const places = fc
  .array(
    fc.record({
      page: fc.nat(3000),
      index: fc.nat(400_000),
      length: fc.integer({ min: 1, max: 9 }),
      step: fc.constantFrom(0, 1),
      gap: fc.nat(2),
    }),
    { maxLength: 40 },
  )
  .map((stretches) =>
    stretches.flatMap(({ page, index, length, step, gap }): PagePlace[] => [
      ...Array.from({ length }, (_, at) => ({ page, index: index + at * step })),
      ...Array<null>(gap).fill(null),
    ]),
  );

const numbers = (given: readonly PagePlace[]) =>
  given.map((place) => (place ? placeNumber(place.page, place.index) : NOWHERE));

describe('page map', () => {
  test('every unit finds its place again, from packed runs, too', () => {
    fc.assert(
      fc.property(places, fc.nat(50), (given, start) => {
        const runs = unpackRuns(packRuns(runsOf(numbers(given), start)));
        expect(given.map((_, at) => placeOf(runs, start + at))).toEqual(given);
        expect(placeOf(runs, start - 1)).toBeNull();
        expect(placeOf(runs, start + given.length)).toBeNull();
      }),
    );
  });

  test('a passage covers the characters of its units and no others', () => {
    fc.assert(
      fc.property(places, fc.nat(100), fc.nat(100), (given, start, length) => {
        const under = charsUnder(runsOf(numbers(given)), start, start + length).flatMap(
          ({ page, from, to }) => Array.from({ length: to - from }, (_, at) => `${page}:${from + at}`),
        );
        const wanted = given.slice(start, start + length).flatMap((place) => place ?? []);
        expect(new Set(under)).toEqual(new Set(wanted.map(({ page, index }) => `${page}:${index}`)));
      }),
    );
  });

  test('a page of text takes few bytes', () => {
    const line = (at: number): PagePlace[] => [
      ...Array.from({ length: 80 }, (_, char) => ({ page: 0, index: at * 82 + char })),
      null,
    ];
    const page = Array.from({ length: 50 }, (_, at) => line(at)).flat();
    expect(packRuns(runsOf(numbers(page))).length).toBeLessThan(50 * 6);
  });

  test('bytes that are no map are refused', () => {
    expect(() => unpackRuns(Uint8Array.of(1, 200))).toThrow(RangeError);
  });
});
