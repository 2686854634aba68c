/** Annotating and counting by keyboard alone: from ten passages to those behind a count, in both scripts. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { HOSTS, launch } from './launch.ts';
import { downloadOf, openSample } from './steps.ts';

type Case = {
  title: string;
  tags: [string, string, string, string, string, string];
  /** Where reading goes on, and where it came from. */
  ahead: string;
  back: string;
};

const CASES: Record<string, Case> = {
  English: {
    title: 'Trucks wait four days at the Maraza crossing',
    tags: ['Protest', 'Curfew', 'Weighing', 'Money', 'Ferry', 'Drivers'],
    ahead: 'ArrowRight',
    back: 'ArrowLeft',
  },
  Arabic: {
    title: 'إغلاق معبر المرازة لليوم الرابع',
    tags: ['احتجاج', 'حظر', 'ميزان', 'نقود', 'عبّارة', 'سائقون'],
    ahead: 'ArrowLeft',
    back: 'ArrowRight',
  },
};

/** Names keep their own direction by marks that are not seen. */
const seen = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const eventually = <T>(get: () => Promise<T>) => expect.poll(get, { timeout: 20_000 });

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

/** Finds the article and puts a caret into its text. */
async function openToRead(page: Page, title: string): Promise<void> {
  await press(page, '/');
  await page.keyboard.type(`"${title}"`);
  const results = page.getByRole('listbox', { name: 'Results' });
  await results.getByRole('option').filter({ hasText: title }).first().waitFor();
  await press(page, 'Enter');
  await eventually(() => page.evaluate(() => document.activeElement?.role)).toBe('listbox');
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await eventually(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await press(page, 'c');
}

/** The next two words under one or more tags, the last of which may be new. */
async function tagNext(page: Page, ahead: string, tags: readonly string[]): Promise<void> {
  await press(page, ahead);
  await press(page, `Control+Shift+${ahead}`, 2);
  await press(page, 'Enter');
  const popover = page.getByRole('dialog', { name: 'Annotate the selected words' });
  await popover.getByRole('combobox').waitFor();
  for (const [at, tag] of tags.entries()) {
    await page.keyboard.type(tag);
    await press(page, at === tags.length - 1 ? 'Control+Enter' : 'Tab');
  }
  await popover.waitFor({ state: 'detached' });
}

/** The words of the passage that is meant, as its card has them. */
const meant = (page: Page) => page.locator('[data-card][aria-current] q').innerText();

/** The end of the passage that is meant goes on by a word, its start by two letters, and all of it is taken back at once. */
async function moveEdges(page: Page, { ahead, back }: Case): Promise<void> {
  const before = await meant(page);
  await press(page, 'd');
  await press(page, `Control+${ahead}`);
  await press(page, 'Tab');
  await press(page, ahead, 2);
  await press(page, back);
  await press(page, 'Enter');
  await eventually(() => meant(page)).toMatch(new RegExp(`^${before.slice(1)} \\S+$`));
  await page.getByText('Edges moved.').waitFor();
  await press(page, 'd');
  await press(page, 'ArrowDown');
  await press(page, 'Escape');
  await press(page, 'Control+z');
  await eventually(() => meant(page)).toBe(before);
}

/** Of ten passages only those that carry the tag of the one that is meant; steps go from one to the next of them. */
async function readOnly(page: Page, tag: string, count: number): Promise<void> {
  await press(page, 'Shift+O');
  const bar = page.getByRole('toolbar', { name: 'Article tools' });
  await bar.getByText(`${count} of 10`).waitFor();
  const cards = page.getByRole('list', { name: 'Passages of this article' }).getByRole('article');
  await eventually(() => cards.count()).toBe(count);
  const walked = new Set<string>();
  for (let step = 0; step < 10; step++) {
    await press(page, '.');
    walked.add(await meant(page));
  }
  expect(walked.size).toBe(count);
  expect(await cards.getByRole('button', { name: tag, pressed: true }).count()).toBe(count);
  await expectAccessible(page);
  await press(page, 'Escape');
  await bar.getByText(`${count} of 10`).waitFor({ state: 'detached' });
}

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '').then(seen);

/** Through the grid, line by line, to the cell of that name. */
async function walkTo(page: Page, wanted: string): Promise<void> {
  await press(page, 'Control+Home');
  for (let step = 0; step < 36; step++) {
    const before = await focusedName(page);
    if (before === wanted) return;
    await press(page, 'ArrowRight');
    if ((await focusedName(page)) !== before) continue;
    await press(page, 'Home');
    await press(page, 'ArrowDown');
  }
  throw new Error(`No arrow key leads to “${wanted}”.`);
}

