import { describe, expect, it } from 'vitest';
import { finderOf, type PaletteGroup, type PaletteItem } from './find-items.ts';
import { frecency } from './frecency.ts';

const item = (group: PaletteGroup, title: string): PaletteItem => ({
  id: `${group} ${title}`,
  group,
  title,
  run: () => {},
});

const ITEMS = [
  item('commands', 'Undo'),
  item('commands', 'Light, dark or as the system'),
  item('articles', 'Trucks wait four days at the Maraza crossing'),
  item('articles', 'إغلاق معبر المرازة لليوم الرابع'),
  item('tags', 'Crossing on foot'),
  item('names', 'Maraza'),
  item('saved', 'Crossings of March'),
];
const found = (typed: string, uses: Record<string, number> = {}) =>
  finderOf(ITEMS)(typed, new Map(Object.entries(uses))).map(({ title }) => title);

describe('what the palette finds', () => {
  it('is found with slips of the hand, without marks, in either script', () => {
    expect(found('trukcs')).toEqual(['Trucks wait four days at the Maraza crossing']);
    expect(found('marza')[0]).toBe('Maraza');
    expect(found('المرازه')).toEqual(['إغلاق معبر المرازة لليوم الرابع']);
    expect(found('theme of nothing at all')).toEqual([]);
  });

  it('stands in groups, and what is used much comes before what is spelled as well', () => {
    expect(found('crossing')).toHaveLength(3);
    expect(found('crossing', { 'saved Crossings of March': 1 })[0]).toBe('Crossings of March');
  });

  it('is what was used, then saved searches and commands, while nothing is typed', () => {
    expect(found('', { 'names Maraza': 0.5, 'commands Undo': 0.2 })).toEqual([
      'Maraza',
      'Undo',
      'Light, dark or as the system',
      'Crossings of March',
    ]);
  });
});

describe('how much something is used', () => {
  it('grows with every use and fades with time', () => {
    const now = Date.UTC(2026, 0, 30);
    const once = frecency({ count: 1, last: now }, now);
    expect(frecency(undefined, now)).toBe(0);
    expect(frecency({ count: 3, last: now }, now)).toBeGreaterThan(once);
    expect(frecency({ count: 1, last: Date.UTC(2026, 0, 16) }, now)).toBeCloseTo(once / 2);
  });
});
