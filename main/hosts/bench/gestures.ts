/** Scrolling as people do it, by real input events. */
import type { Page } from 'playwright-core';

const STEPS = 120;
const STEP_MS = 16;

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`There is no ${selector} to scroll.`);
  return box;
}

/** Turns the wheel over an element, down and a little up again. */
export async function wheel(page: Page, selector: string, delta = 600): Promise<[]> {
  const { x, y, width, height } = await boxOf(page, selector);
  await page.mouse.move(x + width / 2, y + height / 2);
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, step < STEPS * 0.75 ? delta : -delta);
    await page.waitForTimeout(STEP_MS);
  }
  return [];
}

/** Drags an element's scroll bar from its top to its end; where bars cannot be grasped, moves it as fast by script. */
export async function dragBar(page: Page, selector: string): Promise<[]> {
  const { x, y, width, height } = await boxOf(page, selector);
  const top = () =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.scrollTop);
  await page.mouse.move(x + width - 5, y + 8);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    await page.mouse.move(x + width - 5, y + 8 + ((height - 16) * step) / STEPS);
    await page.waitForTimeout(STEP_MS);
  }
  await page.mouse.up();
  if ((await top()) > 0) return [];
  await page
    .locator(selector)
    .first()
    .evaluate(async (element, steps) => {
      for (let step = 1; step <= steps; step++) {
        element.scrollTop = (element.scrollHeight * step) / steps;
        await new Promise(requestAnimationFrame);
      }
    }, STEPS);
  return [];
}
