import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterText, hasFilter, withExactly, withFilter, withoutFilter } from './narrow.ts';

describe('narrowing a query', () => {
  it('writes a filter as a person would type it', () => {
    expect(withFilter('ferry', 'year', '2020')).toBe('ferry year:2020');
    expect(withFilter('ferry', 'outlet', 'The Lower Sedra Post')).toBe('ferry outlet:"The Lower Sedra Post"');
    expect(filterText('outlet', 'صحيفة الجسر')).toBe('outlet:"صحيفة الجسر"');
  });

  it('leaves out quotation marks, which would end the value', () => {
    expect(filterText('tag', 'the “big” one')).toBe('tag:"the big one"');
  });

  it('does not take a part of a longer filter for the filter', () => {
    expect(hasFilter('ferry year:2020-2021', 'year', '2020')).toBe(false);
    expect(hasFilter('-year:2020', 'year', '2020')).toBe(false);
    expect(hasFilter('year:2020 ferry', 'year', '2020')).toBe(true);
  });

  it('takes out what it has written and leaves the rest as it was', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const value = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /[\p{L}\p{N}]/u.test(text));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), value, (words, text) => {
        const query = words.join(' ');
        const narrowed = withFilter(query, 'outlet', text);
        expect(hasFilter(narrowed, 'outlet', text)).toBe(true);
        expect(withoutFilter(narrowed, 'outlet', text)).toBe(query);
      }),
    );
  });

  it('puts an exact spelling in the place of the word', () => {
    expect(withExactly('sedra ferry', 'sedra', 'Sidra')).toBe('=Sidra ferry');
    expect(withExactly('sed* ferry', 'sed*', 'Sedra')).toBe('=Sedra ferry');
    expect(withExactly('"abu kamal" =ferry', 'abu kamal', 'Abu-Kamal')).toBe('="Abu-Kamal" =ferry');
    expect(withExactly('ferry', 'abu kamal', 'Abu Kamal')).toBe('ferry ="Abu Kamal"');
  });
});
