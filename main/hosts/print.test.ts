import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser } from './browser.ts';
import { readWithPdfium } from './fixtures/read-pdf.ts';
import { openPrinter, type Printer } from './print.ts';

let printer: Printer;

const pageOf = (body: string, title = 'Page', style = '') => ({
  ...{ head: '<meta charset="utf-8">', title, language: 'en', style, body },
});

beforeAll(async () => {
  printer = await openPrinter(ensureBrowser(console.log));
}, 700_000);

afterAll(() => printer.close());

describe('a printer', () => {
  it('prints one page after another with the same browser', async () => {
    for (const word of ['ferry', 'weighbridge']) {
      const read = await readWithPdfium(await printer.print(pageOf(`<h1>The ${word}</h1>`, word)));
      expect([read.pages, read.title, read.tagged, read.bookmarks]).toEqual([1, word, true, [`The ${word}`]]);
    }
  }, 60_000);

  it('keeps nothing of one page for the next: neither text nor style, nor what went wrong', async () => {
    const narrow = pageOf('<p>narrow</p>'.repeat(3), 'Narrow', '@page{size:100pt 60pt}p{break-after:page}');
    const [first, , last] = await Promise.all([
      printer.print(narrow),
      printer.print({ ...narrow, head: '<style>p{color:red}</style>' }),
      printer.print(pageOf('<p>wide</p>')),
    ]);
    expect((await readWithPdfium(first)).pages).toBeGreaterThan(2);
    const read = await readWithPdfium(last);
    expect([read.pages, read.text.join('').trim()]).toEqual([1, 'wide']);
  }, 60_000);

  it('runs no script and asks no server for anything', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end('body { display: none }');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const html = `<link rel="stylesheet" href="${address}/a.css"><img src="${address}/a.png"><iframe src="${address}/"></iframe><p>Still here</p><script>document.body.textContent = 'gone'</script>`;
      const read = await readWithPdfium(await printer.print(pageOf(html)));
      expect(read.text.join('')).toContain('Still here');
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  }, 60_000);

  it('leaves no profile behind', async () => {
    const usual = process.env.TMPDIR;
    const folder = mkdtempSync(join(tmpdir(), 'daftar-test-'));
    process.env.TMPDIR = folder;
    try {
      const another = await openPrinter();
      expect(readdirSync(folder).join()).toContain('profile');
      await another.close();
      expect(readdirSync(folder).join()).not.toContain('profile');
    } finally {
      if (usual === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = usual;
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);

  it('says in one sentence what to do when there is no browser', async () => {
    await expect(openPrinter(null)).rejects.toThrow(/install one of them, or set DAFTAR_BROWSER/);
  });
});
