import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesOf, lastOf, linesOf, page, stepsOf, zipOf } from '../fixtures/containers.ts';
import { LIMITS } from './budget.ts';
import { containerFor } from './containers.ts';

const TEXT =
  'Ferry stops for a day\n\nThe ferry at the lower landing stood still on Monday, its owner said.\n';

describe('a ZIP file', () => {
  it('hands on its pages and texts in its own order, and counts what belongs to pages', async () => {
    const zip = await zipOf([
      { name: 'b/page.html', data: page('Ferry') },
      { name: 'b/', data: '', directory: true },
      { name: 'a.txt', data: TEXT },
      { name: 'style.css', data: 'p {}' },
      { name: 'pictures/one.png', data: 'png' },
      { name: 'pictures/two.jpg', data: 'jpg' },
      { name: '__MACOSX/._a.txt', data: 'system' },
      { name: 'tool.exe', data: 'MZ\0\0' },
    ]);
    expect(await linesOf('saved.zip', zip)).toEqual([
      'file b/page.html',
      'file a.txt',
      'tool.exe: no-importer',
      '= container',
    ]);
    expect(await lastOf('saved.zip', zip)).toMatchObject({
      failed: false,
      reason:
        'Gone through as ZIP: 2 files to import. 4 files that are no articles: 2 images, 1 style sheet, 1 data file.',
    });
  });

  it('has a page and its folder: the pieces are not articles, and the page finds them beside it', async () => {
    const zip = await zipOf([
      { name: 'x/page.html', data: page('Ferry') },
      { name: 'x/page_files/frame.html', data: page('An advertisement') },
      { name: 'x/page_files/a.png', data: 'picture' },
      { name: 'x/other.txt', data: TEXT },
    ]);
    const [first, ...rest] = await stepsOf('saved.zip', zip);
    if (first?.kind !== 'file') throw new Error('no file');
    const picture = await first.sibling?.('page_files/a.png');
    expect(Buffer.from((await picture?.read(0, 7)) ?? '').toString()).toBe('picture');
    for (const way of ['../../etc/passwd', 'page_files/none.png', '../../x/other.txt', ''])
      expect(await first.sibling?.(way)).toBe(null);
    expect(rest.map((step) => (step.kind === 'file' ? step.path : step.kind))).toEqual([
      'x/other.txt',
      'end',
    ]);
    expect(rest.at(-1)).toMatchObject({ reason: expect.stringContaining('1 piece of a page') });
  });

  it('is no container if it is a document of another kind', async () => {
    const zip = await zipOf([{ name: 'mimetype', data: 'application/epub+zip', level: 0 }]);
    expect(containerFor(zip.subarray(0, 4096), 'book')).toBe(null);
    expect(containerFor(zip.subarray(0, 4096), 'letter.docx')).toBe(null);
    expect(containerFor((await zipOf([{ name: 'a.txt', data: 'a' }])).subarray(0, 4096), 'letter.docx')).toBe(
      null,
    );
  });

  it('that is empty says so', async () => {
    expect(await lastOf('empty.zip', await zipOf([]))).toMatchObject({ code: 'no-article', failed: false });
  });
});

