/** What is done in the window while it is measured: what people do all day, on the longest lists and the longest text. */
import type { Page } from 'playwright-core';
import { dragBar, wheel } from './gestures.ts';
import type { Scenario } from './measure.ts';
import { latency } from './probe.ts';

const ROWS = '[role=listbox]';
const ROW = '[role=option]';
const TITLE = 'h1';
const TEXT = 'main article[tabindex="0"]';
const RESULTS = '[data-list]';

const QUERIES = { English: 'border convoy', Arabic: 'معبر المرازة' };

const hash = (to: string) => async (page: Page) => {
  await page.evaluate((address) => {
    location.hash = address;
  }, to);
  await page.waitForTimeout(300);
};

async function library(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await hash('#/library')(page);
  await page.locator(`${ROWS} ${ROW}`).first().waitFor();
  await page
    .locator(ROWS)
    .first()
    .evaluate((list) => list.scrollTo(0, 0));
  await page.locator(`${ROW} [dir=auto]`).first().waitFor();
}

/** By its row in the library, which then is at its top. */
async function openRow(page: Page, row: number): Promise<number | null> {
  const option = page.locator(`${ROW}[data-index="${row}"]`);
  const title = (await option.locator('[dir=auto]').first().textContent()) ?? '';
  return latency(page, () => option.click(), { selector: TITLE, text: title });
}

async function openLong(page: Page): Promise<void> {
  await library(page);
  await openRow(page, 0);
  await page.waitForTimeout(3000);
}

/** Letters that change nothing in what is found have no result to wait for. */
async function type(page: Page, query: string): Promise<(number | null)[]> {
  const found: (number | null)[] = [];
  for (const letter of query) {
    const changed = { selector: RESULTS, changed: true };
    found.push(await latency(page, () => page.keyboard.type(letter), changed, 1500));
  }
  return found.filter((ms) => ms !== null);
}

function facet(name: string, value: 'first' | 'second'): Scenario {
  return {
    name: `facet, ${name} ${value}`,
    async prepare(page) {
      await library(page);
      await page.locator(ROWS).first().focus();
      if (!(await page.getByRole('group', { name: 'Filter' }).isVisible())) await page.keyboard.press('f');
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('checkbox').first().waitFor();
    },
    act: async (page) => {
      const box = page.getByRole('checkbox').nth(value === 'first' ? 0 : 1);
      const both = [];
      for (let turn = 0; turn < 2; turn++)
        both.push(
          await latency(page, () => box.click(), { selector: `${RESULTS} [aria-live]`, changed: true }),
        );
      return both;
    },
  };
}

export const SCENARIOS: readonly Scenario[] = [
  { name: 'library, wheel', prepare: library, act: (page) => wheel(page, ROWS) },
  { name: 'library, bar dragged', prepare: library, act: (page) => dragBar(page, ROWS) },
  facet('Outlet', 'first'),
  facet('Year', 'second'),
  facet('Tag', 'first'),
  {
    name: 'open five articles',
    prepare: library,
    async act(page) {
      const found: (number | null)[] = [];
      for (let row = 1; row <= 5; row++) {
        found.push(await openRow(page, row));
        await page.waitForTimeout(400);
      }
      return found;
    },
  },
  {
    name: 'open the long article',
    prepare: library,
    async act(page) {
      const found = await openRow(page, 0);
      await page.waitForTimeout(3000);
      return [found];
    },
  },
  { name: 'long article, wheel', prepare: openLong, act: (page) => wheel(page, TEXT) },
  {
    name: 'long article, passage by key',
    prepare: openLong,
    async act(page) {
      const found: (number | null)[] = [];
      await page.locator(TEXT).focus();
      await page.keyboard.press('c');
      for (let turn = 0; turn < 3; turn++) {
        for (let step = 0; step < 4; step++) await page.keyboard.press('Control+Shift+ArrowRight');
        const count = { selector: 'aside header', changed: true };
        found.push(await latency(page, () => page.keyboard.press('h'), count));
        await page.keyboard.press('ArrowDown');
        await page.waitForTimeout(300);
      }
      return found;
    },
  },
  ...Object.entries(QUERIES).map(([language, query]) => ({
    name: `search while typing, ${language}`,
    async prepare(page: Page) {
      await library(page);
      await page.keyboard.press('/');
    },
    act: (page: Page) => type(page, query),
  })),
  {
    name: 'passages, open and wheel',
    prepare: library,
    async act(page) {
      const open = () => page.getByRole('link', { name: 'Passages' }).click();
      const shown = await latency(page, open, { selector: 'main li [data-color]' });
      await wheel(page, 'main div:has(> ul)');
      return [shown];
    },
  },
  {
    name: 'ledger, open and wheel',
    prepare: library,
    async act(page) {
      const open = () => page.getByRole('link', { name: 'Imports' }).click();
      const shown = await latency(page, open, { selector: `${ROW} [data-outcome]` });
      await wheel(page, ROWS);
      return [shown];
    },
  },
  {
    name: 'ledger, bar dragged',
    prepare: hash('#/imports'),
    act: (page) => dragBar(page, ROWS),
  },
];
