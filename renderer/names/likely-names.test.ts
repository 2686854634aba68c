import { describe, expect, it } from 'vitest';
import type { NameView } from '../../main/api/schema.ts';
import { likelyNames } from './likely-names.ts';

const name = (id: string, ...forms: string[]): NameView => ({
  ...{ id, name: id, kind: 'place', on: true, note: '', forms: [id, ...forms], formsOff: [] },
});

const NAMES = [
  name('Maraza', 'المرازة'),
  name('Tel Sarif', 'تل السرف'),
  name('Harbour'),
  name('Qarmat', 'قرمط'),
];
const likely = (...words: string[]) =>
  likelyNames(NAMES, words).map(({ name: { id }, like }) => [id, like === 1]);

describe('the names that words are likely a spelling of', () => {
  it('are those that sound alike, whatever the script and the spaces', () => {
    expect(likely('al-Marrazah')[0]).toEqual(['Maraza', false]);
    expect(likely('تل سريف')[0]).toEqual(['Tel Sarif', false]);
    expect(likely('Telsarif')[0]).toEqual(['Tel Sarif', false]);
    expect(likely('Karmat')[0]).toEqual(['Qarmat', false]);
  });

  it('begin with the one that is spelled so already', () => {
    expect(likely('مرازة')).toEqual([['Maraza', true]]);
    expect(likely('nothing', 'Harbour')[0]).toEqual(['Harbour', true]);
  });

  it('are none for words that sound like nothing here', () => {
    expect(likely('weighbridge')).toEqual([]);
    expect(likely('…')).toEqual([]);
  });
});
