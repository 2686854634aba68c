/**
 * `bench ui` and `bench annotate`: a generated archive in the browser host, driven by the machine's own Chromium, every scenario traced.
 * Changes only a copy of the archive, and leaves nothing behind but the kept one.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { benchArchive, benchFolder, copyOfBenchArchive } from '../../bench/make-archive.ts';
import { findBrowser, NO_BROWSER } from '../browser.ts';
import { startBrowserHost } from '../browser-host.ts';
import type { Arguments } from '../cli/arguments.ts';
import type { Output } from '../cli/output.ts';
import { openQuietly } from '../print.ts';
import { annotateBars, barsTable } from './annotate-bars.ts';
import { baseline } from './baseline.ts';
import { type Measured, measure, type Scenario } from './measure.ts';
import { type UiReport, uiTable } from './report.ts';
import { SCENARIOS } from './scenarios.ts';

const ARTICLES = 100_000;
const SEED = 1;
const SIZE = { width: 1440, height: 900 };

/** Throws if there is no browser. @returns the exit code */
export async function benchUi(args: Arguments, out: Output): Promise<number> {
  const report = await measureWindow(args, out, ARTICLES, args.text('only') ?? '');
  out.result(report, () => uiTable(report));
  return 0;
}

/** A long article with its passages is the same in an archive of any size. */
const FEW_ARTICLES = 200;

/** The same of what annotators wait for, against bars. @returns 1 if one does not hold */
export async function benchAnnotate(args: Arguments, out: Output): Promise<number> {
  const report = await measureWindow(args, out, FEW_ARTICLES, 'long article,');
  const bars = annotateBars(report.window);
  out.result({ ...report, bars }, () => `${uiTable(report)}\n\n${barsTable(bars)}`);
  return bars.every(({ holds }) => holds) ? 0 : 1;
}

/** @param only part of the scenarios' names; '' for all */
async function measureWindow(args: Arguments, out: Output, size: number, only: string): Promise<UiReport> {
  const program = findBrowser();
  if (!program) throw new Error(NO_BROWSER);
  const articles = Math.max(10, args.number('articles') ?? size);
  const traces = args.text('traces') && resolve(args.text('traces') as string);
  if (traces) mkdirSync(traces, { recursive: true });
  const kept = await benchArchive({ articles, seed: SEED }, (done, total) =>
    out.progress(`Writing an archive to measure on: ${done} of ${total}`),
  );
  const folder = mkdtempSync(join(benchFolder(), 'ui-'));
  const browser = await openQuietly(program, ['--hide-scrollbars']);
  try {
    const chosen = (all: readonly Scenario[]) => all.filter(({ name }) => name.includes(only));
    const run = (scenarios: readonly Scenario[], url?: string) =>
      runAll(browser, scenarios, traces, out, url);
    const bare = await run(chosen(baseline(articles)));
    const window = await withWindow(kept, folder, (url) => run(chosen(SCENARIOS), url));
    const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, load: loadavg()[0] ?? 0 };
    return { articles, browser: browser.version(), machine, baseline: bare, window };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens the copy in a host whose own files lie beside it. */
async function withWindow<T>(kept: string, folder: string, work: (url: string) => Promise<T>): Promise<T> {
  process.env.DAFTAR_HOME = folder;
  const archive = copyOfBenchArchive(kept, folder);
  const host = await startBrowserHost(0);
  try {
    if (!(await host.desk.open(archive, 'write'))) throw new Error(host.desk.state().problem?.message);
    return await work(host.url);
  } finally {
    await host.close();
  }
}

/** @param url of the window; left out for pages that need none */
async function runAll(
  browser: Browser,
  scenarios: readonly Scenario[],
  traces: string | undefined,
  out: Output,
  url?: string,
): Promise<Measured[]> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  const measured: Measured[] = [];
  if (url) await page.goto(url);
  for (const scenario of scenarios) {
    out.progress(`Measuring: ${scenario.name}`);
    measured.push(await measure(browser, page, scenario, traces));
  }
  await context.close();
  return measured;
}
