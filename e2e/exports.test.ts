/** Handing on what was read: from wherever it is seen, what goes wrong on the way out, and stopping half way. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { canMakeDisk, daftar, smallDisk, temporaryFolder } from './daftar.ts';
import { HOSTS, type Launched, launch } from './launch.ts';
import { marked } from './marked.ts';
import { answerSave, exportAs, fileOf, go } from './steps.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Export' });
const option = (page: Page, title: string) => page.getByRole('option').filter({ hasText: title });

/** As many articles as make a print last. */
function long(): string {
  const folder = temporaryFolder();
  const archive = join(folder, 'Long.daftar');
  const line = 'The ferry carried crates and people before the river rose, and nobody counted them twice.';
  for (let number = 0; number < 250; number++)
    writeFileSync(
      join(folder, `report-${number}.txt`),
      `Ferry report ${number}\n\n${Array(30).fill(`${line} (${number})`).join(' ')}\n`,
    );
  daftar(['import', folder, '--archive', archive, '--json']);
  return archive;
}

/** Until there is no room for a single page more. */
function fill(disk: string): void {
  expect(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(1 << 20))).toThrow(/ENOSPC/);
}

/** Opens the dialog for everything in the library, and starts a PDF. */
async function printAll({ page }: Launched): Promise<void> {
  await option(page, 'Ferry report').first().click();
  await page.keyboard.press('Control+a');
  await page.getByText('250 selected').waitFor();
  await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Export' }).click();
  await dialogOf(page).getByText('250 articles').waitFor();
  await dialogOf(page).getByRole('radio', { name: /^PDF/ }).check();
  await dialogOf(page)
    .getByRole('button', { name: /^Export/ })
    .click();
}

describe.each(HOSTS)('in the %s host', (kind) => {
  it('exports the article that is read, what was found, what is selected, and the passages that are shown', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    const close = () => dialogOf(page).getByRole('button', { name: 'Close' }).last().click();

    await option(page, 'Ferry').click();
    await page.getByRole('heading', { level: 1, name: /Ferry/ }).waitFor();
    await page.keyboard.press('Shift+E');
    await dialogOf(page).getByText('1 article with 2 passages').waitFor();
    const article = await exportAs(kind, host, 'Markdown', 'Ferry-stops-for-a-day.md');
    expect(article.toString()).toContain('We waited');
    expect(article.toString()).not.toContain('were sealed');
    await close();

    await page.getByRole('combobox', { name: 'Search the archive' }).fill('sealed');
    await page.getByRole('button', { name: 'Export what was found' }).click();
    await dialogOf(page).getByText('1 article with 1 passage').waitFor();
    const found = await exportAs(kind, host, 'CSV', 'sealed.csv');
    expect(found.toString()).toContain('were sealed on Tuesday');
    expect(found.toString()).not.toContain('We waited');
    await close();
    await page.getByRole('button', { name: 'Clear the search' }).click();

    await option(page, 'Ferry').click();
    await option(page, 'Scales').click({ modifiers: ['Shift'] });
    await page.getByText('2 selected').waitFor();
    const exportSelected = async () => {
      await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Export' }).click();
      await dialogOf(page).getByText('2 articles with 3 passages').waitFor();
    };
    await exportSelected();
    await dialogOf(page).getByRole('checkbox', { name: 'A file of each article, in one ZIP' }).check();
    await expectAccessible(page);
    const zip = await exportAs(kind, host, 'Markdown', 'passages.zip');
    expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(zip.toString('latin1')).toContain('Ferry-stops-for-a-day.md');
    await close();
    await exportSelected();
    const both = await exportAs(kind, host, 'CSV', 'passages.csv');
    expect(both.toString()).toContain('were sealed on Tuesday');
    expect(both.toString()).toContain('We waited');
    await close();

    await go(page, 'Passages');
    await page.getByRole('searchbox', { name: 'Search in these passages' }).fill('waited');
    await page.getByRole('status').getByText('1 passage', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    await dialogOf(page).getByText('Passages that match “waited”').waitFor();
    const shown = await exportAs(kind, host, 'CSV', 'waited.csv');
    expect(shown.toString()).toContain('We waited');
    expect(shown.toString()).not.toContain('stood still on Monday');
    await host.close();
  });

  it('stops an export and leaves nothing behind; one that goes on behind the window is told when it is ready', async () => {
    const host = await launch(kind, { archive: long() });
    const { page } = host;
    const folder = temporaryFolder();
    if (kind === 'desktop') await answerSave(host, join(folder, 'all.pdf'));
    await printAll(host);
    await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();
    await dialogOf(page).getByText('Stopped. Nothing was written.').waitFor();
    expect(readdirSync(folder)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: 'Close' }).last().click();

    await fileOf(kind, host, 'passages.pdf', async () => {
      await printAll(host);
      await dialogOf(page).getByRole('button', { name: 'Go on working' }).click();
      const bar = page.getByRole('region', { name: 'Work in progress' });
      await bar.getByText('passages.pdf').waitFor();
      expect(await bar.textContent()).not.toContain('session:');
    });
    await page.getByText('passages.pdf is ready.').waitFor();
    await host.close();
  });

  it.runIf(canMakeDisk)('says that the disk is full, and writes the same elsewhere', async () => {
    const disk = smallDisk(64);
    const archive = marked();
    const host = await launch(kind, { archive, ...(kind === 'loopback' ? { env: { TMPDIR: disk } } : {}) });
    const { page } = host;
    fill(disk);
    await go(page, 'Passages');
    await page.getByRole('button', { name: 'Export' }).click();
    await dialogOf(page).getByRole('radio', { name: /^CSV/ }).check();
    if (kind === 'desktop') await answerSave(host, join(disk, 'passages.csv'));
    await dialogOf(page)
      .getByRole('button', { name: /^Export/ })
      .click();
    await dialogOf(page).getByText('The disk is full.').waitFor();
    await expectAccessible(page);
    expect(readdirSync(disk).filter((name) => !name.startsWith('daftar-session'))).toEqual(['filler']);

    rmSync(join(disk, 'filler'));
    await dialogOf(page).getByRole('button', { name: 'Try again' }).click();
    expect((await exportAs(kind, host, 'CSV', 'passages.csv')).toString()).toContain('We waited');
    await host.close();
  });
});

