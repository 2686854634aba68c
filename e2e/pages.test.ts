/** An imported PDF read as its pages: the same passages and hits as in its text, by mouse and by keyboard. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paged } from '../main/importers/pdf/fixtures/paged.ts';
import { expectAccessible } from './accessible.ts';
import { daftar, temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';

const TITLE = 'The scales of Tel Sarif';

const eventually = <T>(get: () => Promise<T>) => expect.poll(get, { timeout: 10_000 });
const sheet = (page: Page, name: RegExp) => page.getByRole('region', { name });
const cards = (page: Page) => page.locator('[data-card]');
const marks = (page: Page, kind: string) => page.locator(`[data-mark=${kind}]`);

/** The middle of a line's left or right end, in the window. */
async function endOf(page: Page, line: string, end: 'left' | 'right') {
  const box = await page.locator('[data-page] [data-start]', { hasText: line }).boundingBox();
  if (!box) throw new Error(`“${line}” is not on the page`);
  return { x: end === 'left' ? box.x + 1 : box.x + box.width - 1, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await endOf(page, from, 'left'), await endOf(page, to, 'right')];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

async function tag(page: Page, name: string): Promise<void> {
  const popover = page.getByRole('dialog', { name: 'Annotate the selected words' });
  await popover.getByRole('combobox').fill(name);
  await page.keyboard.press('Control+Enter');
  await popover.waitFor({ state: 'detached' });
}

describe.each(HOSTS)('in the %s host', (kind) => {
  it('a PDF is read as its pages: selected, tagged, searched, made larger, turned, gone through', async () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'scales.daftar');
    writeFileSync(join(folder, 'scales.pdf'), await paged());
    expect(daftar(['import', join(folder, 'scales.pdf'), '--archive', archive]).code).toBe(0);
    const { page, close } = await launch(kind, { archive });
    page.setDefaultTimeout(10_000);
    await page.evaluate(() => {
      location.hash = '#/search/barley';
    });
    await page.getByRole('option').filter({ hasText: TITLE }).first().click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.locator('main article').focus();
    await page.keyboard.press('Shift+P');
    await sheet(page, /^Page iv \(1 of 3\)$/)
      .locator('canvas[data-drawn]')
      .first()
      .waitFor();
    await eventually(() => marks(page, 'hit').count()).toBe(1);

    // Down one column, and over to the next: as it is read.
    await drag(page, 'which is longer by half a day', 'In May the council paid');
    await tag(page, 'Road');
    const quote = await cards(page).locator('q').innerText();
    expect(quote).toMatch(
      /^which is longer .* is closed when the water is high\.\s+In May the council paid for a new$/s,
    );
    await eventually(() => marks(page, 'focused').count()).toBe(3);

    // Its end goes on by a word.
    await page.keyboard.press('d');
    await eventually(() => marks(page, 'edge').count()).toBe(1);
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Enter');
    await eventually(() => cards(page).locator('q').innerText()).toBe(`${quote} beam`);
    await eventually(() => marks(page, 'edge').count()).toBe(0);

    // A line beside the page for each of its tags; Ctrl and the wheel make it larger about the pointer.
    await eventually(() => page.locator('[title="Road"]').count()).toBe(1);
    const at = await endOf(page, 'In May the council paid', 'left');
    const wide = async () => (await page.locator('[data-page] canvas').first().boundingBox())?.width ?? 0;
    const before = await wide();
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await eventually(wide).toBeGreaterThan(before * 1.3);
    const now = await endOf(page, 'In May the council paid', 'left');
    expect(Math.hypot(now.x - at.x, now.y - at.y)).toBeLessThan(4);

    // The next hit stands on the page on its side, which is turned as its file says.
    await page.keyboard.press('n');
    await eventually(() => page.getByLabel('Go to page', { exact: true }).inputValue()).toBe('12');
    await page.keyboard.press('c');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await tag(page, 'Table');
    await eventually(() => cards(page).count()).toBe(2);
    // Only its tag stands out, until Escape; with nothing in hand R turns the pages.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+O');
    await page.getByText('1 of 2', { exact: true }).waitFor();
    await eventually(() => cards(page).count()).toBe(1);
    await page.keyboard.press(',');
    await page.keyboard.press('Escape');
    await eventually(() => cards(page).count()).toBe(2);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control++');
    await page.keyboard.press('r');
    await page.locator('[data-page] [style*="-50%) rotate(90deg)"]').first().waitFor({ state: 'attached' });
    await page.keyboard.press('w');
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Bookmarks', exact: true }).click();
    await page.getByRole('listbox', { name: 'Bookmarks' }).getByText('The scales').click();
    await eventually(() => page.getByLabel('Go to page', { exact: true }).inputValue()).toBe('iv');
    await page.getByRole('button', { name: 'Thumbnails', exact: true }).click();
    await page.getByRole('listbox', { name: 'Thumbnails' }).locator('canvas[data-drawn]').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.type('13');
    await page.keyboard.press('Enter');
    await sheet(page, /^Page 13/)
      .getByText('This page has no text')
      .waitFor();
    await expectAccessible(page);

    // The same passages in the text, and the pages again after a restart.
    await page.keyboard.press('Shift+P');
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await eventually(() =>
      page.evaluate(() => CSS.highlights.get('passage-yellow')?.size ?? 0),
    ).toBeGreaterThan(1);
    await page.keyboard.press('Shift+P');
    await page.reload();
    await page.locator('[data-page] canvas[data-drawn]').first().waitFor();
    await close();
  });
});
