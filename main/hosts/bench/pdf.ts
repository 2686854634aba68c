/**
 * `bench pdf`: an article printed as people get it beside a browser's bare print of it, highlights written into a long PDF,
 * and a PDF's text read in order beside PDFium's bare extraction. Makes its own texts; leaves nothing behind.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type PdfBench, pdfBars, pdfBenchTable } from '../../bench/pdf-table.ts';
import { keptBoxes, measurePdfText, type PdfTextTimes } from '../../bench/pdf-text.ts';
import { benchArticle } from '../../bench/write-article.ts';
import { exportPdf } from '../../exporters/pdf/index.ts';
import { planSet } from '../../exporters/pdf/plan.ts';
import { printPage } from '../../exporters/pdf/print-html.ts';
import type { ExportAnnotation, ExportArticle, ExportSet, PrintPage } from '../../exporters/types.ts';
import { DEFAULT_COLOR } from '../../text/colors.ts';
import { countWords } from '../../text/fold.ts';
import { annotateCopy, type CopyOrder } from '../../workers/annotate-copy.ts';
import { pdfiumUrl } from '../../workers/url.ts';
import { findBrowser, NO_BROWSER } from '../browser.ts';
import type { Output } from '../cli/output.ts';
import { builtFonts } from '../fonts.ts';
import { openPrinter, openQuietly } from '../print.ts';
import { wholePage } from '../whole-page.ts';

const AT = '2026-01-01T00:00:00.000Z';
const REPETITIONS = 3;
/** Prints of an article, which differ much from one to the next, and those before them that warm up. */
const PRINTS = 9;
const WARMING = 3;
const HIGHLIGHTS = 200;
const PAGES = 500;

/** UTF-16 units: about as long as a report on a news page. */
const ARTICLE = { least: 5000, most: 8000 };

/** Throws if there is no browser. @returns 1 if a bar does not hold */
export async function benchPdf(out: Output): Promise<number> {
  const program = findBrowser();
  if (!program) throw new Error(NO_BROWSER);
  const wasm = () => readFile(pdfiumUrl());
  out.progress('an article');
  const article = await measureExport(program);
  out.progress(`${PAGES} pages`);
  const long = await longPdf(program);
  const text: PdfTextTimes[] = [];
  for (let at = 0; at < REPETITIONS; at++) text.push(await measurePdfText(long, wasm));
  const pages = text[0]?.pages ?? 0;
  const kept = await keptBoxes(long, wasm);
  const copy = { pages, ...(await measureCopy(long, pages, kept)) };
  const boxes = kept.reduce((sum, own) => sum + (own?.length ?? 0), 0);
  const bench: PdfBench = { article, copy, text, boxes };
  out.result({ ...bench, bars: pdfBars(bench) }, () => pdfBenchTable(bench));
  return pdfBars(bench).every(({ holds }) => holds) ? 0 : 1;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** One after the other in turn, so that both have the machine as it is. */
async function measureExport(program: string): Promise<PdfBench['article']> {
  const set = oneArticle();
  const fonts = await builtFonts();
  const given = printPage(set, planSet(set), fonts);
  const printer = await openPrinter(program);
  const browser = await openQuietly(program, []);
  const exported: number[] = [];
  const printed: number[] = [];
  try {
    const page = await browser.newPage();
    await page.setContent(wholePage(given));
    for (let at = 0; at < WARMING + PRINTS; at++) {
      const times = [
        await timed(() => exportPdf(set, printer.print, fonts)),
        await timed(() => printBare(page, given)),
      ] as const;
      if (at < WARMING) continue;
      exported.push(times[0]);
      printed.push(times[1]);
    }
  } finally {
    await browser.close();
    await printer.close();
  }
  const [article] = set.articles;
  return {
    words: countWords(article?.text ?? ''),
    passages: article?.annotations.length ?? 0,
    ...{ exported, printed },
  };
}

/** The page and its fonts stay; only what stands in it is put in anew. */
async function printBare(page: Page, { body }: PrintPage): Promise<void> {
  await page.evaluate(`document.body.innerHTML = ${JSON.stringify(body)}`);
  await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
}

/** The first generated article of the right length that has passages. */
function oneArticle(): ExportSet {
  for (let index = 0; ; index += 5) {
    const { imported, passages } = benchArticle({ articles: 10_000, seed: 1 }, index);
    const { length } = imported.text;
    if (passages.length > 0 && length >= ARTICLE.least && length <= ARTICLE.most)
      return { articles: [exportArticle({ imported, passages })], exportedAt: AT };
  }
}

type Generated = Pick<ReturnType<typeof benchArticle>, 'imported' | 'passages'>;

function exportArticle({ imported, passages }: Generated): ExportArticle {
  const { text, blocks, title, outlet, byline, published, language, direction } = imported;
  return {
    ...{ id: idOf(0), title: title.value, outlet: outlet?.value ?? null, byline: byline?.value ?? null },
    ...{ published, language: language.value, direction, url: null, sha256: '', importedAt: AT },
    ...{ text, textSha256: '', blocks },
    annotations: passages
      .map(({ start, end, note, tags, color }, at) => ({
        ...annotation(at + 1, text.slice(start, end)),
        ...{ start, end, note, color: color ?? DEFAULT_COLOR },
        tags: tags.map((name) => ({ name, color: DEFAULT_COLOR })),
      }))
      .sort((a, b) => a.start - b.start),
  };
}

function annotation(number: number, quote: string): ExportAnnotation {
  return {
    ...{ id: idOf(number), start: 0, end: 0, quote, prefix: '', suffix: '', tags: [], note: '' },
    ...{ color: DEFAULT_COLOR, author: 'Bench', createdAt: AT, modifiedAt: AT, state: 'placed' },
  };
}

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Words on A4 pages as a word processor sets them. */
async function longPdf(program: string): Promise<Uint8Array> {
  const words = Array.from({ length: 4 }, (_, seed) =>
    benchArticle({ articles: 1, seed }, 0).imported.text.split(/\s+/),
  ).flat();
  const each = Math.floor(words.length / PAGES);
  const pages = Array.from(
    { length: PAGES },
    (_, page) => `<p>${words.slice(page * each, (page + 1) * each).join(' ')}</p>`,
  );
  const style =
    '@page{size:A4;margin:18mm}p{font:10pt/1.25 serif;margin:0;break-after:page}p:last-child{break-after:auto}';
  const browser = await openQuietly(program, []);
  try {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${pages.join('')}`);
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
}

/** From the bytes of the original to those of a copy that was read again. */
async function measureCopy(
  bytes: Uint8Array,
  pages: number,
  kept: readonly (Uint8Array | null)[],
): Promise<{ highlights: number; ms: number[] }> {
  const order: CopyOrder = {
    ...{ pages, exportedAt: AT },
    boxes: new Map(kept.flatMap((boxes, page) => (boxes ? [[page, boxes] as const] : []))),
    article: oneArticle().articles[0] as ExportArticle,
    passages: Array.from({ length: HIGHLIGHTS }, (_, at) => ({
      annotation: annotation(at, `Passage ${at}`),
      ranges: [{ page: Math.floor((at * pages) / HIGHLIGHTS), from: 100, to: 220 }],
      known: null,
    })),
  };
  const ms: number[] = [];
  for (let at = 0; at <= REPETITIONS; at++) {
    const time = await timed(async () => {
      const result = await annotateCopy(bytes, 'bench.pdf', order);
      if (result.kind === 'refused' || result.missing.length > 0)
        throw new Error('Not all passages were written.');
    });
    if (at > 0) ms.push(time);
  }
  return { highlights: HIGHLIGHTS, ms };
}
