/** What is no article's text: left out where it repeats, and wherever the reader says so; in both hosts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';
import { giveFiles, makeArchive } from './steps.ts';

const HOUSE = 'Written at the long table of the harbour house, where the lamp is never out.';
const HOUSE_ARABIC = 'كُتب هذا التقرير عند الطاولة الطويلة في دار الميناء.';

const REPORTS = [
  [
    'Ferry stops for a day',
    'The ferry at Maraza stood still on Monday. A carrier waited with nine crates of pears.',
  ],
  [
    'Bridge opens again',
    'Two lorries crossed the new bridge before noon. Masons had worked on its piers since spring.',
  ],
  [
    'Mill sold to its miller',
    'Old Sarif bought the water mill for forty coins. He will grind barley for the whole valley.',
  ],
] as const;

const REPORTS_ARABIC = [
  ['العبّارة تتوقف يوما', 'وقفت العبّارة عند المرازة يوم الاثنين. وانتظر حمّال ومعه تسعة صناديق من الإجاص.'],
  ['الجسر يفتح من جديد', 'عبرت شاحنتان الجسر الجديد قبل الظهر. وكان البناؤون يعملون على دعاماته منذ الربيع.'],
  ['بيع الطاحونة لصاحبها', 'اشترى السريف العجوز طاحونة الماء بأربعين قطعة. وسيطحن الشعير لكل الوادي.'],
] as const;

/** A table of articles of two outlets, each with a line that stands under all of its own. */
function reports(): string {
  const rows = [
    ...REPORTS.map(([title, text]) => ({ title, text: `${text}\n\n${HOUSE}`, outlet: 'The Harbour Post' })),
    ...REPORTS_ARABIC.map(([title, text]) => ({
      title,
      text: `${text}\n\n${HOUSE_ARABIC}`,
      outlet: 'صدى السريف',
    })),
  ];
  const file = join(temporaryFolder(), 'reports.jsonl');
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  return file;
}

const openArticle = async (page: Page, title: string) => {
  await page.getByText(title).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};

const leftOut = (page: Page) => page.locator('[data-left-out]');

describe.each(HOSTS)('in the %s host', { timeout: 120_000 }, (kind) => {
  it('leaves out what repeats, says why, and does as the reader says of all articles of the outlet', async () => {
    const host = await launch(kind);
    const { page } = host;
    await makeArchive(kind, host, 'Left out');
    await giveFiles(kind, host, 'Choose files', [reports()]);
    await openArticle(page, 'Mill sold to its miller');
    const line = page.getByText(HOUSE);
    await line.waitFor({ state: 'detached' });
    await page.locator('main article').focus();
    await page.keyboard.press('l');
    await leftOut(page).getByText('repeats in 3 of 3 articles of').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Part of more articles after all' }).click();
    await page.getByRole('menuitem', { name: /Part of the articles of .*The Harbour Post/ }).click();
    await page.getByText('Now part of 3 articles.').first().waitFor();
    await leftOut(page).waitFor({ state: 'detached' });
    await openArticle(page, 'Bridge opens again');
    await line.waitFor();

    await line.hover();
    await page.getByRole('button', { name: 'This paragraph' }).click();
    await page.getByRole('menuitem', { name: 'Not part of any article', exact: false }).last().click();
    await page.getByText('Left out of 3 articles.').first().waitFor();
    await page.locator('main article').focus();
    await page.keyboard.press('l');
    await leftOut(page).getByText('left out by you, everywhere').waitFor();
    await page.keyboard.press('Control+z');
    await leftOut(page).waitFor({ state: 'detached' });
    await line.waitFor();

    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Settings' }).click();
    const rules = page.getByRole('region', { name: 'What goes for many articles' });
    await rules.getByText(HOUSE).waitFor();
    await expectAccessible(page);
    await rules.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Taken back. 3 articles changed.').first().waitFor();
    await rules.getByText(HOUSE).waitFor({ state: 'detached' });
    await host.close();
  });

  it('does the same by keyboard, with an Arabic article', async () => {
    const host = await launch(kind);
    const { page } = host;
    await makeArchive(kind, host, 'Arabic');
    await giveFiles(kind, host, 'Choose files', [reports()]);
    await openArticle(page, 'العبّارة تتوقف يوما');
    await page.locator('main article').focus();
    await page.keyboard.press('l');
    await leftOut(page).getByText('repeats in 3 of 3 articles of').waitFor();
    await page.keyboard.press('c');
    for (let line = 0; line < 6; line++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+X');
    await page.getByText('Now part of 3 articles.').first().waitFor();
    await page.keyboard.press('Shift+X');
    await page.getByText('Left out of 3 articles.').first().waitFor();
    expect(await leftOut(page).count()).toBe(1);
    await host.close();
  });
});
