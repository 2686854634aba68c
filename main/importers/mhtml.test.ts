import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { png } from '../fixtures/png.ts';
import { importerFor } from './index.ts';
import { readMhtml } from './mhtml.ts';
import { decodeQuotedPrintable, readMime } from './mime.ts';
import { ImportError } from './types.ts';

const TODAY = { today: '2026-01-15' };
const SENTENCE =
  'The crossing at Maraza was closed on Tuesday, officials said, and trucks waited for hours. ';
const PAGE = `<html><body><h1>Bread returns to Maraza</h1><p>${SENTENCE.repeat(4)}</p></body></html>`;

type Given = { date?: string; type?: string; headers?: string; body?: string; end?: string };

function message({
  date = '',
  type = 'text/html',
  headers = '',
  body = PAGE,
  end = '\r\n--b--',
}: Given = {}) {
  const head = `From: <Saved by Blink>\r\n${date}MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n`;
  return Buffer.from(`${head}\r\n--b\r\nContent-Type: ${type}\r\n${headers}\r\n${body}${end}`);
}

const idOf = (name: string, content: Uint8Array) => importerFor(content.subarray(0, 4096), name)?.id ?? null;

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readMhtml(bytes, 'page.mhtml', TODAY);
    return 'none';
  } catch (error) {
    return error instanceof ImportError ? error.code : String(error);
  }
}

describe('what is MHTML', () => {
  test.each([
    ['by its headers, whatever it is called', 'page.txt', message(), 'mhtml'],
    ['a page of that name', 'page.mhtml', Buffer.from(PAGE), 'html'],
    [
      'a letter is none',
      'letter.eml',
      Buffer.from('MIME-Version: 1.0\nContent-Type: text/plain\n\nDear'),
      null,
    ],
    ['a picture of that name', 'page.mht', Buffer.from('\x89PNG\r\n', 'latin1'), null],
    ['a text that begins with a word and a colon', 'a.txt', Buffer.from('Sarif: the ferry\n\nruns'), 'text'],
  ])('%s', (_, name, content, id) => expect(idOf(name, content)).toBe(id));
});

describe('the page', () => {
  test('the day it was saved is no date of publication, but bounds it', async () => {
    const date = 'Date: Wed, 5 May 2021 10:11:12 -0000\r\n';
    const stated = (day: string) =>
      PAGE.replace('<body>', `<head><meta property="article:published_time" content="${day}"></head><body>`);
    const published = async (body: string) =>
      (await readMhtml(message({ date, body }), 'a.mhtml', TODAY)).published;
    expect(await published(PAGE)).toBeNull();
    expect((await published(stated('2021-05-03')))?.date).toBe('2021-05-03');
    expect(await published(stated('2022-05-03'))).toBeNull();
  });

  test('a main page without an article gives way to the longest of the others', async () => {
    const frame = '\r\n--b\r\nContent-Type: text/html\r\n\r\n';
    const bytes = message({ body: `<frameset><frame src="a"></frameset>${frame}<p>x</p>${frame}${PAGE}` });
    expect((await readMhtml(bytes, 'a.mhtml', TODAY)).title.value).toBe('Bread returns to Maraza');
  });

  test.each([
    ['by their address', 'Location: https://a.example/img/mill.png', '/img/mill.png'],
    ['by a name of the message', 'ID: <mill@x>', 'cid:mill@x'],
  ])('pictures in the message come along, %s', async (_, named, src) => {
    const picture = Buffer.from(png(640, 480)).toString('base64');
    const part = `\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-${named}\r\n\r\n${picture}`;
    const figure = `<figure><img src="${src}"><figcaption>The mill by the river</figcaption></figure>`;
    const bytes = message({
      headers: 'Content-Location: https://a.example/2020/bread\r\n',
      body: PAGE.replace('</body>', `${figure}<p>${SENTENCE}</p></body>`) + part,
    });
    const { blocks, resources } = await readMhtml(bytes, 'a.mhtml', TODAY);
    expect(resources).toMatchObject([{ mime: 'image/png', width: 640 }]);
    expect(blocks.find(({ kind }) => kind === 'figure')?.resource).toBe(resources?.[0]?.key);
  });

  test('one cut off in the middle gives the text that is there', async () => {
    const cut = message().subarray(0, -120);
    expect((await readMhtml(cut, 'a.mhtml', TODAY)).text).toContain(SENTENCE.trim());
  });

  test.each([
    ['without a page', message({ type: 'image/png' }), 'no-article'],
    [
      'cut off in its headers',
      Buffer.from('From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multi'),
      'no-article',
    ],
    ['whose page is a picture', message({ body: '\x89PNG\r\n\x1a\n\0\0' }), 'binary'],
    ['whose page is empty', message({ body: '' }), 'empty'],
  ])('one %s ends with its code', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));
});

describe('the message', () => {
  test('headers are unfolded, parts within parts are found, addresses and names read', () => {
    const { headers, parts } = readMime(
      Buffer.from(
        'Subject: a\r\n\tb\r\nContent-Type: multipart/related;\r\n boundary="o"\r\n\r\npreamble\r\n--o\r\n' +
          'Content-Type: multipart/alternative; boundary=i\r\n\r\n--i\r\nContent-Type: TEXT/HTML; charset="Windows-1256"\r\n' +
          'Content-ID: <x@y>\r\n\r\n--not a boundary\r\ntext\r\n--i--\r\n--o\r\nContent-Location: a.png\r\n' +
          'Content-Transfer-Encoding: base64\r\n\r\naGVs\r\nbG8=\r\n--o--\r\nepilogue',
      ),
    );
    expect(headers.get('subject')).toBe('a b');
    expect(parts.map(({ type, charset, id, location }) => ({ type, charset, id, location }))).toEqual([
      { type: 'text/html', charset: 'windows-1256', id: 'x@y', location: null },
      { type: 'text/plain', charset: null, id: null, location: 'a.png' },
    ]);
    expect(parts.map((part) => Buffer.from(part.body()).toString())).toEqual([
      '--not a boundary\r\ntext',
      'hello',
    ]);
  });

  test('quoted-printable gives back every byte', () => {
    const encode = (bytes: Uint8Array) =>
      [...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('=\r\n');
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...decodeQuotedPrintable(encode(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  test('what is no escape stays', () => {
    expect(Buffer.from(decodeQuotedPrintable('a=3Db =zz =\r\nc  \r\nd')).toString()).toBe('a=b =zz c\r\nd');
  });

  test('multiparts nested without end take no time and no stack', () => {
    const deep = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(50_000);
    expect(readMime(Buffer.from(deep)).parts).toHaveLength(1);
  }, 8000);
});
