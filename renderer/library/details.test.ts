import { describe, expect, it } from 'vitest';
import { changesOf, factsOf, problemOf } from './details.ts';

const FOUND = {
  title: 'Ferry stops',
  outlet: 'The Sedra Post',
  byline: null,
  published: { date: '2020-03', precision: 'month' as const, evidence: 'dateline' },
  language: 'en',
  url: null,
};
const AS_FOUND = { ...FOUND, found: FOUND };
const CORRECTED = { ...FOUND, outlet: 'Sedra Post', found: FOUND };

describe('correcting an article’s facts', () => {
  it('asks for nothing when nothing was changed', () => {
    expect(changesOf(CORRECTED, factsOf(CORRECTED))).toBeNull();
  });

  it('asks only for what was changed', () => {
    const facts = { ...factsOf(AS_FOUND), byline: ' L. Karam ' };
    expect(changesOf(AS_FOUND, facts)).toEqual({ byline: 'L. Karam' });
  });

  it('takes a correction back where the found value is typed again', () => {
    const facts = { ...factsOf(CORRECTED), outlet: 'The Sedra Post' };
    expect(changesOf(CORRECTED, facts)).toEqual({ outlet: null });
  });

  it('can say that a date is not known', () => {
    expect(changesOf(AS_FOUND, { ...factsOf(AS_FOUND), published: '' })).toEqual({ published: '' });
  });

  it('takes a year, a month or a day for a date, and nothing else', () => {
    for (const date of ['', '2020', '2020-03', '2020-03-14']) expect(problemOf('published', date)).toBeNull();
    for (const date of ['2020-13', '14.3.2020', '2020-3', 'March'])
      expect(problemOf('published', date)).not.toBeNull();
    expect(problemOf('title', ' ')).not.toBeNull();
  });
});
