import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CharBox } from './char-boxes.ts';
import { packBoxes, unpackBoxes } from './kept-boxes.ts';

const points = fc.double({ min: -14_400, max: 20_000, noNaN: true });
const size = fc.oneof(
  fc.double({ min: 4, max: 80, noNaN: true }),
  fc.double({ min: 0.05, max: 1, noNaN: true }),
);
const letter = fc
  .record({ left: points, bottom: points, size, angle: fc.constantFrom<CharBox['angle']>(0, 1, 2, 3) })
  .map(({ left, bottom, size, angle }) => ({
    ...{ size, angle, baseline: angle % 2 ? left : bottom },
    box: { left, bottom, right: left + size / 2, top: bottom + size },
  }));
const frame = fc.record({
  box: fc.record({ left: points, bottom: points, right: points, top: points }),
  rotation: fc.constantFrom<0 | 90 | 180 | 270>(0, 90, 180, 270),
});
const page = fc.record({
  frame,
  chars: fc
    .array(fc.tuple(letter, fc.nat(9)))
    .map((letters) => letters.map(([char, gap], at) => ({ ...char, index: 10 * at + gap }))),
});

it('where letters stand comes back to a hundredth of their height, on whichever page', () => {
  fc.assert(
    fc.property(page, (given) => {
      const got = unpackBoxes(packBoxes(given));
      const smallest = Math.min(5, ...given.chars.map((char) => char.size));
      const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(smallest / 100);
      expect(got.frame.rotation).toBe(given.frame.rotation);
      expect(got.chars.map(({ index, angle }) => [index, angle])).toEqual(
        given.chars.map(({ index, angle }) => [index, angle]),
      );
      for (const side of ['left', 'bottom', 'right', 'top'] as const) {
        near(got.frame.box[side], given.frame.box[side]);
        for (const [at, { box }] of given.chars.entries())
          near(got.chars[at]?.box[side] as number, box[side]);
      }
      for (const [at, { baseline, size }] of given.chars.entries()) {
        near(got.chars[at]?.baseline as number, baseline);
        near(got.chars[at]?.size as number, size);
      }
    }),
  );
});

it('a page of text takes less than three bytes a letter', () => {
  const chars = Array.from({ length: 3000 }, (_, at): CharBox => {
    const [line, column] = [Math.floor(at / 80), at % 80];
    const width = 3 + ((at * 7919) % 13) / 3;
    const left = 60 + column * 5.7;
    const box = { left, right: left + width, bottom: 780 - 14 * line, top: 791 - 14 * line };
    return { index: at + line, box, baseline: 783 - 14 * line, size: 10, angle: 0 };
  });
  const frame = { box: { left: 0, bottom: 0, right: 595, top: 842 }, rotation: 0 as const };
  expect(packBoxes({ frame, chars }).length).toBeLessThan(3 * chars.length);
});
