/** What goes wrong around the window while it is open: what it says, what is safe, and that it goes on. */
import { once } from 'node:events';
import { closeSync, copyFileSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { canMakeDisk, daftar, smallDisk, start, temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';
import { marked } from './marked.ts';
import { go } from './steps.ts';

const option = (page: Page, title: string) => page.getByRole('option').filter({ hasText: title });
const cards = (page: Page) => page.locator('[data-card]');

/** Leaves no byte free. */
function fill(disk: string): void {
  const file = openSync(join(disk, 'filler'), 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    closeSync(file);
  }
}

/** Changes a closed archive behind the program's back. */
function change(archive: string, ...statements: string[]): void {
  const db = new Sqlite(archive);
  for (const statement of statements) db.exec(statement);
  db.close();
}

describe.each(HOSTS)('in the %s host', (kind) => {
  it('shows a passage of whose place it is not certain, and one whose place is gone', async () => {
    const archive = marked();
    change(
      archive,
      "UPDATE annotation SET state = 'weak' WHERE quote = 'stood still on Monday'",
      "UPDATE annotation SET state = 'lost' WHERE quote = 'We waited'",
    );
    const host = await launch(kind, { archive });
    const { page } = host;
    await option(page, 'Ferry').click();
    await cards(page).getByText('Not certain of its place: the text changed.').waitFor();
    await cards(page)
      .getByText('Its place was not found in the text. The quote and the note are kept.')
      .waitFor();
    await expectAccessible(page);
    await go(page, 'Passages');
    await page.getByText('Not certain of its place').waitFor();
    await page.getByText('Its place was not found in the text').waitFor();
    await expectAccessible(page);
    await go(page, 'Library');
    await option(page, 'Ferry').click();
    await cards(page).getByRole('button', { name: 'It is' }).click();
    await cards(page).getByText('Not certain of its place').waitFor({ state: 'detached' });
    await host.close();
  });

  it('opens an archive that another Daftar has, to read, and says so in every place', async () => {
    const archive = marked();
    const lock = new Sqlite(`${archive}-lock`);
    lock.exec('BEGIN EXCLUSIVE');
    onTestFinished(() => void lock.close());
    const host = await launch(kind, { archive });
    const { page } = host;
    await page.getByText('Open in another Daftar: read only here.').waitFor();
    await option(page, 'Ferry').click();
    await cards(page).first().waitFor();
    await expectAccessible(page);
    await option(page, 'Ferry').press('Delete');
    await page
      .getByText('Another Daftar has this archive open. Close it there to make changes here.')
      .waitFor();
    await go(page, 'Tags');
    await page.getByText('This archive can only be read, so the codebook stays as it is.').waitFor();
    await go(page, 'Settings');
    await page.getByText('Close it there, then open it here again to make changes.').waitFor();
    await go(page, 'Imports');
    await host.close();
  });

  it('closes an archive that another file is copied over, and leaves that file as it is', async () => {
    const archive = marked();
    const other = join(temporaryFolder(), 'other.daftar');
    daftar(['import', 'assets/sample/captures', '--archive', other, '--json']);
    const host = await launch(kind, { archive });
    await host.page.getByText('2 articles').first().waitFor();
    copyFileSync(other, archive);
    await host.page.getByText(/Another file was copied over the archive/).waitFor();
    await host.close();
    expect(readFileSync(archive).equals(readFileSync(other))).toBe(true);
  });

  it('shows titles of which nothing can be seen, and titles as long as a page', async () => {
    const archive = marked();
    const long = 'The ferry that stood still at Maraza. '.repeat(132).slice(0, 5000);
    change(
      archive,
      "UPDATE article SET title = char(8238, 8294, 8207, 8297) WHERE title LIKE 'Ferry%'",
      `UPDATE article SET title = '${long}' WHERE title LIKE 'Scales%'`,
    );
    const host = await launch(kind, { archive });
    const { page } = host;
    await option(page, 'Article without a readable title').click();
    await page.getByRole('heading', { level: 1, name: 'Article without a readable title' }).waitFor();
    await option(page, 'The ferry that stood still').click();
    await page.getByRole('heading', { level: 1, name: /The ferry that stood still/ }).waitFor();
    await page.keyboard.press('Shift+E');
    await page.getByRole('dialog', { name: 'Export' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Search the archive' }).fill('maraza');
    await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().waitFor();
    await go(page, 'Passages');
    await page.getByRole('heading', { name: 'Article without a readable title' }).waitFor();
    await go(page, 'Imports');
    await page.getByText('Article without a readable title').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await host.close();
  });

  it('tells of two windows on one passage what the other wrote, and keeps what this one did', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    await option(page, 'Ferry').click();
    await cards(page).first().click();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask the clerk');
    const second = await host.secondWindow();
    await option(second, 'Ferry').click();
    await cards(second).first().click();
    await second.keyboard.press('e');
    await second.getByRole('textbox', { name: 'Note' }).fill('Ask the carrier');
    await second.keyboard.press('Control+Enter');
    await second.getByRole('textbox', { name: 'Note' }).waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await page.getByText('Somebody changed this passage while you were writing.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Ask the clerk');
    await expectAccessible(page);
    await host.close();
  });
});

describe.runIf(canMakeDisk)('a passage that the archive cannot keep', () => {
  it('is taken back from the page, says why, and is kept with tag and note by the next try', async () => {
    const disk = smallDisk(6000);
    const archive = join(disk, 'Maraza.daftar');
    copyFileSync(marked(), archive);
    const host = await launch('loopback', { archive });
    const { page } = host;
    await option(page, 'Ferry').click();
    await cards(page).getByText('We waited').waitFor();
    await page.locator('main article').focus();
    await page.keyboard.press('c');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Enter');
    const popover = page.getByRole('dialog', { name: 'Annotate the selected words' });
    await popover.getByRole('combobox').waitFor();
    await page.keyboard.type('waiting');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Alt+n');
    await page.keyboard.type('Ask the carrier');
    fill(disk);
    await page.keyboard.press('Control+Enter');
    await popover.getByText('The disk is full.').waitFor();
    await expect.poll(() => cards(page).count()).toBe(2);
    expect(await popover.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Ask the carrier');
    await expectAccessible(page);
    rmSync(join(disk, 'filler'));
    await popover.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await popover.waitFor({ state: 'detached' });
    await cards(page).getByText('Ask the carrier').waitFor();
    await cards(page).getByText('waiting', { exact: true }).waitFor();
    await host.close();
    const kept = daftar(['passages', '--tag', 'waiting', '--archive', archive, '--json']).json;
    expect(kept).toMatchObject([{ annotation: { note: 'Ask the carrier', tags: ['waiting'] } }]);
  });
});

describe('the loopback host', () => {
  it('says when it is gone, and goes on by itself when it is back', async () => {
    const archive = marked();
    const host = await launch('loopback', { archive });
    const { page } = host;
    await page.getByText('2 articles').first().waitFor();
    await host.evaluateHost(() => void setTimeout(() => process.exit(1), 50));
    await page.getByText('Daftar has stopped.').waitFor();
    await expectAccessible(page);

    // At the same port, and with a new cookie for the browser that opens its address.
    const again = start(['serve', '--no-open', '--archive', archive], { DAFTAR_HOME: host.home });
    onTestFinished(() => void again.kill());
    const [line] = await once(createInterface({ input: again.stdout }), 'line');
    await (await page.context().newPage()).goto(JSON.parse(line).url);
    await page.getByText('Daftar has stopped.').waitFor({ state: 'detached' });
    await option(page, 'Ferry').click();
    await cards(page).getByText('We waited').waitFor();
  });
});
