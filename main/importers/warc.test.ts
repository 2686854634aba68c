import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  http,
  lastOf,
  linesOf,
  page,
  sha1,
  sha256,
  stepsOf,
  waczOf,
  warcRecord,
} from '../fixtures/containers.ts';
import { png } from '../fixtures/png.ts';
import { sourceOf } from './byte-reader.ts';
import { html } from './html.ts';
import type { ImporterInput, Member } from './types.ts';
import { warc } from './warc.ts';

const URL_A = 'https://sarif-echo.example/2020/ferry.html';
const A = page('Ferry stops for a day');
const B = page('Scales stand still');

const warcOf = (...records: readonly Uint8Array[]) =>
  Buffer.concat([
    warcRecord('warcinfo', '', 'software: none\r\n', { 'Content-Type': 'application/warc-fields' }),
    ...records,
  ]);

async function fileIn(warc: Uint8Array, name = 'a.warc') {
  const step = (await stepsOf(name, warc)).find(({ kind }) => kind === 'file');
  if (step?.kind !== 'file') throw new Error('no file');
  return { ...step, text: Buffer.from(step.bytes).toString('utf8') };
}

const IMAGE = { 'Content-Type': 'image/png' };
const picture = (url: string) => warcRecord('response', url, http(png(640, 480), IMAGE));

describe('a WARC file', () => {
  it('hands on its pages with address, time and charset, and counts the rest', async () => {
    const warc = warcOf(
      warcRecord('request', URL_A, 'GET / HTTP/1.1\r\n\r\n'),
      warcRecord('response', URL_A, http(A)),
      warcRecord(
        'response',
        'https://sarif-echo.example/logo.png',
        http('png', { 'Content-Type': 'image/png' }),
      ),
      warcRecord('response', 'https://sarif-echo.example/gone', http(B, {}, '404 Not Found')),
      warcRecord('response', 'https://sarif-echo.example/moved', http('', { Location: URL_A }, '301 Moved')),
      warcRecord('resource', '<https://sarif-echo.example/scales>', B),
      warcRecord('response', 'dns:sarif-echo.example', '1.2.3.4', { 'Content-Type': 'text/dns' }),
    );
    expect(await linesOf('a.warc', warc)).toEqual([
      `file ${URL_A}`,
      'file https://sarif-echo.example/scales',
      '= container',
    ]);
    expect(await fileIn(warc)).toMatchObject({
      name: 'ferry.html',
      text: A,
      facts: { url: URL_A, capturedAt: '2020-03-14T09:26:53Z', charset: 'utf-8' },
      warning: undefined,
    });
    expect(await lastOf('a.warc', warc)).toMatchObject({
      reason:
        'Gone through as WARC: 2 pages to import. 3 files that are no articles: 2 redirects and error pages, 1 image.',
    });
  });

  it('gives its pages the pictures that were captured near them, before or behind', async () => {
    const figures = ['/a.png', 'b.png?w=640', '//cdn.example/c', '/gone.png', '/changed.png']
      .map((src) => `<figure><img src="${src}"><figcaption>The ferry ${src}</figcaption></figure>`)
      .join('');
    const content = A.replace('</article>', `${figures}</article>`);
    const source = sourceOf(
      'a.warc',
      warcOf(
        picture('https://sarif-echo.example/a.png'),
        warcRecord('response', URL_A, http(content)),
        picture('https://sarif-echo.example/2020/b.png?w=640'),
        picture('https://cdn.example/c'),
        warcRecord('response', 'https://sarif-echo.example/changed.png', http(png(640, 480), IMAGE), {
          'WARC-Payload-Digest': sha1('another picture'),
        }),
      ),
    );
    const members = await Array.fromAsync(warc.members(source, { today: '2026-01-15', unpacked: () => {} }));
    const page = members.find(({ kind }) => kind === 'file') as Extract<Member, { kind: 'file' }>;
    const { blocks } = await html.read(page.source as ImporterInput, {
      today: '2026-01-15',
      member: { url: URL_A },
    });
    const drawn = blocks.filter(({ kind, resource }) => kind === 'figure' && resource);
    expect(drawn).toHaveLength(3);
  });

  it('may be packed as a whole or record by record', async () => {
    const records = [
      warcOf(),
      warcRecord('response', URL_A, http(A)),
      warcRecord('response', `${URL_A}?2`, http(B)),
    ];
    const expected = [`file ${URL_A}`, `file ${URL_A}?2`, '= container'];
    expect(await linesOf('a.warc.gz', gzipSync(Buffer.concat(records)))).toEqual(expected);
    expect(await linesOf('a.warc.gz', Buffer.concat(records.map((one) => gzipSync(one))))).toEqual(expected);
  });

  it.each([
    ['gzip', gzipSync(A)],
    ['br', brotliCompressSync(A)],
    // Said, but not done.
    ['gzip', Buffer.from(A)],
  ])('takes off the encoding %s', async (encoding, body) => {
    expect(
      (await fileIn(warcOf(warcRecord('response', URL_A, http(body, { 'Content-Encoding': encoding })))))
        .text,
    ).toBe(A);
  });

  it('joins chunks, also where a tool has joined them and left the header', async () => {
    const body = Buffer.from(A);
    const chunk = (bytes: Uint8Array) =>
      Buffer.concat([Buffer.from(`${bytes.length.toString(16)};x=1\r\n`), bytes, Buffer.from('\r\n')]);
    const chunked = Buffer.concat([
      chunk(body.subarray(0, 100)),
      chunk(body.subarray(100)),
      chunk(Buffer.alloc(0)),
    ]);
    for (const sent of [chunked, body])
      expect(
        (await fileIn(warcOf(warcRecord('response', URL_A, http(sent, { 'Transfer-Encoding': 'chunked' })))))
          .text,
      ).toBe(A);
  });

  it('does not import a page twice that had not changed, and says where the text of one is that is not here', async () => {
    const digest = { 'WARC-Payload-Digest': sha1(A) };
    const again = warcRecord('revisit', URL_A, http(''), {
      ...digest,
      'WARC-Refers-To-Date': '2019-01-02T00:00:00Z',
    });
    const both = warcOf(warcRecord('response', URL_A, http(A), digest), again);
    expect(await linesOf('a.warc', both)).toEqual([`file ${URL_A}`, '= container']);
    expect(await lastOf('a.warc', both)).toMatchObject({
      reason: expect.stringContaining('1 repeated capture'),
    });
    const [step] = await stepsOf('a.warc', warcOf(again));
    expect(step).toMatchObject({
      kind: 'refused',
      code: 'elsewhere',
      failed: false,
      reason: expect.stringContaining('2019-01-02'),
    });
  });
});

