/** First screen, library and search as people use them who leave the mouse alone; and what axe says of each screen. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HOSTS, launch } from './launch.ts';
import { makeArchive, openSample, SAMPLE_ARTICLE } from './steps.ts';

/** What axe finds wrong, in the light and in the dark theme. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    for (const { id, nodes } of violations)
      found.push(...nodes.map((node) => `${colorScheme} ${id}: ${node.html.slice(0, 160)}`));
  }
  return found;
}

const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' });
const selected = (page: Page) => list(page).getByRole('option', { selected: true });

/** From anywhere into the library's list; its first row becomes the active one. */
async function intoList(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
}

describe.each(HOSTS)('in the %s host', (kind) => {
  it('makes an archive from the first screen and says how articles come into it', async () => {
    const host = await launch(kind);
    expect(await faults(host.page)).toEqual([]);
    await makeArchive(kind, host, 'Harbour');
    expect(await faults(host.page)).toEqual([]);
    await host.page.getByRole('button', { name: /back to all archives/ }).click();
    await host.page.getByRole('button', { name: /^Harbour/ }).waitFor();
    expect(await faults(host.page)).toEqual([]);
    await host.close();
  });

  it('selects, tags, stars and deletes in the library by keyboard, and takes it back', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    await intoList(page);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 selected').waitFor();
    expect(await selected(page).count()).toBe(3);
    expect(await faults(page)).toEqual([]);

    await page.keyboard.press('t');
    await page.keyboard.type('Weighbridge');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'on all' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await selected(page).getByRole('img', { name: 'Weighbridge' }).nth(2).waitFor();

    await page.keyboard.press('s');
    await selected(page).getByLabel('starred').nth(2).waitFor();

    await page.keyboard.press('Delete');
    await page.getByText('3 articles deleted.').waitFor();
    await page.getByText('13 articles').first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('16 articles').first().waitFor();
    await close();
  });

  it('narrows the library by a facet, says when nothing is left, and brings back what was deleted', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Outlet' }).click();
    await page.getByRole('checkbox', { name: /Harbour Post/ }).press('Space');
    await page.keyboard.press('Escape');
    await page.getByText(SAMPLE_ARTICLE).first().waitFor();
    expect(await list(page).getByRole('option').count()).toBeLessThan(17);
    expect(await faults(page)).toEqual([]);

    await page.getByRole('button', { name: 'State' }).click();
    await page.getByRole('menuitemradio', { name: 'Starred' }).click();
    await page.getByText('No article passes the filter.').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear filters' }).first().click();

    await intoList(page);
    await page.keyboard.press('Delete');
    await page.getByText('1 article deleted.').waitFor();
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'State' }).click();
    await page.getByRole('menuitemradio', { name: 'Deleted' }).click();
    await page.getByText('1 article').first().waitFor();
    await intoList(page);
    await page.keyboard.press('Delete');
    await page.getByText('1 article brought back.').waitFor();
    await page.getByText('Nothing is deleted.').waitFor();
    await close();
  });

  it('corrects a fact, keeps the found one beside it, and goes back to it', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    await intoList(page);
    await page.keyboard.press('e');
    const title = page.getByRole('textbox', { name: 'Title' });
    const found = await title.inputValue();
    await title.fill('A title of my own');
    await page.getByText(`Found: ${found}`).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await list(page).getByText('A title of my own').waitFor();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Title: back to what was found' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await list(page).getByText(found).waitFor();
    await close();
  });

  it('searches as one types, marks what matched, peeks with Space and reads with Enter', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    await page.keyboard.press('/');
    await page.keyboard.type('maraza', { delay: 20 });
    await results(page).locator('mark').first().waitFor();
    await page
      .getByText(/^\d+ articles$/)
      .first()
      .waitFor();
    expect(await faults(page)).toEqual([]);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = results(page).getByRole('option').nth(1);
    const id = await second.getAttribute('id');
    expect(await results(page).getAttribute('aria-activedescendant')).toBe(id);
    await page.keyboard.press('Space');
    await page.waitForURL(/#\/search\/maraza\/.+/);
    expect(await results(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('main') != null);

    await page.keyboard.press('/');
    expect(
      await page
        .getByRole('combobox', { name: 'Search the archive' })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await list(page).waitFor();
    await close();
  });

  it('narrows a search by a facet, which stands in the query, and survives anything typed', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    const field = page.getByRole('combobox', { name: 'Search the archive' });
    await field.fill('maraza');
    await results(page).getByRole('option').first().waitFor();
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('checkbox', { name: /Arabic/ }).press('Space');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('input')?.value === 'maraza lang:ar');
    await field.fill('"((( =- OR near: ::: %2F #/?');
    await page.getByText(/quotation mark is missing/).waitFor();
    await field.fill('zzzyxw');
    await page.getByText('Nothing found.').waitFor();
    expect(await faults(page)).toEqual([]);
    await close();
  });

  it('folds and widens the list by keyboard, and shows one panel at a time in a narrow window', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    const divider = page.getByRole('separator', { name: 'Width of the list' });
    const before = Number(await divider.getAttribute('aria-valuenow'));
    await divider.press('ArrowRight');
    expect(Number(await divider.getAttribute('aria-valuenow'))).toBe(before + 16);
    await page.keyboard.press('[');
    await page.getByRole('button', { name: 'Show the list' }).waitFor();
    await page.keyboard.press('[');
    await list(page).waitFor();

    await page.setViewportSize({ width: 720, height: 450 });
    await intoList(page);
    await page.keyboard.press('Enter');
    await list(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show the list' }).click();
    await list(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(720);
    await close();
  });
});
