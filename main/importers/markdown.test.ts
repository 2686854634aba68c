import { describe, expect, test } from 'vitest';
import { importerFor } from './index.ts';
import { readMarkdown } from './markdown.ts';
import type { Imported } from './types.ts';

const TODAY = { today: '2026-01-15' };
const SENTENCE = 'The crossing at Maraza was closed on Tuesday, officials said, and trucks waited. ';

const read = (source: string) => readMarkdown(source, 'note.md', TODAY);
const texts = ({ text, blocks }: Imported) =>
  blocks.filter(({ hidden }) => !hidden).map(({ start, end }) => text.slice(start, end));
const idOf = (name: string, content: string) => importerFor(Buffer.from(content, 'latin1'), name)?.id;

describe('what is Markdown', () => {
  test.each([
    ['note.md', '# Sarif', 'markdown'],
    ['note.MARKDOWN', '<div align="center">Sarif</div>\n\ntext', 'markdown'],
    ['page.md', '<!DOCTYPE html><html><p>x', 'html'],
    ['note.txt', '# Sarif', 'text'],
    ['note.md', '%PDF-1.4', 'pdf'],
    ['note.md', '\x89PNG\r\n', undefined],
  ])('%s with %j: %s', (name, content, id) => expect(idOf(name, content)).toBe(id));
});

describe('blocks and spans', () => {
  test('spans, list depths and markers, header rows and notes', () => {
    const { text, blocks } = read(
      'A **b** [c](https://c.example/)[^n]\n\n1. one\n   - two\n\n| h | i |\n|---|---|\n| d | e |\n\n[^n]: note\n',
    );
    expect(text).toBe('A b c[1]\n\none\n\ntwo\n\nh\ti\nd\te\n\nnote');
    expect(blocks).toMatchObject([
      {
        kind: 'paragraph',
        spans: expect.arrayContaining([
          { kind: 'strong', start: 2, end: 3 },
          { kind: 'link', start: 4, end: 5, href: 'https://c.example/' },
          { kind: 'noteref', start: 5, end: 8 },
        ]),
      },
      { kind: 'item', marker: '1.', depth: 0 },
      { kind: 'item', marker: '•', depth: 1 },
      { kind: 'table', headerRows: 1 },
      { kind: 'footnote', marker: '1.' },
    ]);
  });

  test('raw HTML is read as a page is: no script, no style, no address that acts', () => {
    const article = read(
      '<script>steal()</script>\n\n<p onclick="x()">Bread <a href="javascript:x()">here</a></p>\n\n<style>p{}</style>\n',
    );
    expect(texts(article)).toEqual(['Bread here']);
    expect(article.blocks[0]?.spans).toBeUndefined();
  });
});

describe('front matter', () => {
  test.each([
    ['a date in the future', '---\ndate: 2027-01-01\n---\n'],
    ['the day a note was made', '---\ncreated: 2020-01-01\nmodified: 2021-01-01\n---\n'],
    ['words for a date', '---\ndate: last week\n---\n'],
  ])('%s is no date of publication', (_, matter) => expect(read(matter + SENTENCE).published).toBeNull());

  test('what cannot be read is kept as hidden text and says nothing', () => {
    const { title, blocks } = read(`---\ntitle: [open\nb: }\n---\n${SENTENCE}`);
    expect(title).toEqual({ value: SENTENCE.trim(), evidence: 'first sentence' });
    expect(blocks.at(-1)).toMatchObject({ kind: 'preformatted', hidden: 'meta' });
  });

  test('aliases that would grow beyond all measure say nothing', () => {
    const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let at = 1; at < 12; at++) {
      const [name, before] = [String.fromCharCode(97 + at), String.fromCharCode(96 + at)];
      lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
    }
    expect(read(`---\n${lines.join('\n')}\ntitle: Bomb\n---\n${SENTENCE}`).title.value).toBe(SENTENCE.trim());
  });

  test('a rule between paragraphs is none', () => {
    expect(texts(read(`---\n${SENTENCE}\n\n---\n\nEnd.`))).toEqual([SENTENCE.trim(), 'End.']);
  });

  test('an address that is none is not taken', () => {
    expect(read(`---\nurl: javascript:alert(1)\n---\n${SENTENCE}`).url).toBeNull();
  });
});

describe('bad input', () => {
  test.each(['', ' \n', '---\ntitle: Only a title\n---\n'])('%j is empty', (source) => {
    expect(() => read(source)).toThrow(/note\.md/);
  });

  test.each([
    ['brackets', '['.repeat(20_000)],
    ['stars', '*a **b '.repeat(5000)],
    ['a long table', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(5000)}`],
  ])(
    '%s take seconds at most',
    (_, source) => {
      expect(read(`${source}\n\n${SENTENCE}`).text).toContain(SENTENCE.trim());
    },
    8000,
  );
});
