/** The outcome of `bench pdf` against its bars, as a table and as JSON. Pure. */
import { median } from './import-score.ts';
import type { PdfTextTimes } from './pdf-text.ts';

/** Milliseconds, one for each repetition. */
export type PdfBench = {
  /** An article of `words` words with `passages` passages: all of its export, and a browser's bare print of it. */
  article: { words: number; passages: number; exported: number[]; printed: number[] };
  /** `highlights` passages written into a copy of a PDF of `pages` pages, and looked for in it. */
  copy: { pages: number; highlights: number; ms: number[] };
  text: PdfTextTimes[];
  /** Bytes of all pages that say where their letters stand. */
  boxes: number;
};

/** `value` may be at most `most`, or must be at least `least`. */
export type PdfBar = { name: string; value: number; most?: number; least?: number; holds: boolean };

export function pdfBars({ article, copy, text }: PdfBench): PdfBar[] {
  const bare = median(text.map((times) => times.bare));
  const ordered = median(text.map((times) => times.ordered));
  const bars: Omit<PdfBar, 'holds'>[] = [
    {
      name: 'export of an article ÷ its bare print',
      value: median(article.exported) / median(article.printed),
      most: 1.35,
    },
    {
      name: `${copy.highlights} highlights into ${copy.pages} pages, ms`,
      value: median(copy.ms),
      most: 1000,
    },
    { name: 'text in reading order with boxes, speed ÷ bare', value: bare / ordered, least: 0.4 },
  ];
  return bars.map((bar) => {
    const { value, most = Number.POSITIVE_INFINITY, least = 0 } = bar;
    return { ...bar, value: Number(value.toFixed(3)), holds: value <= most && value >= least };
  });
}

export function pdfBenchTable(bench: PdfBench): string {
  const { article, copy, text } = bench;
  const ms = (values: readonly number[]) => `${median(values).toFixed(0)} ms`;
  return [
    ...pdfBars(bench).map(({ name, value, most, least, holds }) => {
      const bar = most === undefined ? `at least ${least}` : `at most ${most}`;
      return `${name.padEnd(50)}${value.toFixed(2).padStart(9)}  ${bar.padEnd(14)}${holds ? 'holds' : 'DOES NOT HOLD'}`;
    }),
    '',
    `article of ${article.words} words, ${article.passages} passages: exported in ${ms(article.exported)}, printed bare in ${ms(article.printed)}`,
    `copy of ${copy.pages} pages with ${copy.highlights} highlights: ${ms(copy.ms)}`,
    `places of letters kept with them: ${(bench.boxes / (text[0]?.chars || 1)).toFixed(2)} bytes a character`,
    `text of ${text[0]?.pages ?? 0} pages, ${text[0]?.chars ?? 0} characters: bare ${ms(text.map(({ bare }) => bare))}, in order ${ms(text.map(({ ordered }) => ordered))}`,
  ].join('\n');
}
