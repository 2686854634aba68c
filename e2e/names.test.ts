/** Names as a user works with them by keyboard: the list, a name's page, adding one from an article; the same in both hosts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { daftar, temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';
import { downloadOf } from './steps.ts';

const FILES = {
  'ferry.txt':
    'Ferry stops for a day\n\nThe ferry at Tel Sarif stood still on 3 March 2020, a clerk of the River Guards said.\n',
  'scales.txt':
    'Scales stand still\n\nTell Sareef had its scales sealed on 9 May 2021 by the River Guards.\n',
  'jisr.txt': 'تل السرف بلا جسر\n\nتل السرف بلا جسر منذ يوم 4 حزيران 2021 ولم يعبر أحد حتى المساء.\n',
};

/** Three articles that spell one place in three ways. */
function threeSpellings(): string {
  const folder = temporaryFolder();
  const archive = join(folder, 'Sarif.daftar');
  const paths = Object.entries(FILES).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  daftar(['import', ...paths, '--archive', archive, '--json']);
  return archive;
}

const list = (page: Page) => page.getByRole('list', { name: 'Names' });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe.each(HOSTS)('in the %s host', { timeout: 120_000 }, (kind) => {
  it('adds, finds, merges, splits, switches off and takes back by keyboard, and leads to the articles', async () => {
    const host = await launch(kind, { archive: threeSpellings() });
    const { page } = host;
    await page.getByText('Ferry stops for a day').first().waitFor();
    await press(page, 'Alt+4');
    await list(page).getByRole('listitem').first().waitFor();

    await press(page, 'a');
    await page.getByRole('dialog', { name: 'Add a name' }).waitFor();
    await page.keyboard.type('Tel Sarif');
    await press(page, 'Tab');
    await page.keyboard.type('تل السرف');
    await expectAccessible(page);
    await press(page, 'Control+Enter');
    const own = page.getByRole('region', { name: 'The page of Tel Sarif' });
    await own.getByText('In 2 articles').waitFor();

    await press(page, 'a');
    await page.keyboard.type('Tell Sareef');
    await press(page, 'Control+Enter');
    await page.getByRole('region', { name: 'The page of Tell Sareef' }).waitFor();

    await press(page, 'f');
    await page.keyboard.type('sareef');
    await press(page, 'ArrowDown', 'm');
    await page.keyboard.type('السرف');
    await page.getByRole('option', { name: /Tel Sarif/ }).waitFor();
    await press(page, 'Enter');
    await page.getByText('also goes by the one form of').waitFor();
    await press(page, 'Enter');
    await own.getByText('In 3 articles').waitFor();
    await press(page, 'Control+z');
    await own.getByText('In 2 articles').waitFor();
    await press(page, 'Control+Shift+z');
    await own.getByText('In 3 articles').waitFor();
    await expectAccessible(page);

    await press(page, 's');
    await press(page, 'Space');
    await page.getByText('becomes a name of its own').waitFor();
    await press(page, 'Enter');
    await page.getByText('is a name of its own now.').waitFor();
    await press(page, 'Control+z', 'x');
    await own.getByText('Switched off: typing one of its forms finds only that form.').waitFor();
    await press(page, 'x');
    await own.getByText('Switched off').waitFor({ state: 'detached' });

    await own.getByRole('link', { name: /تل السرف بلا جسر/ }).focus();
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: 'تل السرف بلا جسر' }).waitFor();
    await page
      .getByText(/1 of \d/)
      .first()
      .waitFor();
    await host.close();
  });

  it('changes forms, kind and note on a name’s page, and leads to the names beside it', async () => {
    const host = await launch(kind, { archive: threeSpellings() });
    const { page } = host;
    await page.getByText('Ferry stops for a day').first().waitFor();
    await named(page, 'Tel Sarif', 'تل السرف');
    await named(page, 'River Guards');
    await page.getByRole('region', { name: 'The page of River Guards' }).getByText('Group').waitFor();
    await page.getByRole('link', { name: /Tel Sarif, together in 1 article/ }).click();
    const own = page.getByRole('region', { name: 'The page of Tel Sarif' });
    await own.getByRole('textbox', { name: 'Add a spelling' }).fill('Tell Sareef');
    await press(page, 'Enter');
    await own.getByText('In 3 articles').waitFor();
    await own.getByRole('button', { name: /More for the form.*Tell Sareef/ }).click();
    await page.getByRole('menuitem', { name: /An ordinary word/ }).click();
    await own.getByText('ordinary word').waitFor();
    await own.getByText('In 2 articles').waitFor();
    await press(page, 'n');
    await page.keyboard.type('the ford, not the hill');
    await press(page, 'Control+Enter');
    await own.getByRole('button', { name: 'Change the note' }).waitFor();
    await press(page, 'F2');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Sarif');
    await press(page, 'Enter');
    await page.getByRole('region', { name: 'The page of Sarif' }).waitFor();
    await press(page, 'Delete');
    await page.getByText('This name is not in the archive.').waitFor();
    await press(page, 'Control+z');
    await page.getByRole('region', { name: 'The page of Sarif' }).getByText('the ford').waitFor();

    await press(page, 'f');
    await page.keyboard.type('aleppo');
    await list(page).getByText('Aleppo').waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await page.getByRole('region', { name: 'The page of Aleppo' }).waitFor();
    await press(page, 'f', 'Escape', 'ArrowDown', 'Delete');
    await page.getByText(/Aleppo.* was removed\. Articles are not touched/).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('LI');
    await host.close();
  });

  it('makes selected words a name, and other words another spelling of it, by keyboard', async () => {
    const host = await launch(kind, { archive: threeSpellings() });
    const { page } = host;
    await selectFirstWords(page, 'Scales stand still', 'ArrowRight');
    await press(page, 't', 'Alt+m');
    const asked = page.getByRole('dialog', { name: /as a name/ });
    await asked.getByRole('option', { name: /New place.*Tell Sareef/ }).waitFor();
    await expectAccessible(page);
    await press(page, 'Enter');
    await page.getByText(/Tell Sareef.* was added/).waitFor();

    await selectFirstWords(page, 'تل السرف بلا جسر', 'ArrowLeft');
    await press(page, 'm');
    await asked.getByRole('option', { name: /another spelling of Tell Sareef/ }).waitFor();
    await expectAccessible(page);
    await press(page, 'Enter');
    await page.getByText(/now means .*Tell Sareef/).waitFor();
    await press(page, 'i');
    await page
      .getByRole('region', { name: 'The original' })
      .getByRole('link', { name: 'Tell Sareef' })
      .waitFor();
    await press(page, 'Control+z');
    await page
      .getByRole('region', { name: 'The original' })
      .getByRole('link', { name: 'Tell Sareef' })
      .waitFor({ state: 'detached' });
    await press(page, 'Control+Shift+z', '/');
    await page.keyboard.type('name:"Tell Sareef"');
    await page.getByRole('listbox', { name: 'Results' }).getByRole('option').nth(1).waitFor();
    await host.close();
  });

  it('takes names from CSV, tells what it did not understand, and gives them out', async () => {
    const host = await launch(kind, { archive: threeSpellings() });
    const { page } = host;
    await page.getByText('Ferry stops for a day').first().waitFor();
    await press(page, 'Alt+4');
    await list(page).getByRole('listitem').first().waitFor();
    const input = page.locator('input[type=file][accept*=csv]');
    const csv = (text: string) => ({ name: 'names.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await input.setInputFiles(csv('name,kind\n"Tel Sarif,place\n'));
    await page.getByText('The file is not a CSV table').waitFor();
    await input.setInputFiles(csv('name,kind,forms\nTel Sarif,hill,تل السرف | Tell Sareef\n'));
    await page.getByText('1 value was not understood and left out').waitFor();
    await page.getByText(/Line 2, kind: .*hill/).waitFor();
    await press(page, 'f');
    await page.keyboard.type('sareef');
    await list(page).getByText('Tel Sarif').waitFor();
    await expectAccessible(page);
    const written = await downloadOf(page, async () => {
      await page.getByRole('button', { name: 'More for all names' }).click();
      await page.getByRole('menuitem', { name: 'Export CSV' }).click();
    });
    expect(readFileSync(await written.path(), 'utf8')).toContain(
      'Tel Sarif,place,Tel Sarif | تل السرف | Tell Sareef',
    );
    await host.close();
  });
});

/** Opens an article from the library and selects the two words it begins with. */
async function selectFirstWords(page: Page, title: string, onward: 'ArrowRight' | 'ArrowLeft') {
  await page.getByRole('option', { name: new RegExp(title) }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('article p[data-start]').first().waitFor();
  await page.locator('main article').focus();
  await press(page, 'c', `Control+Shift+${onward}`, `Control+Shift+${onward}`);
}

/** Adds a name in the Names place. */
async function named(page: Page, name: string, ...forms: string[]) {
  await press(page, 'Alt+4');
  await list(page).getByRole('listitem').first().waitFor();
  await press(page, 'a');
  await page.getByRole('dialog', { name: 'Add a name' }).waitFor();
  await page.keyboard.type(name);
  await press(page, 'Tab');
  await page.keyboard.type(forms.join('\n'));
  await press(page, 'Control+Enter');
  await page.getByRole('region', { name: `The page of ${name}` }).waitFor();
}
