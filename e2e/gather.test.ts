/** Work gathered in Passages by keys alone: narrowed, changed many at once, taken back. */
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { HOSTS, launch } from './launch.ts';
import { marked } from './marked.ts';
import { go } from './steps.ts';

describe.each(HOSTS)('in the %s host', { timeout: 120_000 }, (kind) => {
  it('narrows passages by tags and an outlet, tags and deletes several at once, and takes it all back', async () => {
    const host = await launch(kind, { archive: marked() });
    const { page } = host;
    const list = page.getByRole('list', { name: /^Passages/ });
    const count = (text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor();
    await go(page, 'Passages');
    await count('3 passages');

    await page.keyboard.press('Shift+F');
    await page.keyboard.type('not refu');
    await page.getByRole('option', { name: /refusal/ }).waitFor();
    await page.keyboard.press('Enter');
    await count('2 passages');
    expect(page.url()).toContain('#/passages?not=refusal');
    await expectAccessible(page);
    // The chip goes from “not” to “and”; the address before is a step back.
    await page.getByRole('button', { name: 'not refusal' }).click();
    await count('1 passage');
    await page.goBack();
    await count('2 passages');
    await page.keyboard.press('Shift+X');
    await count('3 passages');

    await page.keyboard.press('f');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 selected').waitFor();
    await page.keyboard.press('Control+a');
    await page.getByText('3 selected').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('combobox', { name: 'Find or make a tag' }).waitFor();
    await page.keyboard.type('seen');
    await page.keyboard.press('Enter');
    await page.getByText('is on 3 passages.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => list.getByText('seen', { exact: true }).count()).toBe(3);
    await page.keyboard.press('Delete');
    await page.getByText('No passage has been highlighted yet.').waitFor();
    await page.keyboard.press('Control+z');
    await count('3 passages');
    await page.keyboard.press('Control+z');
    await expect.poll(() => list.getByText('seen', { exact: true }).count()).toBe(0);
    await host.close();
  });
});
