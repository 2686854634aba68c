/** What every screen must pass. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Looks at what is on screen in both themes; rules that need a human are left to one. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate(async (name) => {
      document.documentElement.dataset.theme = name;
      // Half way from one theme to the other nothing is as it will be.
      const running = document.getAnimations().filter((one) => one instanceof CSSTransition);
      await Promise.allSettled(running.map(({ finished }) => finished));
    }, theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}
