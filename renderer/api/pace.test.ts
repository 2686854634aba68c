import { expect, test } from 'vitest';
import { addSample, rateOf, type Sample, secondsLeft } from './pace.ts';

const series = (...samples: [at: number, done: number][]) =>
  samples.reduce<Sample[]>((all, [at, done]) => addSample(all, { at, done }), []);

test('says nothing before a second has passed or anything was done', () => {
  expect(rateOf([])).toBeNull();
  expect(rateOf(series([0, 0], [500, 20]))).toBeNull();
  expect(rateOf(series([0, 3], [5000, 3]))).toBeNull();
});

test('is items a second', () => {
  expect(rateOf(series([0, 0], [2000, 60]))).toBe(30);
});

test('forgets how fast it was long ago', () => {
  const samples = series([0, 0], [1000, 1000], [20_000, 1010], [31_000, 1021], [32_000, 1022]);
  expect(rateOf(samples)).toBeCloseTo(1, 5);
});

test('time left is rounded up in steps that do not flicker', () => {
  const samples = series([0, 0], [1000, 10]);
  expect(secondsLeft(samples, 45)).toBe(4);
  expect(secondsLeft(samples, 132)).toBe(15);
  expect(secondsLeft(samples, 810)).toBe(120);
  expect(secondsLeft(samples, null)).toBeNull();
});