describe('a digest', () => {
  const record = (digests: Record<string, string>, body: string | Uint8Array = A, headers = {}) =>
    warcOf(warcRecord('response', URL_A, http(body, headers), digests));

  it('that holds is not talked about, whichever way it is written and whatever it was taken of', async () => {
    const base32 = 'sha1:AAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQT';
    expect(
      (await fileIn(record({ 'WARC-Payload-Digest': sha1(A), 'WARC-Block-Digest': sha256(http(A)) })))
        .warning,
    ).toBe(undefined);
    const packed = gzipSync(A);
    for (const of of [packed, A])
      expect(
        (await fileIn(record({ 'WARC-Payload-Digest': sha1(of) }, packed, { 'Content-Encoding': 'gzip' })))
          .warning,
      ).toBe(undefined);
    expect((await fileIn(record({ 'WARC-Payload-Digest': base32 }))).warning).toContain('does not hold');
    expect((await fileIn(record({ 'WARC-Payload-Digest': 'unknown:abc' }))).warning).toBe(undefined);
  });

  it('that does not hold is said, and the page is imported with that', async () => {
    expect((await fileIn(record({ 'WARC-Payload-Digest': sha1(B) }))).warning).toContain(
      'digest of this page does not hold',
    );
    expect((await fileIn(record({ 'WARC-Block-Digest': sha1(B) }))).warning).toContain(
      'digest of this record does not hold',
    );
  });
});

