import { describe, expect, it } from 'vitest';
import { citation } from './citation.ts';
import { agoInWords, dayInWords } from './day.ts';

describe('days in words', () => {
  it('say as much as is known', () => {
    expect([dayInWords('2020-03-14'), dayInWords('2020-03'), dayInWords('2020')]).toEqual([
      '14 March 2020',
      'March 2020',
      '2020',
    ]);
  });

  it('tell today from yesterday by the calendar, not by hours', () => {
    const now = new Date(2024, 4, 2, 0, 30);
    expect(agoInWords(new Date(2024, 4, 2, 0, 29, 30).toISOString(), now)).toEqual({ kind: 'now' });
    expect(agoInWords(new Date(2024, 4, 1, 23, 50).toISOString(), now)).toEqual({
      kind: 'yesterday',
      time: '23:50',
    });
    expect(agoInWords(new Date(2024, 3, 30, 9, 0).toISOString(), now)).toEqual({
      kind: 'day',
      day: '30 Apr',
    });
    expect(agoInWords(new Date(2023, 3, 30, 9, 0).toISOString(), now)).toEqual({
      kind: 'day',
      day: '30 Apr 2023',
    });
  });
});

describe('a citation', () => {
  const passage = { quote: 'the seal had not arrived', note: 'Compare page 7.', id: 'p-1' };

  it('names who wrote what, where and when', () => {
    const article = {
      title: 'The ferry waits',
      outlet: 'Harbour Gazette',
      byline: 'L. Karam',
      published: { date: '2021-05-03', precision: 'day' as const, evidence: 'dateline' },
      url: 'https://harbour.example/ferry',
    };
    expect(citation(passage, article)).toBe(
      [
        '“the seal had not arrived”',
        'L. Karam: The ferry waits. Harbour Gazette, 3 May 2021. https://harbour.example/ferry',
        'Compare page 7.',
        '[p-1]',
      ].join('\n'),
    );
  });

  it('leaves out what is not known and keeps Arabic parts apart', () => {
    const article = { title: 'العبّارة تنتظر', outlet: null, byline: null, published: null, url: null };
    expect(citation({ ...passage, note: '' }, article)).toBe(
      ['“the seal had not arrived”', '\u2068العبّارة تنتظر\u2069.', '[p-1]'].join('\n'),
    );
  });
});
