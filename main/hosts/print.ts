/**
 * Prints HTML to PDF with a browser found on the machine, cut off from every network. Used by the command line
 * and the loopback host; Electron prints with its own engine. Changes nothing in what is printed.
 */
import type { Browser, Page } from 'playwright-core';
import type { Print, PrintPage } from '../exporters/types.ts';
import { findBrowser, NO_BROWSER } from './browser.ts';
import { wholePage } from './whole-page.ts';

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
  return { print: keepPage(browser), close: () => browser.close() };
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

/** Puts a page's parts into the one that is open, and waits until its letters and pictures are there. */
const PUT = `async ({ title, language, style, body }) => {
  document.title = title;
  document.documentElement.lang = language;
  document.head.lastElementChild.textContent = style;
  document.body.innerHTML = body;
  document.body.getBoundingClientRect();
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  await document.fonts.ready;
}`;

/** One page stays open, with the fonts that take long to read: what stands in it is put in anew for each print. */
function keepPage(browser: Browser): Print {
  let kept: { head: string; page: Page } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const close = async () => {
    const before = kept;
    kept = null;
    await before?.page.context().close();
  };
  const print: Print = async (given) => {
    if (kept?.head !== given.head) {
      await close();
      kept = { head: given.head, page: await openPage(browser, given) };
    }
    try {
      const { head: _, ...parts } = given;
      await kept.page.evaluate(`(${PUT})(${JSON.stringify(parts)})`);
      return await kept.page.pdf({
        ...{ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true },
      });
    } catch (error) {
      await close();
      throw error;
    }
  };
  return (given) => {
    const printed = last.then(() => print(given));
    last = printed.catch(() => {});
    return printed;
  };
}

/** Empty but for its head. No script of a page runs, and nothing that it asks for is fetched. */
async function openPage(browser: Browser, { head }: PrintPage): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    acceptDownloads: false,
    serviceWorkers: 'block',
  });
  await context.route('**/*', (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(TIME_LIMIT);
  const empty = wholePage({ head, title: '', language: '', style: '', body: '' });
  await page.setContent(empty, { waitUntil: 'load', timeout: TIME_LIMIT });
  return page;
}
