/** What both hosts promise, whatever the window shows in them. */
import { describe, expect, it } from 'vitest';
import { HOSTS, launch } from './launch.ts';

describe.each(HOSTS)('in the %s host', (kind) => {
  it('opens on the first screen, and the sample archive is one click away', async () => {
    const { page, close } = await launch(kind);
    await page.getByRole('button', { name: /sample/i }).click();
    await page.getByText('Trucks wait four days').first().waitFor();
    expect(await page.title()).toContain('Daftar');
    await close();
  });
});
