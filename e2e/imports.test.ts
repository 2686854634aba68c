/** Imports of more than plain files: a ZIP and its ledger, a warning, a table that asks, taking back; in both hosts. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';
import { giveFiles, makeArchive } from './steps.ts';

const SENTENCE = 'The ferry at Maraza stood still on Monday, and nobody told the carriers why. ';
const report = (title: string) => `${title}\n\n${SENTENCE}${title} was what they heard in the end.\n`;

async function zipOf(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, data] of Object.entries(files))
    await writer.add(name, new Uint8ArrayReader(new Uint8Array(Buffer.from(data))));
  return writer.close();
}

/** A web archive of one page, whose digest is another page's. */
function tamperedWarc(): string {
  const page = `<html><head><title>Scales stand still</title></head><body><article><h1>Scales stand still</h1><p>${SENTENCE.repeat(4)}</p></article></body></html>`;
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
  const digest = createHash('sha1').update('another page').digest('hex');
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://sarif-echo.example/scales\r\nWARC-Date: 2020-03-14T09:26:53Z\r\nWARC-Payload-Digest: sha1:${digest}\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
}

const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click();

async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

describe.each(HOSTS)('in the %s host', { timeout: 120_000 }, (kind) => {
  it('goes through a ZIP, warns of what was tampered with, and takes it all back', async () => {
    const host = await launch(kind);
    const { page } = host;
    await makeArchive(kind, host, 'Boxes');
    const file = join(temporaryFolder(), 'box.zip');
    const files = {
      'in/ferry.txt': report('Ferry stops for a day'),
      'in/\u202Etxt.exe.txt': report('Bridge opens again'),
      'in/empty.txt': '',
      'picture.png': 'png',
      'web/crawl.warc': tamperedWarc(),
    };
    writeFileSync(file, await zipOf(files));
    await giveFiles(kind, host, 'Choose files', [file]);
    await page.getByText('Ferry stops for a day').first().waitFor();
    await go(page, 'Imports');
    const lines = page.getByRole('listbox', { name: 'Files of this import' });
    await lines.getByText('Gone through as ZIP').waitFor();
    expect(await lines.getByRole('option').count()).toBe(5);
    await lines.getByText('1 file that is no article: 1 image.').waitFor();
    await lines.getByText('in box.zip').first().waitFor();
    expect(await lines.locator('bdi', { hasText: 'txt.exe.txt' }).count()).toBe(1);
    await page.getByRole('button', { name: /^With a warning/ }).click();
    await lines.getByText('digest of this page does not hold').waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: /^Not read/ }).click();
    await expect.poll(() => lines.getByRole('option').count()).toBe(1);
    await lines.getByText('Try this again').click();
    const runs = page.getByRole('region', { name: 'All imports' }).getByRole('listitem');
    await expect.poll(() => runs.count()).toBe(2);
    await runs.nth(1).getByRole('button').first().click();

    await page.getByRole('button', { name: 'Take this import back' }).click();
    await page.getByText('Taken back: its articles were deleted.').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: 'Take this import back' }).waitFor();
    await go(page, 'Library');
    await page.getByText('Bridge opens again').first().waitFor();
    await host.close();
  });

  it('asks what the columns of a table hold where they don’t say it', async () => {
    const host = await launch(kind);
    const { page } = host;
    await makeArchive(kind, host, 'Tables');
    const file = join(temporaryFolder(), 'table.csv');
    const row = (title: string) => `7;${title};"${SENTENCE.repeat(2)}${title}.";12 March 2020\n`;
    writeFileSync(file, `no;a;b;c\n${row('Ferry stops')}${row('Scales turn')}`);
    await giveFiles(kind, host, 'Choose files', [file]);
    const dialog = page.getByRole('dialog', { name: /columns of “table.csv”/ });
    await dialog.getByLabel('Title').selectOption('a');
    expect(await dialog.getByLabel('Text').inputValue()).toBe('b');
    await dialog.getByLabel('Date').selectOption('c');
    await dialog.getByText('Ferry stops · Scales turn').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Import' }).click();
    await page.getByText('Scales turn').first().waitFor();
    await go(page, 'Imports');
    const lines = page.getByRole('listbox', { name: 'Files of this import' });
    await lines.getByText('title from “a”').waitFor();
    await lines.getByText('row 2').waitFor();
    await host.close();
  });

  it('pauses an import and lets it go on', async () => {
    const host = await launch(kind);
    const { page } = host;
    await makeArchive(kind, host, 'Many');
    const file = join(temporaryFolder(), 'many.jsonl');
    const rows = Array.from({ length: 4000 }, (_, n) =>
      JSON.stringify({ title: `Report ${n}`, text: `${SENTENCE}Carrier ${n} wrote it down.` }),
    );
    writeFileSync(file, rows.join('\n'));
    await giveFiles(kind, host, 'Choose files', [file]);
    await go(page, 'Imports');
    const runs = page.getByRole('region', { name: 'All imports' });
    await runs.getByRole('button', { name: 'Pause' }).click();
    await runs.getByText(/^Paused at /).waitFor();
    await expectAccessible(page);
    await runs.getByRole('button', { name: 'Go on' }).click();
    await runs.getByText('4,000 imported').waitFor({ timeout: 90_000 });
    await host.close();
  });
});
