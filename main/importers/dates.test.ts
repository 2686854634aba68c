import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, isPast, statedDate } from './dates.ts';

const only = (text: string, options = {}) => findDates(text, options).map(({ date }) => date);

describe('findDates', () => {
  test.each([
    ['12 March, 2020', '2020-03-12'],
    ['September 18, 2019.', '2019-09-18'],
    ['Mar 12th, 2020', '2020-03-12'],
    ['12-Mar-2020', '2020-03-12'],
    ['Fri, 12 Mar 2020 10:00:00 GMT', '2020-03-12'],
    ['2020-03-12T23:30:00-05:00', '2020-03-12'],
    ['20200312T101010Z', '2020-03-12'],
    ['3. Februar 2022', '2022-02-03'],
    ['12.03.2020', '2020-03-12'],
    ['1er août 2019', '2019-08-01'],
    ['12 de marzo de 2020', '2020-03-12'],
    ['4 października 2021', '2021-10-04'],
    ['5 мая 2019', '2019-05-05'],
    ['2020年3月12日', '2020-03-12'],
    ['١٢ آذار/مارس ٢٠٢٠', '2020-03-12'],
    ['12 مارس (آذار) 2020', '2020-03-12'],
    ['12 كانون الثاني 2021', '2021-01-12'],
    ['الخميس، 5 تشرين الأول 2023', '2023-10-05'],
    ['5 تشرين الثاني من عام 2023', '2023-11-05'],
    ['7 يونيو 2018', '2018-06-07'],
    ['7 جويلية 2018', '2018-07-07'],
    ['7 غشت 2018', '2018-08-07'],
  ])('reads %s', (text, date) => {
    expect(only(text)).toEqual([date]);
  });

  test.each(['on January 3 of the year', '31.02.2020', '2022-29-11', 'in 2014', 'call 555 2020', '3/4/2020'])(
    'finds no date in %s',
    (text) => expect(only(text)).toEqual([]),
  );

  test('reads figures with strokes only where the order is certain', () => {
    expect(only('13/04/2020')).toEqual(['2020-04-13']);
    expect(only('04/13/2020')).toEqual(['2020-04-13']);
    expect(only('3/4/2020', { dayFirst: true })).toEqual(['2020-04-03']);
    expect(only('3/4/2020', { monthFirst: true })).toEqual(['2020-03-04']);
  });

  test('reads years of two figures only where a date is sure to stand', () => {
    expect(only('26/10/13')).toEqual([]);
    expect(only('26/10/13', { shortYears: true })).toEqual(['2013-10-26']);
    expect(only('(Maraza, 14 Gennaio 20)', { shortYears: true })).toEqual(['2020-01-14']);
    expect(only("3 May '98", { shortYears: true })).toEqual(['1998-05-03']);
    expect(only('14 March 10:30', { shortYears: true })).toEqual([]);
  });

  test('reads a month without a day as a month', () => {
    expect(findDates('in May 2019')).toEqual([{ date: '2019-05', precision: 'month', start: 3, end: 11 }]);
  });

  test('gives places in the text as it was, also behind Arabic figures', () => {
    const text = 'نُشر في ١٢ آذار ٢٠٢٠ صباحا';
    const [found] = findDates(text);
    expect(text.slice(found?.start, found?.end)).toBe('١٢ آذار ٢٠٢٠');
  });

  test('finds every calendar day written in ISO form between words', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(only(`seen ${iso} there`)).toEqual([iso]);
        },
      ),
    );
  });

  test('never throws and never leaves the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of findDates(text))
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
    );
  });
});

test('a stated value may be a bare year or month', () => {
  expect(statedDate('2019')).toEqual({ date: '2019', precision: 'year' });
  expect(statedDate('2019-05')).toEqual({ date: '2019-05', precision: 'month' });
  expect(statedDate('soon')).toBeNull();
});

test('tomorrow counts as past, as the sun rises elsewhere first; the day after does not', () => {
  expect(isPast('2026-01-16', '2026-01-15')).toBe(true);
  expect(isPast('2026-01-17', '2026-01-15')).toBe(false);
  expect(isPast('2026-02', '2026-01-15')).toBe(false);
  expect(isPast('2026', '2026-01-15')).toBe(true);
});

test.each([
  ['12 مايس 2020', '2020-05-12'],
  ['٣ كانون ثاني ٢٠٢١', '2021-01-03'],
  ['١٤ شتنبر ٢٠٢٠', '2020-09-14'],
  ['١٤ی ئایاری ٢٠٢٠', '2020-05-14'],
  ['۱۴ ژوئیه ۲۰۲۰', '2020-07-14'],
  ['14 Hezîran 2020', '2020-06-14'],
  ['14 Ağustos 2020', '2020-08-14'],
  ['14 במרץ 2020', '2020-03-14'],
  ['१४ मार्च २०२०', '2020-03-14'],
  ['১৪ আগস্ট ২০২০', '2020-08-14'],
  ['14. ožujka 2020.', '2020-03-14'],
  ['14 de març de 2020', '2020-03-14'],
  ['14 септембри 2020', '2020-09-14'],
])('months have names in many languages: %s', (text, date) => {
  expect(findDates(text).map((found) => found.date)).toEqual([date]);
});
