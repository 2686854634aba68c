import { expect, it } from 'vitest';
import { guessKind } from './guess-kind.ts';

it.each([
  ['Tel Sarif', 'place'],
  ['Abu Kamal', 'place'],
  ['جسر المرازة', 'place'],
  ['the Maraza crossing', 'place'],
  ['River Guards', 'group'],
  ['MSF', 'group'],
  ['لواء المرازة', 'group'],
  ['Albu Sarif', 'group'],
  ['Sheikh Salim', 'person'],
  ['Abu Salim', 'person'],
  ['الشيخ سالم', 'person'],
])('takes %s for a %s', (words, kind) => {
  expect(guessKind(words)).toBe(kind);
});
