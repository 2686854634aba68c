import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleEnd } from '../text/blocks.ts';
import { readCapture } from './text-capture.ts';

const TODAY = { today: '2026-01-15' };

const FURNITURE = [
  'Skip to main content',
  'Sign in',
  'Share',
  'Subscribe to our newsletter',
  'Read more: Bread returns to the market',
  'Related articles',
  'Bridge over the Sarn opens',
  '12 March, 2020',
  'By Huda Selim',
  'Advertisement',
  'تابعونا على فيسبوك',
  'اقرأ أيضا: جسر جديد',
  '© 2020 The Valley Courier',
];
const SENTENCES = [
  `The crossing at Maraza was closed on Tuesday, officials said, ${'and trucks waited in the heat, '.repeat(6)}until the evening came.`,
  `“We waited for too long,” one driver told the council, ${'adding that the fruit had spoiled, '.repeat(5)}as it did last year.`,
  `وقال مسؤول في معبر المرازة إن الشاحنات انتظرت ساعات طويلة، ${'وأضاف أن المعبر سيفتح قريبا، '.repeat(7)}من دون أن يحدد موعدا`,
];

const shown = (text: string) => {
  const article = readCapture(text, 'a.txt', TODAY);
  return article.text.slice(0, visibleEnd(article.blocks));
};
const bare = (text: string) => text.replace(/\s+/g, '');

describe('a capture', () => {
  const lines = fc.array(fc.constantFrom(...FURNITURE, ...SENTENCES), { minLength: 1, maxLength: 30 });
  const gap = fc.constantFrom('\n', '\n\n', '\r\n');

  test('loses no line, shown or hidden', () => {
    fc.assert(
      fc.property(lines, gap, (all, parted) => {
        const text = bare(readCapture(all.join(parted), 'a.txt', TODAY).text);
        for (const line of all) expect(text).toContain(bare(line));
      }),
    );
  });

  test('never hides a long sentence, whatever stands around it', () => {
    fc.assert(
      fc.property(lines, gap, (all, parted) => {
        const text = bare(shown(all.join(parted)));
        for (const line of all) if (SENTENCES.includes(line)) expect(text).toContain(bare(line));
      }),
    );
  });

  test('keeps a report that only looks as if comments followed it', () => {
    const [first, second] = SENTENCES;
    expect(shown(`Bridge over the Sarn opens\n\n${first}\n\n3 comments\n\n${second}`)).toContain(second);
  });

  test('hides what readers wrote under it', () => {
    const [first] = SENTENCES;
    const comments = '2 Comments\n\nHuda says:\n\nThat bridge was never safe.\n\nReply\n\nLeave a reply';
    expect(shown(`Bridge over the Sarn opens\n\n${first}\n\n${comments}`)).toBe(first);
  });

  test('takes a numbered day for a day, not for an item of a list', () => {
    const text = `Brücke über den Sarn wieder offen\n3. November 2021\n\n${SENTENCES[0]}`;
    expect(readCapture(text, 'a.txt', TODAY).published?.date).toBe('2021-11-03');
  });

  test('keeps the days of a chronology, and takes none of them for its own', () => {
    const days = ['12 March 2020', '13 March 2020', '14 March 2020'];
    const text = days.map((day, at) => `${day}\nNobody crossed the bridge, for the ${at}th time.`).join('\n');
    const article = readCapture(`A week at the bridge of Maraza\n${text}`, 'a.txt', TODAY);
    for (const day of days) expect(article.text.slice(0, visibleEnd(article.blocks))).toContain(day);
    expect(article.published).toBeNull();
  });

  test('always has a title', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(readCapture(text, 'a.txt', TODAY).title.value).not.toBe('');
      }),
    );
  });

  test('ends before an offer, and keeps what follows one that more sentences follow', () => {
    const [first, second] = SENTENCES;
    const text = shown(
      `${first}\n\nSubscribe to our newsletter\n\n${second}\n\nSubscribe to our newsletter\n\nBridge over the Sarn opens\n`,
    );
    expect(text).toBe(`${first}\n\n${second}`);
  });
});
