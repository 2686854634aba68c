/** Finding without a mouse: typed, narrowed in time, gone through, saved and found again; in both scripts. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { HOSTS, launch } from './launch.ts';
import { openSample } from './steps.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' });
const bars = (page: Page) => page.getByRole('toolbar', { name: /^Arrow keys choose a time/ });
const typedIs = (page: Page, text: string | RegExp) =>
  expect
    .poll(() => box(page).inputValue())
    .toEqual(typeof text === 'string' ? text : expect.stringMatching(text));
const focusIn = (page: Page, selector: string) =>
  page.waitForFunction((one) => document.activeElement?.closest(one) != null, selector);

/** Presses Tab until the focus is there; a person does the same. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 30; step++) {
    if (await page.evaluate((one) => document.activeElement?.closest(one) != null, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

const WALKS = [
  { script: 'English', query: 'maraza', word: /maraza/i, name: 'Spring at the crossing' },
  { script: 'Arabic', query: 'المرازة', word: /المراز/, name: 'ربيع المعبر' },
];

describe.each(HOSTS)('in the %s host', (kind) => {
  it.each(WALKS)('walks through a search in $script without a mouse', async ({ query, word, name }) => {
    const host = await launch(kind);
    const { page } = host;
    await openSample({ page });
    page.setDefaultTimeout(20_000);
    await page.keyboard.press('/');
    await page.keyboard.type(query, { delay: 20 });
    await results(page).locator('mark').first().waitFor();
    await page.getByText(/^Every spelling of/).waitFor();
    expect(await box(page).getAttribute('dir')).toBe(query === 'maraza' ? 'ltr' : 'rtl');
    await expectAccessible(page);

    // A word to go on with takes Tab; Escape leaves it, and Tab goes on as everywhere.
    if (await page.getByText('Tab goes on to').isVisible()) await page.keyboard.press('Escape');
    await tabTo(page, '[role=toolbar]');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await typedIs(page, /after:\d{4}-\d\d before:\d{4}-\d\d/);
    await expect.poll(() => bars(page).locator('[aria-pressed=true]').count()).toBe(2);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await typedIs(page, query);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await typedIs(page, /on:\d{4}-\d\d/);
    const narrowed = await box(page).inputValue();

    await page.keyboard.press('/');
    await page.keyboard.press('Enter');
    await focusIn(page, '[role=listbox]');
    await page.keyboard.press('Enter');
    await focusIn(page, 'main');
    const hits = page.getByRole('toolbar', { name: 'Article tools' });
    await hits.getByText(/^Hit 1 of/).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('Shift+N');
    await hits.getByText(/^Hit 1 of/).waitFor();
    expect(await page.evaluate(() => CSS.highlights.has('hits'))).toBe(true);

    await page.keyboard.press('/');
    await page.keyboard.press('Control+s');
    const field = page.getByRole('textbox', { name: 'Name of the saved search' });
    await field.waitFor();
    await page.keyboard.type(name);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Saved as' }).waitFor();

    await page.keyboard.press('Alt+5');
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('combobox', { name: 'Go to or do' });
    await palette.waitFor();
    await page.keyboard.type(name.slice(0, 5), { delay: 20 });
    await page.getByRole('option', { name, exact: false }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await typedIs(page, narrowed);
    await expect.poll(() => results(page).textContent()).toMatch(word);
    await host.close();
  });

  it('narrows a search by the mouse: a bar, or a stretch that is dragged over', async () => {
    const host = await launch(kind);
    const { page } = host;
    await openSample({ page });
    await box(page).fill('maraza');
    const all = bars(page).getByRole('button');
    const inside = bars(page).locator('[aria-pressed=true]');
    await all.nth(2).hover();
    await page.mouse.down();
    await all.nth(0).hover();
    await page.mouse.up();
    await typedIs(page, /^maraza after:\d{4}-\d\d before:\d{4}-\d\d$/);
    await expect.poll(() => inside.count()).toBe(3);
    await all.nth(1).click();
    await typedIs(page, /^maraza on:\d{4}-\d\d$/);
    await expect.poll(() => inside.count()).toBe(1);
    await host.close();
  });

  it('narrows a search to one spelling, leaves out what sounds alike, and makes that the rule', async () => {
    const host = await launch(kind);
    const { page } = host;
    await openSample({ page });
    await box(page).fill('maraza');
    const alike = page.getByRole('button', { name: /^Sound alike/ });
    await page.getByRole('button', { name: /spellings$/ }).waitFor();
    const count = page.getByRole('status').filter({ hasText: /articles? ·/ });
    const all = await count.textContent();
    await alike.click();
    await expect.poll(() => alike.getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => count.textContent()).not.toBe(all);
    await page.getByRole('button', { name: 'Always so' }).click();
    await page.getByRole('button', { name: 'Always so' }).waitFor({ state: 'detached' });
    await page.getByRole('list', { name: 'Also spelled' }).getByRole('button').first().click();
    await typedIs(page, /^="?al-maraza"?$/);
    await page.getByText('Only this spelling of').waitFor();

    const again = await host.restart();
    await again.page
      .getByRole('button', { name: /^Sample/ })
      .first()
      .click();
    await box(again.page).fill('maraza');
    await expect
      .poll(() => again.page.getByRole('button', { name: /^Sound alike/ }).getAttribute('aria-pressed'))
      .toBe('false');
    await again.close();
  });

  it('completes operators, values and words, and leaves Enter to the results', async () => {
    const host = await launch(kind);
    const { page } = host;
    await openSample({ page });
    await page.keyboard.press('/');
    await page.keyboard.type('weighbr', { delay: 20 });
    await page.getByText('Tab goes on to').waitFor();
    // Nothing is called so: what begins so is found.
    await results(page).getByText('weighbridge').first().waitFor();
    await page.keyboard.press('Tab');
    await typedIs(page, 'weighbridge ');
    await page.keyboard.type('outlet:', { delay: 20 });
    const outlets = page.getByRole('listbox', { name: 'Suggestions' });
    await outlets.getByRole('option').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.type('harb', { delay: 20 });
    await outlets.getByRole('option', { name: /The Harbour Post/ }).waitFor();
    await page.keyboard.press('Tab');
    await typedIs(page, 'weighbridge outlet:"The Harbour Post" ');
    await page.keyboard.press('Enter');
    await focusIn(page, '[role=listbox]');

    // What was run stands under the empty box.
    await page.keyboard.press('/');
    await page.keyboard.press('Delete');
    await page.getByRole('option', { name: /^weighbridge outlet:/ }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await typedIs(page, 'weighbridge outlet:"The Harbour Post"');
    await box(page).fill('weighbidge');
    await page.getByRole('region', { name: 'Did you mean' }).getByRole('button').first().click();
    await typedIs(page, /^weighbridge/);
    await host.close();
  });
});
