/** Makes the README's pictures of the real window: the demo's archive in the browser host, in light and dark. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';

const PROGRAM = 'main/hosts/daftar.mjs';
const FOLDER = 'assets/pictures';

const home = mkdtempSync(join(tmpdir(), 'daftar-pictures-'));
const env = { ...process.env, DAFTAR_HOME: home };
const demo = spawnSync(process.execPath, [PROGRAM, 'demo', '--json'], { encoding: 'utf8', env });
const { archive } = JSON.parse(demo.stdout) as { archive: string };
const host = spawn(process.execPath, [PROGRAM, 'serve', '--archive', archive, '--no-open'], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line = '{}'] = await Array.fromAsync(takeOne(createInterface({ input: host.stdout })));
const browser = await openBrowser(home);
const page = await browser.newPage();
await page.setViewportSize({ width: 1440, height: 900 });
await page.goto((JSON.parse(line) as { url: string }).url);
await search(page, 'al-maraza convoy', 'Trucks wait four days at the Maraza crossing');
await page.screenshot({ path: join(FOLDER, 'window-light.png') });
await page.emulateMedia({ colorScheme: 'dark' });
await search(page, 'المرازة', 'إغلاق معبر المرازة لليوم الرابع');
await page.screenshot({ path: join(FOLDER, 'window-dark.png') });
await browser.close();
host.kill('SIGINT');
rmSync(home, { recursive: true, force: true });

async function search(window: Page, query: string, title: string): Promise<void> {
  await window
    .getByRole('combobox', { name: /search/i })
    .or(window.getByRole('searchbox'))
    .first()
    .fill(query);
  await window.getByText(title).first().click();
  await window.getByRole('heading', { level: 1, name: title }).waitFor();
  await window.waitForTimeout(1500);
}

async function* takeOne<T>(all: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const one of all) {
    yield one;
    return;
  }
}
