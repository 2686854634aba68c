import { describe, expect, it } from 'vitest';
import type { NameView } from '../../main/api/schema.ts';
import { nameFinder } from './name-finder.ts';
import { shownName } from './name-scripts.ts';

const name = (id: string, ...forms: string[]): NameView => ({
  ...{ id, name: id, kind: 'place', on: true, note: '', forms: [id, ...forms], formsOff: [] },
});

const NAMES = [
  name('Maraza', 'al-Marazah', 'المرازة'),
  name('Sarif', 'Tel Sarif', 'تل السرف'),
  { ...name('Port', 'الميناء'), formsOff: ['harbour'] },
];
const find = nameFinder(NAMES);
const found = (typed: string) => find(typed).map(({ id }) => id);

describe('finding a name', () => {
  it('goes by every form, in either script, with slips, also by forms that are switched off', () => {
    expect(found('marazah')[0]).toBe('Maraza');
    expect(found('mraza')[0]).toBe('Maraza');
    expect(found('harbour')).toEqual(['Port']);
    expect(found('تل السرف')[0]).toBe('Sarif');
  });

  it('takes Arabic with and without article, vowel marks and hamza for the same', () => {
    for (const typed of ['مرازة', 'المرازه', 'المَرازة']) expect(found(typed)[0]).toBe('Maraza');
  });

  it('finds nothing for what no name is like', () => {
    expect(found('qqqqq')).toEqual([]);
  });
});

describe('a name in a line', () => {
  it('is shown beside the first form of the other script', () => {
    const [first] = NAMES;
    expect(shownName(first as NameView)).toEqual({ name: 'Maraza', other: 'المرازة', rest: ['al-Marazah'] });
    expect(shownName(name('السرف', 'Sarif')).other).toBe('Sarif');
    expect(shownName(name('Sarif')).other).toBeNull();
  });
});
