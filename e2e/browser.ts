/** The Chromium of the stories, with a profile that outlives a restart of the program. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const INSTALLED = '/usr/bin/chromium';

/** @param home where the profile lies */
export async function openBrowser(home: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(join(home, 'browser'), {
    ...(existsSync(INSTALLED) ? { executablePath: INSTALLED } : {}),
    headless: true,
    // Chromium refuses its sandbox to root; for everyone else it stays on.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1280, height: 820 },
    acceptDownloads: true,
    args: ['--font-render-hinting=none'],
  });
  context.setDefaultTimeout(60_000);
  return context;
}