describe('the loopback host', () => {
  it('says before a PDF that it needs a browser for it, and offers the formats that need none', async () => {
    const host = await launch('loopback', { archive: marked(), env: { DAFTAR_BROWSER: '/nowhere/chrome' } });
    const { page } = host;
    await go(page, 'Passages');
    await page.getByRole('button', { name: 'Export' }).click();
    await dialogOf(page)
      .getByRole('button', { name: /^Export/ })
      .click();
    await dialogOf(page)
      .getByText(/Daftar needs Chrome, Edge or Chromium/)
      .waitFor();
    await expectAccessible(page);
    await dialogOf(page).getByRole('button', { name: 'Choose another format' }).click();
    expect((await exportAs('loopback', host, 'CSV', 'passages.csv')).toString()).toContain('We waited');
    await host.close();
  });
});

describe('the desktop host', () => {
  it('says that a folder is gone or cannot be written, and writes over what the dialog was told to', async () => {
    const host = await launch('desktop', { archive: marked() });
    const { page } = host;
    const folder = join(temporaryFolder(), 'gone');
    const target = join(folder, 'passages.csv');
    await go(page, 'Passages');
    await page.getByRole('button', { name: 'Export' }).click();
    await dialogOf(page).getByRole('radio', { name: /^CSV/ }).check();
    for (const wrong of [target, '/proc/passages.csv', '/dev/null/passages.csv']) {
      await answerSave(host, wrong);
      await dialogOf(page)
        .getByRole('button', { name: /^Export/ })
        .click();
      await dialogOf(page).getByText(`${wrong} cannot be written. Choose another folder`).waitFor();
      await dialogOf(page).getByRole('button', { name: 'Try again' }).click();
    }
    mkdirSync(folder);
    writeFileSync(target, 'an older export');
    await answerSave(host, target);
    await dialogOf(page)
      .getByRole('button', { name: /^Export/ })
      .click();
    await dialogOf(page).getByText('passages.csv is ready.').waitFor();
    expect(readFileSync(target, 'utf8')).toContain('We waited');
    expect(readdirSync(folder)).toEqual(['passages.csv']);

    // Gone again before it is looked for.
    rmSync(folder, { recursive: true });
    await dialogOf(page).getByRole('button', { name: 'Show in folder' }).click();
    await dialogOf(page)
      .getByText(/passages\.csv cannot be read/)
      .waitFor();
    expect(existsSync(target)).toBe(false);
    await host.close();
  });

  it('never copies an archive over another file', async () => {
    const archive = marked();
    const host = await launch('desktop', { archive });
    const { page } = host;
    await go(page, 'Settings');
    const taken = join(temporaryFolder(), 'taken.daftar');
    writeFileSync(taken, 'somebody’s');
    for (const [path, said] of [
      [taken, /taken\.daftar exists already/],
      [archive, /is a Daftar archive or belongs to one|exists already/],
    ] as const) {
      await answerSave(host, path);
      await page.getByRole('button', { name: 'Save a copy' }).click();
      await page.getByText(said).waitFor();
    }
    expect(readFileSync(taken, 'utf8')).toBe('somebody’s');
    await host.close();
  });
});
