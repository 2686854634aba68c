import { expect, test } from 'vitest';
import { sizeInWords } from './size.ts';

test.each([
  [0, '0 B'],
  [940, '940 B'],
  [1000, '1.0 kB'],
  [12_300, '12 kB'],
  [999_600, '1.0 MB'],
  [3_440_000, '3.4 MB'],
  [2_100_000_000, '2.1 GB'],
])('%i bytes are %s', (bytes, said) => {
  expect(sizeInWords(bytes)).toBe(said);
});
