import { describe, expect, test } from 'vitest';
import { hasCredit, isCreditOnly } from './captions.ts';
import { classOf } from './line-class.ts';
import { authorStated, datesStated, isAboutText, namesStated } from './meta-parts.ts';
import { outletInText, sourcePrefix } from './outlets.ts';
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
    'Zurück zur Übersicht',
    'Back to the homepage',
    'Aufrufe: 1120 | Rating: 0.0',
    'Themen in diesem Artikel',
  ])('%s is furniture', (line) => expect(classOf(line)).toBe('chrome'));

  test.each([
    'Read more: Bridge over the Sarn opens',
    'اقرأ أيضا: جسر جديد فوق النهر',
    'Advertisement',
    'Lesen Sie auch: Brücke offen',
    'Zobacz też: Most otwarty',
    'Más información: el puente',
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
    'اقرأ المزيد من الكتب، قال المعلم لتلاميذه.',
    'أخبار ذات صلة بالجفاف وصلت من القرى المجاورة، حيث نفقت الأغنام.',
    'تقرير: الجفاف يضرب الوادي كله هذا العام.',
    'The printing house closed in May, and with it the only newsletter, which was free and came each week.',
    'Read More: the sign on the door of the school in Maraza has said so since the year it was built.',
  ])('%s is a sentence', (line) => expect(classOf(line)).toBe('prose'));

  test.each([
    '4 min read',
    '12 March, 2020',
    'Published: Tuesday, March 10, 2020 14:30 GMT',
    'By Huda Selim',
    'بقلم: سلمى الهادي',
    '3 دقائق قراءة',
    '3 hours ago',
    'Last update: 2 years 7 months ago',
    'منذ 3 ساعات',
    '12/03/2020 14:30',
    '2020-03-12T09:00:00Z',
    'Published 3:45 PM EDT, Thu March 12, 2020',
    'الخميس 17 رجب 1441 هـ - 12 مارس 2020 م',
    'By Jane Orell | The Tarsa Times | March 12, 2020 | 3 min read',
    'صدى السريف - 22 نيسان 2020',
    'كتبت: هدى الصوّاف',
    'Huda Selim @HudaSelim',
  ])('%s is about the text', (line) => expect(classOf(line)).toBe('meta'));
});

test.each([
  'If you are already a subscriber, you can log in for immediate access to this page.',
  'Dieser Beitrag enthält Werbung für den Fährverein von Maraza und seine Gäste.',
])('%s is an offer', (line) => expect(classOf(line)).toBe('promo'));

describe('a line that says several things about a text', () => {
  test('gives its dates, its author and its other names', () => {
    const line = 'By Jane Orell | The Tarsa Times | March 12, 2020 - Update : 13.03.2020 | 3 min read';
    expect(datesStated(line)).toEqual([
      { date: '2020-03-12', precision: 'day', updated: false },
      { date: '2020-03-13', precision: 'day', updated: true },
    ]);
    expect(authorStated(line)).toBe('Jane Orell');
    expect(namesStated(line)).toEqual(['The Tarsa Times']);
  });

  test('puts the day first where the text around it does', () => {
    expect(datesStated('12-03-2020, 09:15', true)[0]?.date).toBe('2020-03-12');
    expect(datesStated('12-03-2020, 09:15')).toEqual([]);
  });

  test.each([
    'Boats for sale at the landing – 3 March 2020',
    'Fighting goes on in Tarsa | 12 March 2020 | residents flee',
    'وقفة أمام مبنى المجلس في طرسة – 11 آذار 2020',
  ])('%s is another line', (line) => expect(isAboutText(line)).toBe(false));
});

describe('credits', () => {
  test.each([
    'Trucks wait near the bridge [Getty]',
    'Trucks wait. (Photo by N. Adel / AFP)',
    'A view of Maraza (AP Photo/Nadia Adel)',
    'شاحنات قرب المعبر (أ ف ب)',
    'Trucks wait near the bridge. Photo: Nadia Adel',
  ])('%s ends with a credit', (line) => expect(hasCredit(line)).toBe(true));

  test.each([
    'NADIA ADEL/AFP via Getty Images',
    'Nadia Adel,AP',
    'Getty Images',
    '[Reuters]',
    '(AFP)',
    'Tomas Vell/The Harbour Post',
    'Archive of The Sarif Echo',
  ])('%s is a credit alone', (line) => expect(isCreditOnly(line)).toBe(true));

  test('a report that quotes an agency is no caption', () => {
    expect(hasCredit('The district was quiet overnight, a resident told AFP.')).toBe(false);
  });
});

describe('sourcePrefix', () => {
  test.each([
    ['Valley News/ The bridge opened.', 'Valley News'],
    ['نيوز الوادي/ افتتح الجسر', 'نيوز الوادي'],
    ['المرازة/ الوادي نيوز - افتتح الجسر', 'الوادي نيوز'],
    ['TBA/ Water company convoy passes unweighed', 'TBA'],
    ['(TBA) – The bridge opened on Sunday', 'TBA'],
    ['Darwan News: The bridge opened', 'Darwan News'],
    ['وكالة الضفتين - افتتح الجسر', 'وكالة الضفتين'],
  ])('%s', (line, name) => expect(sourcePrefix(line)?.name).toBe(name));

  test.each([
    'MARAZA (Reuters) - The bridge opened.',
    'MARAZA - The bridge opened.',
    'UN / The bridge opened.',
    'Analysis: What the closing of the bridge means',
    'Breaking News: The bridge opened',
    'Press freedom - or what is left of it - was closed, too',
    'Live: The bridge opens',
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

describe('outletInText', () => {
  test.each([
    ['جميع الحقوق محفوظة لشبكة أخبار الوادي © 2020', 'شبكة أخبار الوادي'],
    ['جميع الحقوق محفوظة © صحيفة الجسر ٢٠٢٠', 'صحيفة الجسر'],
    ['© 2020 The Tarsa Times Ltd. All rights reserved.', 'The Tarsa Times'],
    ['Subscribe to The Sarif Echo newsletter: one letter every Friday', 'The Sarif Echo'],
  ])('%s names the outlet', (line, name) => expect(outletInText('', [line])?.value).toBe(name));

  test.each(['© Petra Ruland', 'Copyright © 2020. All rights reserved.', 'Follow us on Facebook'])(
    '%s names none',
    (line) => expect(outletInText('', [line])).toBeNull(),
  );

  test('a name with signs of its own is looked for as it is written', () => {
    const stated = [{ name: 'Radio (Sarif+)', dated: false }];
    expect(outletInText('The mayor told Radio (Sarif+) on Sunday.', [], stated)?.value).toBe(
      'Radio (Sarif+)',
    );
  });
});
