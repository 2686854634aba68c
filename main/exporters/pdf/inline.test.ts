import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpanKind } from '../../text/blocks.ts';
import { inlineHtml } from './inline.ts';
import { markAddress, readMarkAddress } from './mark-address.ts';

const TEXT = 'Abu Salim <said> & “القائم بالأعمال” put\nsixty at the gate, no more.';
const KINDS: SpanKind[] = ['strong', 'emphasis', 'code', 'superscript', 'link', 'noteref'];

const range = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const marks = fc
  .array(range, { maxLength: 5 })
  .map((list) => list.map((each, at) => ({ ...each, id: at + 1 })));
const spans = fc.array(
  fc
    .tuple(range, fc.constantFrom(...KINDS))
    .map(([each, kind]) => ({ ...each, kind, href: 'https://a.example/x?y=1&z' })),
  { maxLength: 5 },
);

const context = (text = TEXT) => ({
  text,
  direction: 'ltr' as const,
  hue: () => 85,
  hasNotes: true,
  numbered: new Set<number>(),
});
const NUMBER = /<a class="number"[^>]*><span[^>]*><\/span><bdi[^>]*>\d+<\/bdi><\/a>/g;

const textOf = (html: string) =>
  html
    .replace(NUMBER, '')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|amp|quot|#39);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? "'",
    );

/** The texts of the links that stand for passage `number`, joined. */
const marked = (html: string, number: number) =>
  [...html.replace(NUMBER, '').matchAll(/<a class="mark[^"]*" href="([^"]*)">(.*?)<\/a>/gs)]
    .filter(([, href = '']) => readMarkAddress(href.replaceAll('&amp;', '&'))?.numbers.includes(number))
    .map(([, , inner = '']) => textOf(inner))
    .join('');

describe('inlineHtml', () => {
  it('keeps every character once and in order, whatever lies over it', () => {
    fc.assert(
      fc.property(marks, spans, range, (list, styles, part) => {
        const inside = list.map((each) => ({
          id: each.id,
          start: Math.min(Math.max(each.start, part.start), part.end),
          end: Math.max(Math.min(each.end, part.end), part.start),
        }));
        const html = inlineHtml(context(), part, styles, inside);
        expect(textOf(html)).toBe(TEXT.slice(part.start, part.end));
      }),
    );
  });

  it('never puts a link into a link, and links exactly a passage’s words to it', () => {
    fc.assert(
      fc.property(marks, spans, (list, styles) => {
        const html = inlineHtml(context(), { start: 0, end: TEXT.length }, styles, list);
        expect(html).not.toMatch(/<a\b(?:(?!<\/a>)[\s\S])*<a\b/);
        for (const { id, start, end } of list) expect(marked(html, id)).toBe(TEXT.slice(start, end));
      }),
    );
  });

  it('numbers a passage once, behind the word it begins in', () => {
    const start = TEXT.indexOf('lim');
    const shared = context();
    const mark = { id: 7, start, end: start + 9 };
    const html = inlineHtml(shared, { start: 0, end: TEXT.length }, [], [mark]);
    expect(html.replaceAll(NUMBER, '#')).toMatch(/^Abu Sa<a class="mark"[^>]*>lim<\/a>#<a class="mark"/);
    const again = inlineHtml(shared, { start: 0, end: TEXT.length }, [], [mark]);
    expect(again).not.toContain('class="number"');
  });

  it('numbers a passage in the last word, and one in a text without spaces', () => {
    const last = inlineHtml(context('at noon'), { start: 0, end: 7 }, [], [{ id: 1, start: 3, end: 5 }]);
    expect(last.replaceAll(NUMBER, '#')).toMatch(/on#$/);
    const long = 'x'.repeat(200);
    const unspaced = inlineHtml(context(long), { start: 0, end: 200 }, [], [{ id: 1, start: 9, end: 99 }]);
    expect(unspaced.replaceAll(NUMBER, '#')).toMatch(/^x{9}#<a class="mark"/);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://annot.invalid/1',
    '/relative',
    'data:text/html,x',
  ])('shows a link to %s as text', (href) => {
    const html = inlineHtml(
      context('go there'),
      { start: 0, end: 8 },
      [{ kind: 'link', start: 0, end: 8, href }],
      [],
    );
    expect(html).toBe('go there');
  });
});

describe('the address of a mark', () => {
  it('is read as it was written', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        numbers,
        fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
        fc.boolean(),
        (list, href, blank) => {
          const mark = { numbers: list, href, blank };
          const address = markAddress(mark);
          expect(readMarkAddress(address)).toEqual(mark);
          expect(readMarkAddress(new URL(address).href)).toEqual(mark);
        },
      ),
    );
  });

  it.each(['https://annot.invalid/', 'https://annot.invalid/x', 'https://annot.example/1'])(
    'is not %s',
    (address) => {
      expect(readMarkAddress(address)).toBeNull();
    },
  );
});
