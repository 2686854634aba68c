/** Reading and annotating, as people do it: by mouse, by keyboard alone, in both scripts. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HOSTS, launch } from './launch.ts';
import { openSample } from './steps.ts';

const TRUCKS = 'Trucks wait four days at the Maraza crossing';
const ARABIC = 'إغلاق معبر المرازة لليوم الرابع';

/** Found by its title, then opened as the library opens it: without hits. */
async function openArticle(page: Page, title: string): Promise<void> {
  page.setDefaultTimeout(10_000);
  await page.evaluate((query) => {
    location.hash = `#/search/${encodeURIComponent(`"${query}"`)}`;
  }, title);
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.evaluate(() => {
    location.hash = `#/library/${location.hash.split('/').at(-1)}`;
  });
  await page.getByRole('toolbar').getByText(/hit/i).waitFor({ state: 'detached' });
  await page.locator('article p[data-start]').first().waitFor();
}

/** Drags over the words from the first letter of `from` to the last of `to`. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  await edgeOf(page, from, 'start');
  const end = await edgeOf(page, to, 'end');
  const start = await edgeOf(page, from, 'start', false);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

function edgeOf(page: Page, words: string, edge: 'start' | 'end', scroll = true) {
  return page.evaluate(
    ({ words, edge, scroll }) => {
      const slots = [...document.querySelectorAll('main article [data-start]')];
      const node = slots
        .map((slot) => slot.firstChild)
        .find((one) => one?.nodeValue?.includes(words)) as Text;
      const slot = node.parentElement as HTMLElement;
      if (scroll) slot.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      const place = node.data.indexOf(words) + (edge === 'start' ? 0 : words.length - 1);
      range.setStart(node, place);
      range.setEnd(node, place + 1);
      const rect = range.getBoundingClientRect();
      const isRight = (edge === 'start') === (getComputedStyle(slot).direction === 'rtl');
      return { x: isRight ? rect.right - 1 : rect.left + 1, y: rect.top + rect.height / 2 };
    },
    { words, edge, scroll },
  );
}

const popover = (page: Page) => page.getByRole('dialog', { name: 'Annotate the selected words' });
const cards = (page: Page) => page.locator('[data-card]');
const meant = (page: Page) => page.locator('[data-card][aria-current=true]');

async function tag(page: Page, name: string): Promise<void> {
  await popover(page).getByRole('combobox').fill(name);
  await page.keyboard.press('Control+Enter');
  await popover(page).waitFor({ state: 'detached' });
}

/** How many stretches are painted under a name. */
function paintedAs(page: Page, name: string): Promise<number> {
  return page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name);
}

/** Machines that build are busy. */
const eventually = <T>(get: () => Promise<T>) => expect.poll(get, { timeout: 10_000 });

