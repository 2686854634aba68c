/** Every place and dialog at 200 % zoom, where a window of 1280 × 820 has room for 640 × 410, and without motion. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { HOSTS, launch } from './launch.ts';
import { marked } from './marked.ts';
import { go } from './steps.ts';

const option = (page: Page, title: string) => page.getByRole('option').filter({ hasText: title });

/** Controls that reach over the window's sides, unless what holds them scrolls there by design. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
          return true;
      return false;
    };
    const wrong = [...document.querySelectorAll('button, a, input, select, textarea, h1, h2')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden'))
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1) && !scrolls(one);
      })
      .map((one) => one.outerHTML.slice(0, 120));
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page scrolls sideways');
    return wrong;
  });
}

/** Nothing is cut, and everything can be told apart and reached. */
async function expectWhole(page: Page, name: string): Promise<void> {
  expect([name, await cutOff(page)]).toEqual([name, []]);
  await expectAccessible(page);
}

describe.each(HOSTS)('in the %s host', (kind) => {
  it('has room for every place and dialog at 200 %', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    await page.setViewportSize({ width: 640, height: 410 });
    await option(page, 'Ferry').waitFor();
    await expectWhole(page, 'library');
    await page.keyboard.press('f');
    await expectWhole(page, 'filter');
    await page.keyboard.press('f');
    await page.getByRole('combobox', { name: 'Search the archive' }).fill('maraza');
    await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().waitFor();
    await expectWhole(page, 'search');
    await option(page, 'Ferry').click();
    await page.getByRole('heading', { level: 1, name: /Ferry/ }).waitFor();
    await expectWhole(page, 'reader');
    await page.keyboard.press(']');
    await page.locator('[data-card]').first().waitFor();
    await expectWhole(page, 'notes');
    await page.keyboard.press(']');
    await page.keyboard.press('Shift+E');
    await page.getByText('1 article with 2 passages').waitFor();
    await expectWhole(page, 'export');
    await page.keyboard.press('Escape');
    for (const place of ['Passages', 'Tags', 'Imports', 'Settings']) {
      await go(page, place);
      await page.getByRole('main').waitFor();
      await expectWhole(page, place);
    }
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys and searching' }).waitFor();
    await expectWhole(page, 'keys');
    await page.keyboard.press('Escape');
    await go(page, 'Tags');
    await page.getByRole('button', { name: 'More for “convoy”' }).click();
    await page.getByRole('menuitem', { name: /Merge/ }).click();
    await page.getByRole('dialog').waitFor();
    await expectWhole(page, 'merge');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /back to all archives/ }).click();
    await page.getByRole('button', { name: /sample/i }).waitFor();
    await expectWhole(page, 'start');
    await host.close();
  });

  it('moves nothing where the system asks for stillness', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await option(page, 'Ferry').click();
    await page.getByRole('heading', { level: 1, name: /Ferry/ }).waitFor();
    await page.keyboard.press('Shift+E');
    await page.getByRole('dialog', { name: 'Export' }).waitFor();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(one);
          const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01);
          return (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration);
        })
        .map((one) => one.outerHTML.slice(0, 100)),
    );
    expect(moving).toEqual([]);
    await host.close();
  });
});
