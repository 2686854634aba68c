/** The ledger, exports, passages, tags, settings and help, as a user works in them; the same in both hosts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { daftar, temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';
import { FERRY, marked, SCALES } from './marked.ts';
import { downloadOf, exportAs, fileOf, giveFiles, go, makeArchive } from './steps.ts';

describe.each(HOSTS)('in the %s host', { timeout: 120_000 }, (kind) => {
  it('tells in the ledger what became of each file, and tries those again that failed', async () => {
    const host = await launch(kind);
    const { page } = host;
    await makeArchive(kind, host, 'Mixed');
    const folder = temporaryFolder();
    const [good, empty] = ['ferry.txt', 'empty.txt'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(good, FERRY);
    writeFileSync(empty, '');
    await giveFiles(kind, host, 'Choose files', [good, empty]);
    await page.getByText('Ferry stops for a day').first().waitFor();

    await go(page, 'Imports');
    await page.getByText('One file could not be read.').waitFor();
    const files = page.getByRole('listbox', { name: 'Files of this import' });
    await files.getByText('this copy holds nothing').waitFor();
    expect(await files.getByRole('option').count()).toBe(2);
    await page.getByRole('button', { name: /^Not read/ }).click();
    await expect.poll(() => files.getByRole('option').count()).toBe(1);
    await expectAccessible(page);

    // The browser handed over a copy of its own: only on the desktop the file that was put right is found.
    writeFileSync(empty, SCALES);
    await page.getByRole('button', { name: 'Try these again' }).click();
    const runs = page.getByRole('region', { name: 'All imports' }).getByRole('listitem');
    await expect.poll(() => runs.count()).toBe(2);
    const again = kind === 'desktop' ? '1 imported' : '1 not read';
    await runs.first().getByText(again, { exact: true }).waitFor();

    await runs.nth(1).getByRole('button').first().click();
    await files.getByText('Ferry stops for a day').click();
    await page.waitForURL(/#\/library\/.+/);
    await host.close();
  });

  it('takes what is pasted outside of a field as an article, and says when that is only a word', async () => {
    const host = await launch(kind);
    const { page } = host;
    await makeArchive(kind, host, 'Pasted');
    const paste = (text: string, html = '') =>
      page.evaluate(
        ([text, html]) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          if (html) clipboardData.setData('text/html', html);
          document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
        },
        [text, html] as const,
      );
    await paste('al-Maraza');
    await page.getByText('too short for an article').waitFor();
    await paste(FERRY, `<h1>Ferry stops, as pasted</h1><p>${FERRY}</p>`);
    await page.getByRole('option', { name: /Ferry stops, as pasted/ }).waitFor();
    await host.close();
  });

  it('shows passages by all of their tags, opens one at its place, and edits, deletes and brings it back', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    await go(page, 'Passages');
    await page.getByText('3 passages', { exact: true }).waitFor();
    const tags = page.getByRole('region', { name: 'Tags' });
    await tags.getByRole('button', { name: /convoy/ }).click();
    await page.getByText('2 passages', { exact: true }).waitFor();
    await tags.getByRole('button', { name: /refusal/ }).click();
    await page.getByRole('status').getByText('1 passage', { exact: true }).waitFor();
    await expectAccessible(page);

    await page.keyboard.press('f');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask the clerk');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('list', { name: /^Passages/ })
      .getByText('Ask the clerk')
      .waitFor();
    await page.getByRole('textbox', { name: 'Note' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Delete');
    await page.getByText('No passage carries all of this.').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('were sealed on Tuesday').waitFor();

    await page.keyboard.press('f');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/library\/.+\?at=\d+/);
    await host.close();
  });

  it('exports what is shown as CSV, Markdown and PDF, and remembers the last format', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    await go(page, 'Passages');
    await page
      .getByRole('region', { name: 'Tags' })
      .getByRole('button', { name: /refusal/ })
      .click();
    await page.getByRole('status').getByText('1 passage', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByText('1 article with 1 passage').waitFor();
    await expectAccessible(page);
    const csv = await exportAs(kind, host, 'CSV', 'refusal.csv');
    expect(csv.toString()).toContain('were sealed on Tuesday');
    expect(csv.toString()).not.toContain('We waited');
    await page.getByRole('button', { name: 'Export as something else' }).click();
    expect((await exportAs(kind, host, 'Markdown', 'refusal.md')).toString()).toContain('Scales stand still');
    await page.getByRole('button', { name: 'Export as something else' }).click();
    const pdf = await exportAs(kind, host, 'PDF', 'refusal.pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: 'Export' }).click();
    expect(await page.getByRole('radio', { name: /^PDF/ }).isChecked()).toBe(true);
    await host.close();
  });

  it('adds, renames, merges, recolours and takes back in the codebook', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    await go(page, 'Tags');
    const list = page.getByRole('list', { name: 'Codebook' });
    await list.getByText('convoy', { exact: true }).waitFor();
    await page.keyboard.press('f');
    await page.keyboard.type('water');
    await page.keyboard.press('Enter');
    await list.getByText('water', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'More for “water”' }).click();
    await page.getByRole('menuitem', { name: /Rename/ }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('convoy');
    await page.keyboard.press('Enter');
    await page.getByText(/There is a tag “convoy” already/).waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill('river');
    await page.keyboard.press('Enter');
    await list.getByText('river', { exact: true }).waitFor();

    await page.getByRole('button', { name: /^Colour of “river”/ }).click();
    await page.getByRole('menuitem', { name: 'Pink' }).click();
    await page.getByRole('button', { name: 'Colour of “river”: Pink' }).waitFor();

    await page.getByRole('button', { name: 'More for “convoy”' }).click();
    await page.getByRole('menuitem', { name: /Merge/ }).click();
    await page.keyboard.type('refu');
    await page.keyboard.press('Enter');
    await page.getByText('2 passages move to “refusal”').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => list.getByText('convoy', { exact: true }).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await list.getByText('convoy', { exact: true }).waitFor();
    await expectAccessible(page);
    await host.close();
  });

  it('puts tags under others by keys alone, retires one, and gives one by its own key', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    await go(page, 'Tags');
    const list = page.getByRole('list', { name: 'Codebook' });
    const row = (name: string) => list.getByRole('listitem').filter({ hasText: name });
    await list.getByText('convoy', { exact: true }).waitFor();
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: 'A tag under “convoy”' }).fill('armed convoy');
    await page.keyboard.press('Enter');
    await row('armed convoy').getByText('level 2').waitFor();
    // The focus stays, so that more can be added there.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await page.getByRole('textbox', { name: 'Shortcut' }).fill('v');
    await page.keyboard.press('Enter');
    await page.getByText('Alt+v gives “armed convoy” now.').waitFor();
    await page.getByRole('textbox', { name: 'Shortcut' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => list.getByText('level 2').count()).toBe(0);
    await page.keyboard.press('Alt+ArrowRight');
    await list.getByText('level 2').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('r');
    await list.getByText('retired').waitFor();
    await page.keyboard.press('r');
    await expect.poll(() => list.getByText('retired').count()).toBe(0);
    await host.close();
  });

  it('reads a codebook from CSV, says what is wrong with one that is none, and writes it out', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    await go(page, 'Tags');
    const input = page.locator('input[type=file][accept*=csv]');
    const csv = (text: string) => ({ name: 'codebook.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await input.setInputFiles(csv('tag\nwater\n'));
    await page.getByText('The table needs a first line with a column “name”').waitFor();
    await input.setInputFiles(csv('name,color,description\nرفض,pink,قيل لا\n'));
    await page.getByText('قيل لا').waitFor();
    const exported = async (item: RegExp) => {
      await page.getByRole('button', { name: 'Export the codebook' }).click();
      const file = await downloadOf(page, () => page.getByRole('menuitem', { name: item }).click());
      return readFileSync(await file.path(), 'utf8');
    };
    expect(await exported(/CSV/)).toContain('رفض,,pink,قيل لا,,,no,0');
    expect(await exported(/REFI-QDA/)).toContain('name="رفض" isCodable="true"');
    await input.setInputFiles(csv('name,color\nwater,mauve\n'));
    await page.getByText('Line 2, color: “\u2068mauve\u2069”').waitFor();
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await host.close();
  });

  it('saves a copy, verifies, and removes for good what was deleted, once a word is typed', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    await go(page, 'Passages');
    await page.getByText('3 passages', { exact: true }).waitFor();
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await page.getByText('2 passages', { exact: true }).waitFor();

    await go(page, 'Settings');
    const save = page.getByRole('region', { name: 'Save a copy' });
    const bytes = await fileOf(kind, host, 'Maraza.daftar', () => save.getByRole('button').first().click());
    const copy = join(temporaryFolder(), 'copy.daftar');
    writeFileSync(copy, bytes);
    expect(daftar(['verify', '--archive', copy, '--json']).json).toMatchObject({ ok: true, originals: 2 });

    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('Everything is as it was imported.').waitFor();

    await page.getByRole('button', { name: 'Remove for good …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 passage with its note').waitFor();
    expect(await dialog.getByRole('button', { name: 'Remove for good' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('remove');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Remove for good' }).click();
    await page.getByText('Removed for good: 0 articles and 1 passage.').waitFor();
    await page.getByText('Nothing deleted is waiting to be removed.').waitFor();
    await host.close();
  });

  it('lists every command with its keys, and searches for an example that is clicked', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    await go(page, 'Passages');
    await page.getByText('3 passages', { exact: true }).waitFor();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys and searching' });
    await dialog.getByText('Delete passage').waitFor();
    await dialog.getByText('Undo', { exact: true }).waitFor();
    await dialog.getByText('Open without leaving the list').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Search for has:note' }).click();
    await page.waitForURL(/#\/search\/has%3Anote/);
    await host.close();
  });
});
