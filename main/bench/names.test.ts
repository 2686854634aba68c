import { expect, it } from 'vitest';
import { namesTable, readPairs, scoreNames } from './names.ts';

const PAIRS = `القائم\tQaim
أبو كمال\tAbu Kamal
دير الزور\tDeir ez-Zor

السرف\tZurich
no tab
!\t?
`;

it('reads pairs of names and leaves out lines that are none', () => {
  expect(readPairs(PAIRS).map(([, name]) => name)).toEqual(['Qaim', 'Abu Kamal', 'Deir ez-Zor', 'Zurich']);
});

it('counts which pairs are joined, word by word, and says so', () => {
  const score = scoreNames(readPairs(PAIRS));
  expect(score).toMatchObject({ pairs: 4, joined: 0.75, first: 1, firstFive: 1 });
  expect(score.randomJoined).toBe(0);
  expect(namesTable(score)).toContain('75.00 %');
});
