/** Files and folders dropped on the window: a few, ten thousand, stopped half way, and what is wrong with some. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';
import { drop, go, makeArchive } from './steps.ts';

/** A folder of reports in folders of a hundred. */
function reports(count: number): string {
  const folder = join(temporaryFolder(), 'Reports');
  for (let number = 0; number < count; number++) {
    const inside = join(folder, String(Math.floor(number / 100)));
    mkdirSync(inside, { recursive: true });
    const line = `The ferry at landing ${number} carried ${number * 7} crates before the river rose.`;
    writeFileSync(join(inside, `report-${number}.txt`), `Ferry report ${number}\n\n${line}\n`);
  }
  return folder;
}

describe.each(HOSTS)('in the %s host', (kind) => {
  it('imports a folder with its folders, and lists every file by its way in it', async () => {
    const host = await launch(kind);
    const { page } = host;
    await makeArchive(kind, host, 'Dropped');
    const folder = reports(102);
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, '.hidden'), 'x');
    const single = join(temporaryFolder(), 'معبر.txt');
    writeFileSync(single, 'المعبر\n\nأغلق المعبر يوم الاثنين، وقال سائق إن الميزان لم يعمل منذ الصباح.\n');
    await drop(kind, host, [folder, single]);
    await page.getByText('103 articles').first().waitFor();
    await page.getByText(/Imported 103 articles; 1 file could not be read/).waitFor();
    await page.getByRole('button', { name: 'Open ledger' }).click();
    await page.waitForURL(/#\/imports\/.+/);
    await page.getByRole('button', { name: /^Not read/ }).click();
    const files = page.getByRole('listbox', { name: 'Files of this import' });
    await files.getByText('empty.txt', { exact: true }).waitFor();
    await files.getByText('Reports', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Left out/ }).click();
    await files.getByText('.hidden').waitFor();
    await host.close();
  });

  it('takes ten thousand files, tells how it goes, and keeps what was finished when it is stopped', async () => {
    const host = await launch(kind);
    const { page } = host;
    await makeArchive(kind, host, 'Many');
    const folder = reports(10_000);
    const bar = page.getByRole('region', { name: 'Work in progress' });
    if (kind === 'loopback') {
      await drop(kind, host, [folder]);
      await bar.getByText(/ of 10,000/).waitFor();
      await bar.getByRole('button', { name: 'Cancel: Handing over files' }).click();
      await page.getByText('Stopped. Nothing of it was imported.').waitFor();
      await bar.waitFor({ state: 'detached' });
    }
    await drop(kind, host, [kind === 'loopback' ? reports(2000) : folder]);
    await bar.getByText('Importing').waitFor();
    await bar.getByText(/\d of [\d,]+ · [\d.,]+ a second · .+ left/).waitFor();
    await bar.getByRole('button', { name: 'Cancel: Importing' }).click();
    const told = page.getByText(/Stopped\. [\d,]+ articles imported before that are kept\./);
    await told.waitFor();
    const kept = /[\d,]+/.exec((await told.textContent()) ?? '')?.[0];
    await page.getByText(`${kept} articles`, { exact: true }).first().waitFor();
    await go(page, 'Imports');
    await page
      .getByText('Stopped before its end. What is listed is kept; the rest was not touched.')
      .waitFor();
    expect(Number(kept?.replace(',', ''))).toBeGreaterThan(0);
    await host.close();
  });
});
