import { expect, test } from 'vitest';
import { dateText } from './dates.ts';
import { relativeDay } from './relative-days.ts';

/** A Thursday. */
const CAPTURED = '2020-03-12T02:00:00Z';

test.each([
  ['just now, today', '2020-03-12'],
  ['3 hours ago', '2020-03-11'],
  ['an hour ago', '2020-03-12'],
  ['vor einer Woche', '2020-03-05'],
  ['hace 2 días', '2020-03-10'],
  ['il y a 3 jours', '2020-03-09'],
  ['3 дня назад', '2020-03-09'],
  ['أمس', '2020-03-11'],
  ['الأحد', '2020-03-08'],
  ['Thursday', '2020-03-12'],
  ['Friday', '2020-03-06'],
  ['lesen Sie hier', null],
  ['two goats', null],
])('%s, seen on Thursday 12 March 2020, is %s', (line, day) => {
  expect(relativeDay(dateText(line), CAPTURED)).toBe(day);
});

test('against no day there is none', () => {
  expect(relativeDay('yesterday', 'some time')).toBeNull();
});
