/**
 * Starts the built program in one of its two hosts and gives a story its window. Whatever the window asks of anyone
 * but its host is cancelled and fails the story at its end, and so does an error that nobody caught.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openBrowser } from './browser.ts';
import { temporaryFolder } from './daftar.ts';
import { launchElectron } from './electron-app.ts';
import { clickMenu } from './menu.ts';
import { type Calls, channelOver } from './shim/channel.ts';
import { windowsIn } from './shim/windows.ts';

export type HostKind = 'loopback' | 'desktop';
export const HOSTS: HostKind[] = ['loopback', 'desktop'];

/** What is inside the host's process; in the desktop host Electron's own module too. */
// biome-ignore lint/suspicious/noExplicitAny: what a story looks at there is its own affair
export type Inside = any;

export type Launched = {
  page: Page;
  /** Where the program keeps its own files and makes archives: the same after a restart. */
  home: string;
  /** Runs a function of the story in the host's process. */
  evaluateHost<T, A = undefined>(
    work: (inside: Inside, argument: A) => T | Promise<T>,
    argument?: A,
  ): Promise<T>;
  /** One more window on the same archive. */
  secondWindow(): Promise<Page>;
  /** Ends the program as a user would. Throws if the window asked anyone but its host, or threw. */
  close(): Promise<void>;
  /** Ends it and starts it again with the same files. */
  restart(): Promise<Launched>;
  /** Errors that a story expects are taken off here. */
  errors: string[];
  foreign: string[];
};

export type Options = {
  archive?: string;
  home?: string;
  /** Of the program, beyond its own. */
  env?: Record<string, string>;
};

export async function launch(kind: HostKind, options: Options = {}): Promise<Launched> {
  const home = options.home ?? temporaryFolder();
  const given = { ...options, home };
  const started = await (kind === 'loopback' ? startLoopback(given) : startDesktop(given));
  let closed = false;
  const end = async () => {
    if (closed) return;
    closed = true;
    await started.end();
  };
  onTestFinished(end);
  const close = async () => {
    await end();
    const wrong = [...started.foreign.map((url) => `asked for ${url}`), ...started.errors];
    if (wrong.length > 0) throw new Error(`The window ${wrong.join('; ')}`);
  };
  return {
    ...started,
    home,
    close,
    restart: async () => {
      await close();
      return launch(kind, given);
    },
  };
}

export type Given = Options & { home: string };
export type Started = Omit<Launched, 'home' | 'close' | 'restart'> & { end(): Promise<void> };

async function startLoopback({ archive, home, env }: Given): Promise<Started> {
  const args = ['main/hosts/daftar.mjs', 'serve', '--no-open', ...(archive ? ['--archive', archive] : [])];
  const host = run(['--import', './e2e/shim/inside.ts', ...args], home, env);
  const ask = channelOver(host, {});
  const { url } = JSON.parse(await firstLine(host));
  const { origin } = new URL(url);
  const context = await openBrowser(home);
  const seen = watch(context);
  await context.route(
    (asked) => asked.origin !== origin && asked.protocol.startsWith('http'),
    (route) => {
      seen.foreign.push(route.request().url());
      return route.abort();
    },
  );
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return {
    ...seen,
    page,
    evaluateHost: evaluator(ask),
    async secondWindow() {
      const second = await context.newPage();
      await second.goto(origin);
      return second;
    },
    async end() {
      seen.stop();
      await context.close();
      host.kill('SIGINT');
      await ended(host);
    },
  };
}

async function startDesktop(given: Given): Promise<Started> {
  return (await launchElectron(given)) ?? (await startShim(given));
}

async function startShim({ archive, home, env }: Given): Promise<Started> {
  const context = await openBrowser(home);
  const seen = watch(context);
  // Chromium begins with a page of its own.
  const blank = context.pages();
  const first = context.waitForEvent('page');
  const calls: Calls = {};
  const host = run(['e2e/shim/run.ts', 'dist/electron.js', ...(archive ? [archive] : [])], home, env);
  const ask = channelOver(host, calls);
  Object.assign(calls, windowsIn(context, ask, seen.foreign));
  const page = await Promise.race([first, endedEarly(host)]);
  await page.waitForURL(/\.app\.internal/);
  for (const one of blank) await one.close();
  return {
    ...seen,
    page,
    evaluateHost: evaluator(ask),
    async secondWindow() {
      const second = context.waitForEvent('page');
      await evaluator(ask)(clickMenu, 'New window');
      const window = await second;
      await window.waitForURL(/\.app\.internal/);
      return window;
    },
    async end() {
      seen.stop();
      await ask('quit');
      await ended(host);
      await context.close();
    },
  };
}

type Ask = (name: string, ...args: unknown[]) => Promise<unknown>;

function evaluator(ask: Ask): Launched['evaluateHost'] {
  return (work, argument) => ask('evaluate', work.toString(), argument) as Promise<never>;
}

/** Errors that nobody caught, and what the policy of the page refused. */
function watch(context: BrowserContext) {
  const errors: string[] = [];
  const foreign: string[] = [];
  let stopped = false;
  const note = (error: string) => {
    if (!stopped) errors.push(error);
  };
  context.on('weberror', (error) => note(`threw ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') note(`said “${message.text()}”`);
  });
  return {
    errors,
    foreign,
    /** A page that loses its host while it ends may say so. */
    stop() {
      stopped = true;
    },
  };
}

function run(args: string[], home: string, env: Options['env']): ChildProcess {
  return spawn(process.execPath, args, {
    env: { ...process.env, DAFTAR_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
}

async function firstLine(host: ChildProcess): Promise<string> {
  const lines = createInterface({ input: host.stdout as NodeJS.ReadableStream });
  return Promise.race([new Promise<string>((line) => lines.once('line', line)), endedEarly(host)]);
}

async function ended(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  await new Promise((exit) => host.once('exit', exit));
}

async function endedEarly(host: ChildProcess): Promise<never> {
  await ended(host);
  throw new Error(`The program ended early (${host.exitCode ?? host.signalCode}).`);
}
