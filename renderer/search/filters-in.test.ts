import { describe, expect, it } from 'vitest';
import { filtersIn, withoutPiece } from './filters-in.ts';

describe('the filters in a query', () => {
  const found = (query: string) =>
    filtersIn(query).map(({ field, value, not }) => `${not ? '-' : ''}${field} ${value}`);

  it('are found with their values, quoted or not, in either script', () => {
    expect(found('ferry outlet:"The Lower Post" year:2020 -tag:رتل')).toEqual([
      'outlet The Lower Post',
      'year 2020',
      '-tag رتل',
    ]);
    expect(found('(=Qaim OR ="Abu Kamal") LANG:ar')).toEqual(['= Qaim', '= Abu Kamal', 'lang ar']);
  });

  it('are not what stands in a phrase, within a word, or is not finished', () => {
    expect(found('"seen in year:2020" border:closed xyear:2020 tag: year:')).toEqual([]);
  });

  it('go, and leave the rest as it was; an exact word stays as a word', () => {
    const without = (query: string, index: number) => {
      const piece = filtersIn(query)[index];
      return piece ? withoutPiece(query, piece) : null;
    };
    expect(without('ferry year:2020 lang:ar', 0)).toBe('ferry lang:ar');
    expect(without('year:2020', 0)).toBe('');
    expect(without('ferry ="Abu Kamal" x', 0)).toBe('ferry "Abu Kamal" x');
    expect(without('-=Qaim', 0)).toBe('-Qaim');
  });
});
