import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagList } from './tag-list.ts';

describe('tagList', () => {
  it('leaves ordinary names as they are and quotes those that look like several', () => {
    expect(tagList(['Prices (market)', 'Prices; wages', 'the "clerk"'])).toBe(
      'Prices (market); "Prices; wages"; "the ""clerk"""',
    );
  });

  it('can be taken apart again, whatever the names hold', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'ب', ';', '"', ' ', '; ', ',') });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        expect(parse(tagList(names), { delimiter: '; ' })).toEqual([names]);
      }),
    );
  });
});