describe('bad input in a ZIP', () => {
  it('that lost its end has a reason', async () => {
    const zip = await zipOf([{ name: 'a.txt', data: TEXT }]);
    expect(await lastOf('cut.zip', zip.subarray(0, zip.length - 40))).toMatchObject({
      code: 'malformed',
      failed: true,
      reason: expect.stringContaining('ends too early'),
    });
  });

  it('whose bytes were damaged in one file loses that file only', async () => {
    const zip = await zipOf([
      { name: 'a.txt', data: TEXT, level: 0 },
      { name: 'b.txt', data: TEXT, level: 0 },
    ]);
    const at = Buffer.from(zip).indexOf('Monday');
    zip[at] = 0x53;
    expect(await linesOf('damaged.zip', zip)).toEqual(['a.txt: malformed', 'file b.txt', '= container']);
  });

  it('that is locked with a password says so for each file, by either method', async () => {
    const zip = await zipOf([
      { name: 'open.txt', data: TEXT },
      { name: 'aes.txt', data: TEXT, password: 'secret' },
      { name: 'old.txt', data: TEXT, password: 'secret', zipCrypto: true },
    ]);
    expect(await linesOf('locked.zip', zip)).toEqual([
      'file open.txt',
      'aes.txt: encrypted',
      'old.txt: encrypted',
      '= container',
    ]);
  });

  it('with names that lead out of it reads nothing of those, however they are written', async () => {
    const names = ['../up.txt', 'a/../../up.txt', '/etc/passwd', 'C:\\boot.txt', '..\\up.txt', 'a/..'];
    const zip = await zipOf([
      ...names.map((name) => ({ name, data: TEXT })),
      { name: 'a/..b.txt', data: TEXT },
    ]);
    const lines = await linesOf('slip.zip', zip);
    expect(lines.slice(0, -2).map((line) => line.split(': ').at(-1))).toEqual(names.map(() => 'path'));
    expect(lines.slice(-2)).toEqual(['file a/..b.txt', '= container']);
  });

  it('with links in it does not follow them', async () => {
    const zip = await zipOf([
      { name: 'link.txt', data: '/etc/passwd', unixMode: 0o120777, versionMadeBy: 0x031e },
      { name: 'a.txt', data: TEXT },
    ]);
    expect(await linesOf('links.zip', zip)).toEqual(['link.txt: link', 'file a.txt', '= container']);
  });

  it('that would fill a disk is told by its sizes, and the others are read', async () => {
    const zip = await zipOf([
      { name: 'bomb.txt', data: Buffer.alloc(80 * 1024 * 1024, 32) },
      { name: 'a.txt', data: TEXT },
    ]);
    expect(zip.length).toBeLessThan(200_000);
    expect(await linesOf('bomb.zip', zip)).toEqual(['bomb.txt: bomb', 'file a.txt', '= container']);
  });

  it('that would fill a disk by its sum is given up, and what came before is kept', async () => {
    const limits = { ...LIMITS, free: 1024 * 1024 };
    const files = Array.from({ length: 9 }, (_, n) => ({
      name: `${n}.txt`,
      data: `${n}${TEXT}${' '.repeat(300_000)}`,
    }));
    const lines = await linesOf('bomb.zip', await zipOf(files), { limits });
    expect(lines.at(-1)).toBe('= bomb');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.length).toBeLessThan(9);
  });

  it('that holds too many files is given up', async () => {
    const files = Array.from({ length: 5 }, (_, n) => ({ name: `${n}.txt`, data: TEXT }));
    const lines = await linesOf('many.zip', await zipOf(files), { limits: { ...LIMITS, members: 3 } });
    expect(lines).toEqual(['file 0.txt', 'file 1.txt', 'file 2.txt', '= too-many']);
  });

  it('that holds a file too large for memory loses that file only', async () => {
    const zip = await zipOf([
      { name: 'large.txt', data: TEXT.repeat(50) },
      { name: 'a.txt', data: TEXT },
    ]);
    expect(await linesOf('large.zip', zip, { limits: { ...LIMITS, member: 1000 } })).toEqual([
      'large.txt: too-large',
      'file a.txt',
      '= container',
    ]);
  });

  it('inside of ZIPs is followed to a depth, and no further', async () => {
    let zip = await zipOf([{ name: 'deep.txt', data: TEXT }]);
    for (let n = 0; n < 4; n++)
      zip = await zipOf([
        { name: `${n}.txt`, data: TEXT + n },
        { name: 'in.zip', data: zip },
      ]);
    expect(await linesOf('nest.zip', zip)).toEqual([
      'file 3.txt',
      'file in.zip/2.txt',
      'file in.zip/in.zip/1.txt',
      'file in.zip/in.zip/in.zip/0.txt',
      'in.zip/in.zip/in.zip/in.zip: too-deep',
      '= container',
    ]);
  });

  it('with a broken ZIP in it goes on behind it', async () => {
    const inner = await zipOf([{ name: 'x.txt', data: TEXT }]);
    const zip = await zipOf([
      { name: 'broken.zip', data: inner.subarray(0, inner.length - 30) },
      { name: 'a.txt', data: TEXT },
    ]);
    expect(await linesOf('outer.zip', zip)).toEqual(['broken.zip: malformed', 'file a.txt', '= container']);
  });

  it('with one name twice reads both and warns', async () => {
    const first = await zipOf([
      { name: 'a.txt', data: TEXT, level: 0 },
      { name: 'b.txt', data: `${TEXT}!`, level: 0 },
    ]);
    const zip = Buffer.from(first);
    for (let at = zip.indexOf('b.txt'); at >= 0; at = zip.indexOf('b.txt', at + 1)) zip[at] = 0x61;
    const steps = await stepsOf('twice.zip', zip);
    const files = steps.flatMap((step) => (step.kind === 'file' ? [step] : []));
    expect(files.map(({ path }) => path)).toEqual(['a.txt', 'a.txt']);
    expect(files.map(({ warning }) => warning?.includes('more than one file'))).toEqual([undefined, true]);
  });

  it('reads names in the charsets that programs have used', async () => {
    const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const names = ['تقرير عن المعبر القديم.txt', 'أخبار الجسر والميزان.txt'];
    const files = names.map((name) => ({ name, data: TEXT + name }));
    const shown = names.map((name) => `file ${name}`);
    const windows = (text: string) => Uint8Array.from(text, (char) => table.indexOf(char));
    const utf8 = (text: string) => bytesOf(text);
    for (const encodeText of [windows, utf8]) {
      const zip = await zipOf(files, { encodeText, useUnicodeFileNames: false });
      expect((await linesOf('names.zip', zip)).slice(0, 2)).toEqual(shown);
    }
    expect((await linesOf('names.zip', await zipOf(files))).slice(0, 2)).toEqual(shown);
    const encodeText = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
    const western = await zipOf([{ name: 'Z\u0081rich.txt', data: TEXT }], {
      encodeText,
      useUnicodeFileNames: false,
    });
    expect((await linesOf('names.zip', western))[0]).toBe('file Zürich.txt');
  });
});

describe('a gzip file', () => {
  it('is the file in it, whatever that is', async () => {
    expect(await linesOf('a.txt.gz', gzipSync(TEXT))).toEqual(['file a.txt', '= container']);
    const zip = await zipOf([{ name: 'a.txt', data: TEXT }]);
    expect(await linesOf('saved.zip.gz', gzipSync(zip))).toEqual(['file a.txt', '= container']);
  });

  it('that is cut or damaged says so', async () => {
    const bytes = gzipSync(TEXT.repeat(100));
    expect(await lastOf('a.txt.gz', bytes.subarray(0, 60))).toMatchObject({
      code: 'malformed',
      failed: true,
    });
    bytes[40] = (bytes[40] ?? 0) ^ 0xff;
    expect(await lastOf('a.txt.gz', bytes)).toMatchObject({ code: 'malformed', failed: true });
  });

  it('that unpacks without end is given up', async () => {
    const bomb = gzipSync(Buffer.alloc(70 * 1024 * 1024));
    expect(await lastOf('a.txt.gz', bomb)).toMatchObject({ code: 'bomb', failed: true });
  });
});
