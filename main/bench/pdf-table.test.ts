import { expect, it } from 'vitest';
import { type PdfBench, pdfBars, pdfBenchTable } from './pdf-table.ts';

const BENCH: PdfBench = {
  article: { words: 1000, passages: 7, exported: [130, 900, 140], printed: [100, 100, 100] },
  copy: { pages: 500, highlights: 200, ms: [1200, 900, 1100] },
  text: [{ pages: 500, chars: 9, bare: 50, ordered: 100 }],
  boxes: 18,
};

it('holds medians against the bars, whichever way they lie', () => {
  expect(pdfBars(BENCH).map(({ value, holds }) => [value, holds])).toEqual([
    [1.4, false],
    [1100, false],
    [0.5, true],
  ]);
  const [times = { pages: 1, chars: 1, bare: 1, ordered: 3 }] = BENCH.text;
  expect(pdfBars({ ...BENCH, text: [{ ...times, ordered: 200 }] })[2]?.holds).toBe(false);
  expect(pdfBenchTable(BENCH)).toMatch(/DOES NOT HOLD[\s\S]*holds/);
});
