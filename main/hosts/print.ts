/**
 * Prints HTML to PDF with a browser found on the machine, cut off from every network. Used by the command line
 * and the loopback host; Electron prints with its own engine. Changes nothing in what is printed.
 */
import type { Browser } from 'playwright-core';
import type { Print } from '../exporters/types.ts';
import { findBrowser, NO_BROWSER } from './browser.ts';

export type Printer = {
  print: Print;
  /** Ends the browser and deletes its temporary profile. */
  close(): Promise<void>;
};

/** No name resolves, and what would need none finds nobody. */
const NO_NETWORK = ['--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=http://127.0.0.1:9'];

/** Nothing is fetched in the background, and glyphs stand where the layout put them. */
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-extensions',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

/** A long text takes Chromium minutes on a slow machine; longer than this is a hang. */
const TIME_LIMIT = 600_000;

/**
 * Starts one browser that serves any number of prints, one after another. `program` is its file, by default
 * the one {@link findBrowser} finds; throws {@link NO_BROWSER} if there is none.
 */
export async function openPrinter(program: string | null = findBrowser()): Promise<Printer> {
  if (!program) throw new Error(NO_BROWSER);
  const browser = await launch(program, [...NO_NETWORK, ...ARGUMENTS]);
  return { print: (html) => printOnce(browser, html), close: () => browser.close() };
}

/** A browser without a window that looks at this machine's own pages. @param without arguments it would have */
export async function openQuietly(program: string, without: string[]): Promise<Browser> {
  return launch(program, ARGUMENTS, without);
}

async function launch(program: string, args: string[], ignoreDefaultArgs: string[] = []): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: program,
    headless: true,
    // Ctrl-C is for the program, which cleans up and says what it kept.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Chromium refuses its sandbox to root; for everyone else it stays on.
    chromiumSandbox: !asRoot,
    args,
    ignoreDefaultArgs,
  });
}

async function printOnce(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    acceptDownloads: false,
    serviceWorkers: 'block',
  });
  try {
    await context.route('**/*', (route) => route.abort());
    const page = await context.newPage();
    page.setDefaultTimeout(TIME_LIMIT);
    await page.setContent(html, { waitUntil: 'load', timeout: TIME_LIMIT });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  } finally {
    await context.close();
  }
}