describe('a damaged WARC file', () => {
  const good = warcRecord('response', URL_A, http(A));

  it('keeps what came before the damage, and says what it is', async () => {
    const cut = warcOf(good, warcRecord('response', `${URL_A}?2`, http(B))).subarray(0, -400);
    expect(await linesOf('a.warc', cut)).toEqual([`file ${URL_A}`, '= malformed']);
    expect(await lastOf('a.warc', cut)).toMatchObject({
      failed: true,
      reason: expect.stringContaining('What came before is kept: 1 page.'),
    });
    const other = warcOf(good, Buffer.from('nothing that a record begins with\r\n\r\n'));
    expect(await linesOf('a.warc', other)).toEqual([`file ${URL_A}`, '= malformed']);
    const noise = Array.from({ length: 900 }, (_, n) => (n * 7919) % 251).join(' ');
    const packed = gzipSync(warcOf(good, warcRecord('response', `${URL_A}?2`, http(page(noise)))));
    expect(await linesOf('a.warc.gz', packed.subarray(0, -30))).toEqual([`file ${URL_A}`, '= malformed']);
  });

  it('whose record is longer than it says is read whole if its digest tells so, and warns', async () => {
    const block = http(A);
    const wrong = warcRecord('response', URL_A, block, {
      'Content-Length': String(block.length - 7),
      'WARC-Block-Digest': sha1(block),
    });
    const warc = warcOf(wrong, warcRecord('response', `${URL_A}?2`, http(B)));
    expect(await linesOf('a.warc', warc)).toEqual([`file ${URL_A}`, `file ${URL_A}?2`, '= container']);
    expect(await fileIn(warc)).toMatchObject({
      text: A,
      warning: expect.stringContaining('longer than it says'),
    });
  });

  it('with a page that cannot be unpacked loses that page only', async () => {
    const packed = gzipSync(A);
    packed[30] = (packed[30] ?? 0) ^ 0xff;
    const warc = warcOf(warcRecord('response', URL_A, http(packed, { 'Content-Encoding': 'gzip' })), good);
    expect(await linesOf('a.warc', warc)).toEqual([`${URL_A}: malformed`, `file ${URL_A}`, '= container']);
  });
});

describe('a WACZ file', () => {
  const warc = gzipSync(warcOf(warcRecord('response', URL_A, http(A))));
  const files = {
    'archive/data.warc.gz': warc,
    'pages/pages.jsonl': '{"format": "json-pages-1.0"}\n',
    'indexes/index.cdx': 'index',
  };
  const PAGE = `archive/data.warc.gz/${URL_A}`;

  it('hands on the pages of its web archives and says that it is not signed', async () => {
    const wacz = await waczOf(files);
    expect(await linesOf('a.wacz', wacz)).toEqual([`file ${PAGE}`, '= container']);
    expect((await fileIn(wacz, 'a.wacz')).warning).toBe(undefined);
    expect(await lastOf('a.wacz', wacz)).toMatchObject({
      failed: false,
      reason: expect.stringContaining('not signed'),
    });
    expect(await linesOf('renamed.zip', wacz)).toEqual([`file ${PAGE}`, '= container']);
  });

  it.each([
    [
      'a web archive was changed',
      { 'archive/data.warc.gz': gzipSync(warcOf(warcRecord('response', URL_A, http(B)))) },
      'archive/data.warc.gz',
      'was changed',
    ],
    [
      'the list was changed',
      { 'datapackage.json': JSON.stringify({ resources: [] }) },
      'datapackage-digest.json',
      'list',
    ],
  ])('of which %s says so, in a line of its own and with each page', async (_, changed, path, word) => {
    const wacz = await waczOf(files, { changed });
    expect(await linesOf('a.wacz', wacz)).toEqual([`${path}: tampered`, `file ${PAGE}`, '= container']);
    expect((await fileIn(wacz, 'a.wacz')).warning).toContain(word);
  });

  it('from which a file was taken, or into which one was put, says so', async () => {
    const taken = await waczOf(files, { changed: { 'indexes/index.cdx': null } });
    expect(await linesOf('a.wacz', taken)).toEqual([
      'indexes/index.cdx: tampered',
      `file ${PAGE}`,
      '= container',
    ]);
    const put = await waczOf({ 'pages/pages.jsonl': '{}' }, { changed: { 'archive/late.warc.gz': warc } });
    expect((await fileIn(put, 'a.wacz')).warning).toContain('put in later');
  });

  it('without a list or without a web archive says so', async () => {
    const bare = await waczOf(files, { changed: { 'datapackage.json': 'no JSON' }, seal: false });
    expect((await fileIn(bare, 'a.wacz')).warning).toContain('cannot be told');
    expect(await linesOf('a.wacz', await waczOf({ 'pages/pages.jsonl': '{}' }))).toEqual(['= malformed']);
  });
});
