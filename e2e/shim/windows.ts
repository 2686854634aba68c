/**
 * The story's side of the stories' Electron: its windows are pages of Chromium, `app://` is an address that only the
 * desktop's own handler answers, and everything else is asked of the desktop's own request filter first.
 */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import type { Calls } from './channel.ts';

const SCRIPT = readFileSync(new URL('./page-electron.js', import.meta.url), 'utf8');
const SUFFIX = '.app.internal';

type Ask = (name: string, ...args: unknown[]) => Promise<unknown>;
/** Null if the filter cancelled it; undefined if the program is gone. */
type Reply = { status: number; headers: Record<string, string>; body: Uint8Array } | null | undefined;
type Shape = { preload?: string; session: string; width: number; height: number };
type Window = { page: Page; session: string };

/** @returns what the desktop's process may ask for; `foreign` collects the addresses that were cancelled */
export function windowsIn(context: BrowserContext, ask: Ask, foreign: string[]): Calls {
  const windows = new Map<number, Window>();
  const pageOf = (id: number) => {
    const window = windows.get(id);
    if (!window) throw new Error(`There is no window ${id}.`);
    return window.page;
  };
  // A page that is gone or on its way loses its messages, as a window does.
  const onPage = (id: number, work: (page: Page) => Promise<unknown>) =>
    windows.has(id) ? work(pageOf(id)).catch(() => undefined) : undefined;
  return {
    async open(id: number, shape: Shape) {
      const page = await context.newPage();
      windows.set(id, { page, session: shape.session });
      await page.setViewportSize({ width: shape.width, height: shape.height });
      await page.exposeFunction('__daftarSend', (channel: string, args: unknown[]) =>
        ask('sent', id, inside(page.url()), channel, args),
      );
      await page.exposeFunction('__daftarPort', (port: number, data: string) =>
        ask('portMessage', port, data),
      );
      await page.exposeFunction('__daftarPortClosed', (port: number) => ask('portClosed', port));
      await page.exposeFunction('__daftarOpen', async (url: string) => {
        if (await ask('mayOpen', id, url)) throw new Error(`The stories' Electron opens no windows: ${url}`);
      });
      await page.exposeFunction('__daftarFresh', () => ask('portsLost', id));
      if (shape.preload) await page.addInitScript(preloadScript(shape.preload));
      page.on('websocket', (socket) => foreign.push(socket.url()));
      await page.route('**/*', (route) => answer(route, id, shape.session, ask, foreign));
    },
    load: (id: number, url: string) =>
      pageOf(id)
        .goto(outside(url))
        .then(() => undefined),
    reload: (id: number) =>
      pageOf(id)
        .reload()
        .then(() => undefined),
    execute: (id: number, code: string) => pageOf(id).evaluate(code),
    async close(id: number) {
      const window = windows.get(id);
      windows.delete(id);
      await window?.page.close();
    },
    ipc: (id: number, channel: string, args: unknown[], ports: number[]) =>
      onPage(id, (page) =>
        page.evaluate(([a, b, c]) => globalThis.__daftarReceive(a, b, c), [channel, args, ports] as const),
      ),
    portMessage: ({ window, port }: { window: number; port: number }, data: string) =>
      onPage(window, (page) =>
        page.evaluate(([a, b]) => globalThis.__daftarPortMessage(a, b), [port, data] as const),
      ),
    portClosed: ({ window, port }: { window: number; port: number }) =>
      onPage(window, (page) => page.evaluate((a) => globalThis.__daftarPortClose(a), port)),
    print: (id: number, options: Record<string, boolean>) =>
      pageOf(id).pdf({
        printBackground: options.printBackground ?? false,
        preferCSSPageSize: options.preferCSSPageSize ?? false,
        tagged: options.generateTaggedPDF ?? false,
        outline: options.generateDocumentOutline ?? false,
      }),
  };
}

declare global {
  var __daftarReceive: (channel: string, args: unknown[], ports: number[]) => void;
  var __daftarPortMessage: (port: number, data: string) => void;
  var __daftarPortClose: (port: number) => void;
}

function preloadScript(file: string): string {
  return `${SCRIPT}\n(() => { const require = window.__daftarRequire;\n${readFileSync(file, 'utf8')}\n})();`;
}

/** `app://local/x` as an address that Chromium takes for a secure one of its own. */
const outside = (url: string) => url.replace(/^app:\/\/([a-z]+)\//, `https://$1${SUFFIX}/`);
const inside = (url: string) => url.replace(new RegExp(`^https://([a-z]+)\\${SUFFIX}/`), 'app://$1/');

async function answer(route: Route, id: number, session: string, ask: Ask, foreign: string[]) {
  const request = route.request();
  const url = inside(request.url());
  // A page stays where it is when it is told that there is nothing to go to.
  if (request.isNavigationRequest() && !(await mayGo(request.frame(), id, url, ask)))
    return route.fulfill({ status: 204 });
  const reply = (await ask('fetch', session, url, request.method())) as Reply;
  if (reply === null) foreign.push(url);
  if (!reply) return route.abort();
  return route.fulfill({ status: reply.status, headers: reply.headers, body: Buffer.from(reply.body) });
}

/** What the program itself loads is not asked about; a page that is blank was not left by anyone. */
async function mayGo(frame: Frame, id: number, url: string, ask: Ask): Promise<boolean> {
  const isMain = frame.parentFrame() === null;
  return (isMain && frame.url() === 'about:blank') || ((await ask('mayGo', id, url, isMain)) as boolean);
}
