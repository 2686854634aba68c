import { describe, expect, test } from 'vitest';
import './pdf/fixtures/provide.ts';
import { importerFor, importers } from './index.ts';
import { ImportError, type ImporterInput } from './types.ts';

const TODAY = { today: '2026-01-15' };
const SENTENCE =
  'The crossing at Maraza was closed on Tuesday, officials said, and trucks waited in the heat for hours. ';

function inputOf(name: string, content: string | Uint8Array): ImporterInput {
  const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content;
  return {
    name,
    size: bytes.length,
    read: async (start, end) => bytes.subarray(start, end),
    async *stream() {
      yield bytes;
    },
    sibling: async () => null,
  };
}

async function read(name: string, content: string | Uint8Array) {
  const input = inputOf(name, content);
  const importer = importerFor(await input.read(0, 4096), name);
  return importer ? importer.read(input, TODAY) : null;
}

async function codeOf(name: string, content: string | Uint8Array): Promise<string> {
  try {
    await read(name, content);
    return 'none';
  } catch (error) {
    return error instanceof ImportError ? error.code : String(error);
  }
}

const idOf = (name: string, content: string) =>
  importerFor(new Uint8Array(Buffer.from(content)), name)?.id ?? null;

describe('importerFor', () => {
  test.each([
    ['page', '<!DOCTYPE html><html><p>x', 'html'],
    ['page.txt', '\n<!-- saved --><html><body>x</body></html>', 'html'],
    ['page.txt', '<p>Bread for the market</p>', 'html'],
    ['page.html', 'no markup at all', 'html'],
    ['page.xhtml', '<?xml version="1.0"?><!DOCTYPE html><html/>', 'html'],
    ['note.txt', 'Prices rose < 3 % while <b>wages</b> fell', 'text'],
    ['note', 'A line of text', 'text'],
    ['empty.txt', '', 'text'],
    ['style.css', 'p { color: red }', null],
    ['data.json', '{"a": 1}', null],
    ['picture.png', '\u0089PNG', null],
  ])('%s with %j is read as %s', (name, content, id) => expect(idOf(name, content)).toBe(id));

  test('ids are unique, as articles keep them', () => {
    expect(new Set(importers.map(({ id }) => id)).size).toBe(importers.length);
  });
});

describe('bad input', () => {
  test.each([
    ['an empty text', 'a.txt', '', 'empty'],
    ['an empty page', 'a.html', '', 'empty'],
    ['a text of white space', 'a.txt', ' \n\t\u00a0\n', 'empty'],
    ['a page of white space', 'a.html', ' \n ', 'empty'],
    ['a PDF cut off, named .txt', 'a.txt', '%PDF-1.4\n%âãÏÓ', 'malformed'],
    [
      'a page without an article',
      'a.html',
      '<html><body><nav><a href="/">Home</a></nav></body></html>',
      'no-article',
    ],
    ['a page of scripts only', 'a.html', '<html><body><script>app()</script></body></html>', 'no-article'],
  ])('%s ends with its code', async (_, name, content, code) =>
    expect(await codeOf(name, content)).toBe(code),
  );

  test('a reason names the file and is a sentence', async () => {
    await expect(read('quiet.txt', '')).rejects.toThrow(/“quiet\.txt”.*\.$/);
  });
});

describe('hostile input', () => {
  test('markup nested 100,000 deep gives its text within seconds', async () => {
    const deep = `${'<div>'.repeat(100_000)}<p>${SENTENCE.repeat(5)}</p>${'</div>'.repeat(100_000)}`;
    const article = await read('deep.html', `<html><body>${deep}</body></html>`);
    expect(article?.text).toContain(SENTENCE.trim());
  }, 8000);

  test('tags that are never closed give their text', async () => {
    const article = await read('open.html', `${'<b><i>'.repeat(20_000)}${SENTENCE.repeat(4)}`);
    expect(article?.text).toContain(SENTENCE.trim());
  }, 8000);

  test('a single line of 5 MB is one paragraph', async () => {
    const article = await read('line.txt', SENTENCE.repeat(50_000));
    expect(article?.blocks).toHaveLength(1);
    expect(article?.title.value).toBe(SENTENCE.trim());
  }, 8000);

  test('half a million short lines take seconds', async () => {
    const article = await read('lines.txt', 'Maraza\n\n'.repeat(200_000));
    expect(article?.blocks.length).toBe(200_000);
  }, 15_000);

  test('text of both directions keeps every character and runs as most of it does', async () => {
    const line = 'قال ‏Huda Selim‏ (مراسلة \u202aThe Courier\u202c) إن المعبر فتح أبوابه، وإن الشاحنات عبرت.';
    const article = await read('mixed.txt', `${line}\n\n${line}\n`);
    expect(article?.text).toBe(`${line}\n\n${line}`);
    expect(article?.direction).toBe('rtl');
  });
});

describe('dates', () => {
  const page = (head: string, body = '') =>
    `<html><head>${head}</head><body><h1>Bread returns to Maraza market</h1>${body}<p>${SENTENCE.repeat(6)}</p></body></html>`;

  test('a future date is none', async () => {
    const article = await read(
      'a.html',
      page('<meta property="article:published_time" content="2027-03-01">'),
    );
    expect(article?.published).toBeNull();
  });

  test('a date of change is none', async () => {
    const article = await read(
      'a.html',
      page('<meta property="article:modified_time" content="2020-03-01">'),
    );
    expect(article?.published).toBeNull();
  });

  test('the address tells the day where nothing else does', async () => {
    const article = await read(
      'a.html',
      page('<link rel="canonical" href="https://c.example/2020/03/01/bread">'),
    );
    expect(article?.published).toMatchObject({ date: '2020-03-01', precision: 'day', evidence: 'url' });
  });

  test('a date within the report is none', async () => {
    const text = `Bread returns to Maraza market\n\n${SENTENCE}\n\nThe town was retaken on Nov. 5, 2017. ${SENTENCE}\n`;
    expect((await read('a.txt', text))?.published).toBeNull();
  });
});
