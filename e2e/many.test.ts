/** A search that finds very many articles: the best of the latest while people type, and the best of all. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { daftar, temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';

const MANY = 20_050;
const BEST = 'Nothing but boats';

/** Articles of one word more than are counted while people type; the best of them is among the first. */
function manyArticles(): string {
  const folder = temporaryFolder();
  const archive = join(folder, 'Many.daftar');
  const line = (nth: number) =>
    nth === 100
      ? { title: BEST, text: 'Ferry left, day ferry, ferry sacks, quay ferry.' }
      : {
          title: `Log ${nth}`,
          text: `On day ${nth} the ferry left with ${(nth * 7919) % 10007} sacks for quay ${nth % 97}.`,
        };
  const lines = Array.from({ length: MANY }, (_, nth) => JSON.stringify(line(nth)));
  writeFileSync(join(folder, 'many.jsonl'), lines.join('\n'));
  daftar(['import', join(folder, 'many.jsonl'), '--archive', archive, '--json']);
  return archive;
}

const results = (page: Page) => page.getByRole('listbox', { name: 'Results' });
const said = (page: Page) => page.getByText(/^The best of the 5,000 added last/);

describe.each(HOSTS)('in the %s host', (kind) => {
  it('ranks the latest while people type, says so, and gives the best of all when asked', async () => {
    const host = await launch(kind, { archive: manyArticles() });
    const { page } = host;
    const box = page.getByRole('combobox', { name: 'Search the archive' });
    const best = page.getByRole('button', { name: 'Show the best of all' });
    // Whoever is in the list before typing rests keeps its order until they ask for the other: in time, at one of these.
    const queries = ['ferry', 'ferry day', 'ferry left', 'ferry sacks', 'ferry quay'];
    await expect
      .poll(async () => {
        await box.fill(queries.shift() ?? '');
        await page.keyboard.press('Enter');
        return best.waitFor({ timeout: 1500 }).then(
          () => true,
          () => false,
        );
      })
      .toBe(true);
    await said(page).waitFor();
    expect(await results(page).getByText(BEST).count()).toBe(0);
    await expectAccessible(page);
    await best.focus();
    await page.keyboard.press('Enter');
    await results(page).getByText(BEST).waitFor();
    await expect.poll(() => said(page).count()).toBe(0);
    await page.getByText('20,050').first().waitFor();
    await host.close();
  });
});