describe.each(HOSTS)('in the %s host', (kind) => {
  it('reads an article: its source, its original, what was left out, read and starred', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    await openArticle(page, TRUCKS);
    await page.getByText('from the dateline').waitFor();
    await page.getByRole('button', { name: /original kept, SHA-256/ }).click();
    const facts = page.getByRole('region', { name: 'The original' });
    expect(await facts.innerText()).toMatch(/[0-9a-f]{64}/);
    await page.keyboard.press('Escape');

    await page.locator('main article').focus();
    await page.keyboard.press('s');
    await page.getByRole('button', { name: /^Starred/ }).waitFor();
    await page.keyboard.press('l');
    const restore = page.getByRole('button', { name: 'This is part of the article after all' });
    const count = await restore.count();
    expect(count).toBeGreaterThan(0);
    await restore.first().click();
    await eventually(() => restore.count()).toBe(count - 1);
    await page.keyboard.press('Control+z');
    await eventually(() => restore.count()).toBe(count);
    await close();
  });

  it('takes a paragraph out of the article and puts it back', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    await openArticle(page, TRUCKS);
    const words = page.getByText('The cost is plain in the market.');
    await words.hover();
    await page.getByRole('button', { name: 'This paragraph' }).click();
    await page.getByRole('menuitem', { name: /Not part of the article/ }).click();
    await words.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await words.waitFor();
    await page.keyboard.press('Control+Shift+z');
    await words.waitFor({ state: 'detached' });
    await close();
  });

  it('goes from hit to hit', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    page.setDefaultTimeout(10_000);
    await page.evaluate(() => {
      location.hash = '#/search/weighbridge';
    });
    await page.getByRole('option').filter({ hasText: 'What the weighbridge records show' }).click();
    const hits = page.getByRole('toolbar').getByText(/^Hit/);
    await eventually(() => hits.innerText()).toMatch(/Hit\s*1\s*of\s*\d+/);
    await page.locator('main article').focus();
    await page.keyboard.press('n');
    await eventually(() => hits.innerText()).toMatch(/Hit\s*2\s*of/);
    await page.keyboard.press('Shift+F3');
    await eventually(() => hits.innerText()).toMatch(/Hit\s*1\s*of/);
    expect(await paintedAs(page, 'hits')).toBeGreaterThan(1);
    expect(await paintedAs(page, 'hit')).toBe(1);
    await close();
  });

  it('annotates by mouse, tells overlapping passages apart, edits, deletes and brings back', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    await openArticle(page, TRUCKS);
    await drag(page, 'A convoy of nineteen', 'lamps over the scales were lit');
    await tag(page, 'Movement');
    await drag(page, 'before the lamps', 'turned back up the road');
    await tag(page, 'Time of day');
    await eventually(() => cards(page).count()).toBe(2);
    await eventually(() => meant(page).innerText()).toMatch(/^before the lamps.*turned back up the road/s);

    await page.locator('main article').focus();
    await page.keyboard.press('o');
    await eventually(() => meant(page).innerText()).toMatch(/^A convoy of nineteen/);
    await page.keyboard.press('o');
    await eventually(() => meant(page).innerText()).toMatch(/^before the lamps/);

    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Note' }).fill('Compare the clerk’s list.');
    await page.keyboard.press('Control+Enter');
    await meant(page).getByText('Compare the clerk’s list.').waitFor();

    await page.locator('main article').focus();
    await page.keyboard.press('Delete');
    await eventually(() => cards(page).count()).toBe(1);
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await eventually(() => cards(page).count()).toBe(2);
    await page.keyboard.press('Control+Shift+z');
    await eventually(() => cards(page).count()).toBe(1);
    await close();
  });

  it('annotates by keyboard alone, in both scripts', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    await openArticle(page, TRUCKS);
    await page.locator('main article').focus();
    await page.keyboard.press('c');
    await page.keyboard.press('ArrowDown');
    for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected.trim().split(/\s+/).length).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Enter');
    await popover(page).getByRole('combobox').waitFor();
    await page.keyboard.type('Wording');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Scales');
    await page.keyboard.press('Enter');
    await eventually(() => meant(page).innerText()).toContain(selected.trim());
    expect(await meant(page).innerText()).toMatch(/Wording\s+Scales/);
    await page.keyboard.press('Escape');

    await openArticle(page, ARABIC);
    await page.locator('main article').focus();
    await page.keyboard.press('c');
    // Left goes on in Arabic.
    await page.keyboard.press('Control+Shift+ArrowLeft');
    const arabic = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(arabic).toMatch(/\p{Script=Arabic}/u);
    await page.keyboard.press('h');
    await eventually(() => meant(page).locator('q').innerText()).toBe(arabic.trim());
    expect(await meant(page).locator('q').getAttribute('data-script')).toBe('arabic');
    await close();
  });

  it('gives nothing to complain about to who cannot see it, in light and dark', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    for (const theme of ['light', 'dark']) {
      await openArticle(page, TRUCKS);
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      await drag(page, 'Two clerks', 'wrong with the scales');
      await popover(page).getByRole('combobox').fill('Seal');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    await close();
  });
});
