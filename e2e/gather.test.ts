/** Work gathered in Passages by keys alone: narrowed, changed many at once, taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { daftar, temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';
import { marked } from './marked.ts';
import { go } from './steps.ts';

describe.each(HOSTS)('in the %s host', { timeout: 120_000 }, (kind) => {
  it('narrows passages by tags and an outlet, tags and deletes several at once, and takes it all back', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    const list = page.getByRole('list', { name: /^Passages/ });
    const count = (text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor();
    await go(page, 'Passages');
    await count('3 passages');

    await page.keyboard.press('Shift+F');
    await page.keyboard.type('not refu');
    await page.getByRole('option', { name: /refusal/ }).waitFor();
    await page.keyboard.press('Enter');
    await count('2 passages');
    expect(page.url()).toContain('#/passages?not=refusal');
    await expectAccessible(page);
    // The chip goes from “not” to “and”; the address before is a step back.
    await page.getByRole('button', { name: 'not refusal' }).click();
    await count('1 passage');
    await page.goBack();
    await count('2 passages');
    await page.keyboard.press('Shift+X');
    await count('3 passages');

    await page.keyboard.press('f');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 selected').waitFor();
    await page.keyboard.press('Control+a');
    await page.getByText('3 selected').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('combobox', { name: 'Find or make a tag' }).waitFor();
    await page.keyboard.type('seen');
    await page.keyboard.press('Enter');
    await page.getByText('is on 3 passages.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => list.getByText('seen', { exact: true }).count()).toBe(3);
    await page.keyboard.press('Delete');
    await page.getByText('No passage has been highlighted yet.').waitFor();
    await page.keyboard.press('Control+z');
    await count('3 passages');
    await page.keyboard.press('Control+z');
    await expect.poll(() => list.getByText('seen', { exact: true }).count()).toBe(0);
    await host.close();
  });

  it('tags what a search finds, in English and in Arabic, one place after the other, without the mouse', async () => {
    const host = await launch(kind, { archive: bothScripts() });
    const { page } = host;
    const review = async (query: string, tag: string, places: number) => {
      await page.getByRole('listbox').first().waitFor();
      await page.keyboard.press('/');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(query);
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Tag these hits …' }).waitFor();
      await page.keyboard.press('Shift+T');
      const dialog = page.getByRole('dialog');
      await dialog.getByText(`${places} places · 0 accepted`).waitFor();
      await page.keyboard.type(tag);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      return dialog;
    };
    const english = await review('ferry', 'crossing', 3);
    await page.keyboard.press('a');
    await page.keyboard.press('s');
    await english.getByText('1 accepted · 1 skipped').waitFor();
    await page.keyboard.press('Shift+A');
    await english.getByText('2 accepted · 1 skipped').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('2 passages made.').waitFor();
    await english.waitFor({ state: 'detached' });

    const arabic = await review('العبارة', 'crossing', 2);
    await page.keyboard.press('Shift+A');
    await page.keyboard.press('Control+Enter');
    await arabic.waitFor({ state: 'detached' });
    await go(page, 'Passages');
    await page.getByRole('status').getByText('4 passages', { exact: true }).waitFor();
    const list = page.getByRole('list', { name: /^Passages/ });
    await list.getByText('عادت القافلة إلى العبارة.', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('status').getByText('2 passages', { exact: true }).waitFor();

    await go(page, 'Library');
    const again = await review('ferry', 'crossing', 3);
    await expect.poll(() => again.getByText('carries crossing already').count()).toBe(2);
    await host.close();
  });

  it('writes a memo that leads to its passages, parts a tag in two, and gives an annotator a colour', async () => {
    const archive = marked();
    const [first] = daftar(['passages', '--archive', archive, '--tag', 'convoy', '--json']).json;
    daftar(['edit', first.annotation.id, '--note', 'Seen by **two** clerks', '--archive', archive, '--json']);
    const host = await launch(kind, { archive });
    const { page } = host;
    await go(page, 'Passages');
    await page.getByRole('status').getByText('3 passages', { exact: true }).waitFor();
    await page
      .getByRole('list', { name: /^Passages/ })
      .locator('strong', { hasText: /^two$/ })
      .waitFor();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Memo on this archive' });
    await dialog
      .getByRole('textbox')
      .fill(`# Standstill\n\nSee [the ferry](passage:${first.annotation.id}), *today*.`);
    await page.keyboard.press('Escape');
    await page.getByText('The memo was saved.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    await dialog.getByRole('heading', { name: 'Standstill' }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'the ferry' }).press('Enter');
    await page.waitForURL(/#\/library\/.+\?at=\d+/);
    await dialog.waitFor({ state: 'detached' });

    await go(page, 'Tags');
    const list = page.getByRole('list', { name: 'Codebook' });
    await list.getByText('convoy', { exact: true }).waitFor();
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    const split = page.getByRole('dialog', { name: /^Split/ });
    await split.getByRole('textbox', { name: 'Name of the new tag' }).fill('ferry');
    await split.getByText('stood still on Monday').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await split.getByText(/1 passage goes to the new tag, 1 stays with/).waitFor();
    await expectAccessible(page);
    await split.getByRole('button', { name: 'Split', exact: true }).press('Enter');
    await split.waitFor({ state: 'detached' });
    await list.getByText('ferry', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => list.getByText('ferry', { exact: true }).count()).toBe(0);

    await go(page, 'Settings');
    await page.getByRole('button', { name: /^Colour of .*Dana.*: Yellow/ }).click();
    await page.getByRole('menuitem', { name: 'Pink' }).click();
    await page.getByRole('button', { name: /^Colour of .*Dana.*: Pink/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Show the 3 passages by .*Dana/ }).click();
    await page.waitForURL(/#\/passages\?by=Dana/);
    await page.getByRole('status').getByText('3 passages', { exact: true }).waitFor();
    await host.close();
  });
});

/** Three sentences with a ferry, and two with an Arabic one. */
function bothScripts(): string {
  const folder = temporaryFolder();
  const archive = join(folder, 'Crossing.daftar');
  const ferry =
    'The ferry stood still. Nobody waited. The ferry went on at noon.\n\nTwo carriers missed the ferry.';
  writeFileSync(join(folder, 'ferry.txt'), `Boats at noon\n\n${ferry}\n`);
  writeFileSync(
    join(folder, 'arabic.txt'),
    'يوم عند النهر\n\nتوقفت العبارة يوم الاثنين. لم ينتظر أحد. عادت القافلة إلى العبارة.\n',
  );
  daftar(['import', folder, '--archive', archive, '--json']);
  return archive;
}