describe.each(HOSTS)('in the %s host', (kind) => {
  it.each(Object.entries(CASES))(
    'tags, merges, takes back and counts by keys alone, in %s',
    async (script, of) => {
      const host = await launch(kind);
      const { page } = host;
      await openSample({ page });
      const { tags, ahead } = of;
      const [first, second, third, , from, into] = tags;

      await openToRead(page, of.title);
      const cards = page.getByRole('complementary', { name: 'Annotations' }).locator('header');
      for (const [at, tag] of tags.entries()) {
        await tagNext(page, ahead, [tag]);
        await eventually(() => cards.innerText()).toMatch(new RegExp(`\\b${at + 1}\\b`));
      }
      for (const pair of [
        [first, second],
        [second, first],
        [first, third],
        [from, into],
      ] as const)
        await tagNext(page, ahead, pair);
      await eventually(() => cards.innerText()).toMatch(/\b10\b/);

      await moveEdges(page, of);
      await press(page, ahead);
      await press(page, `Control+Shift+${ahead}`, 2);
      await press(page, 'r');
      await eventually(() => cards.innerText()).toMatch(/\b11\b/);
      await page
        .getByRole('status')
        .getByText(`Passage tagged ${from}, ${into}.`)
        .first()
        .waitFor({ state: 'attached' });
      await press(page, 'Control+z');
      await eventually(() => cards.innerText()).toMatch(/\b10\b/);
      await press(page, 'Escape');
      await press(page, ',');
      await readOnly(page, from, 2);

      await press(page, 'Alt+3');
      const row = (name: string) =>
        page.getByRole('list', { name: 'Codebook' }).getByText(name, { exact: true });
      await row(from).waitFor();
      await press(page, 'f');
      await page.keyboard.type(from);
      await eventually(() => row(first).count()).toBe(0);
      await press(page, 'ArrowDown');
      await press(page, 'm');
      const dialog = page.getByRole('dialog', { name: /Merge/ });
      await dialog.locator('input:not([type]):focus, input[type=text]:focus').waitFor();
      await page.keyboard.type(into);
      await eventually(() => dialog.getByRole('radio').count()).toBe(1);
      await press(page, 'Tab');
      await press(page, 'Space');
      await page.getByText(/2 passages move to/).waitFor();
      await press(page, 'Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await row(from).waitFor({ state: 'detached' });
      await press(page, 'f');
      await page.locator('main input:focus').waitFor();
      await press(page, 'Escape');
      await row(first).waitFor();
      await eventually(() => row(from).count()).toBe(0);
      await press(page, 'ArrowDown');
      await press(page, 'Control+z');
      await row(from).waitFor();

      await press(page, 'Alt+7');
      const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
      await cell(`${first}: 4 passages`).waitFor();
      if (script === 'English' && kind === 'loopback') await look(page);
      await press(page, 'w');
      const grid = page.getByRole('grid', { name: 'Which tags stand together' });
      await grid.waitFor();
      if (script === 'English' && kind === 'loopback') await expectAccessible(page);
      await press(page, 'Control+Home');
      await walkTo(page, `${first} × ${second}: 2 passages`);
      await press(page, 'Enter');
      await page.getByText('2 passages in 1 article').waitFor();
      expect(seen(await page.getByRole('main').innerText())).toContain(`${first} × ${second}`);
      const items = page.getByRole('list', { name: /^Passages/ }).getByRole('listitem');
      await eventually(() => items.filter({ has: page.locator('mark') }).count()).toBe(2);
      // The focus is on the first of them: its keys work.
      await press(page, 'Enter');
      await page.getByRole('heading', { level: 1, name: of.title }).waitFor();
      await host.close();
    },
  );
});

const focusOn = (page: Page, words: RegExp) =>
  eventually(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(words);

/** What cannot be seen by keys alone: the table, and what others get. */
async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await press(page, 't');
  await page.getByRole('columnheader', { name: 'Passages' }).waitFor();
  await expectAccessible(page);
  await press(page, 't');
  await press(page, 'Shift+E');
  await focusOn(page, /CSV/);
  const csv = await downloadOf(page, () => press(page, 'Enter'));
  expect(csv.suggestedFilename()).toBe('tags.csv');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await press(page, 'Shift+E');
  await focusOn(page, /CSV/);
  await press(page, 'ArrowDown');
  await focusOn(page, /SVG/);
  const svg = await downloadOf(page, () => press(page, 'Enter'));
  expect(svg.suggestedFilename()).toBe('tags.svg');
}
