import { describe, expect, test } from 'vitest';
import { hasCredit, isCreditOnly } from './captions.ts';
import { classOf } from './line-class.ts';
import { sourcePrefix } from './outlets.ts';
import { firstSentence } from './sentences.ts';

describe('classOf', () => {
  test.each([
    'Skip to main content',
    'Already a Member? Sign in',
    'Follow us on',
    'Subscribe to our newsletter',
    'All rights reserved.',
    'Join thousands of readers on our channel',
    'تابعونا على فيسبوك',
    'اشترك في النشرة البريدية',
    'تسجيل الدخول',
    'جميع الحقوق محفوظة © الوادي',
    'Das könnte Sie auch interessieren',
    'Share this article',
    '© 2020 The Valley Courier',
  ])('%s is furniture', (line) => expect(classOf(line)).toBe('chrome'));

  test.each([
    'Read more: Bridge over the Sarn opens',
    'اقرأ أيضا: جسر جديد فوق النهر',
    'Advertisement',
    'Lesen Sie auch: Brücke offen',
  ])('%s points elsewhere', (line) => expect(classOf(line)).toBe('pointer'));

  test.each([
    'Join us as we remember those who died, the imam said at the funeral.',
    'Follow the river for an hour and you reach the old mill, where eleven families live.',
    'Read more than a hundred pages of the report and one thing is clear: nobody was in charge.',
    'They share the water with the villages upstream.',
    'Subscribe to no party, the old man advised his sons.',
    'The members of the council signed in the morning.',
    'تابع الوزير حديثه قائلا إن المعبر سيفتح قريبا.',
    'شارك مئات السكان في الجنازة التي أقيمت ظهر اليوم.',
    'ولم يصدر أي تعليق من الجانب الآخر',
  ])('%s is a sentence', (line) => expect(classOf(line)).toBe('prose'));

  test.each([
    '4 min read',
    '12 March, 2020',
    'Published: Tuesday, March 10, 2020 14:30 GMT',
    'By Huda Selim',
    'بقلم: سلمى الهادي',
    '3 دقائق قراءة',
  ])('%s is about the text', (line) => expect(classOf(line)).toBe('meta'));
});

describe('credits', () => {
  test.each([
    'Trucks wait near the bridge [Getty]',
    'Trucks wait. (Photo by N. Adel / AFP)',
    'A view of Maraza (AP Photo/Nadia Adel)',
    'شاحنات قرب المعبر (أ ف ب)',
    'Trucks wait near the bridge. Photo: Nadia Adel',
  ])('%s ends with a credit', (line) => expect(hasCredit(line)).toBe(true));

  test.each(['NADIA ADEL/AFP via Getty Images', 'Nadia Adel,AP', 'Getty Images', '[Reuters]', '(AFP)'])(
    '%s is a credit alone',
    (line) => expect(isCreditOnly(line)).toBe(true),
  );

  test('a report that quotes an agency is no caption', () => {
    expect(hasCredit('The district was quiet overnight, a resident told AFP.')).toBe(false);
  });
});

describe('sourcePrefix', () => {
  test.each([
    ['Valley News/ The bridge opened.', 'Valley News'],
    ['نيوز الوادي/ افتتح الجسر', 'نيوز الوادي'],
    ['المرازة/ الوادي نيوز - افتتح الجسر', 'الوادي نيوز'],
  ])('%s', (line, name) => expect(sourcePrefix(line)?.name).toBe(name));

  test.each([
    'MARAZA (Reuters) - The bridge opened.',
    'Maraza/ Sarn: two towns, one bridge',
    'MARAZA — The bridge opened.',
  ])('%s names none', (line) => expect(sourcePrefix(line)).toBeNull());
});

test.each([
  ['On Jan. 18, Col. Adel left. He came back.', 'On Jan. 18, Col. Adel left.'],
  ['“Stay.” Nobody moved.', '“Stay.”'],
  ['قال إنه سيعود. ولم يعد.', 'قال إنه سيعود.'],
  ['No full stop at all', 'No full stop at all'],
])('the first sentence of %s', (text, sentence) => expect(firstSentence(text)).toBe(sentence));
