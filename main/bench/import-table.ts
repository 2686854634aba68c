/** The outcome of `bench import` as a table and as JSON. Pure. */
import type { ImportBench } from './import.ts';
import type { ImportRate } from './import-rate.ts';
import { fragmentF, median, type Score, type Tally } from './import-score.ts';

const share = (part: number, all: number) => (all === 0 ? 0 : part / all);
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

function facts({ pages, right, wrong, missing }: Tally) {
  return { pages, right: rounded(share(right, pages), 4), wrong: rounded(share(wrong, pages), 4), missing };
}

function scored(score: Score) {
  const { pieces, ms } = score;
  return {
    f: rounded(fragmentF(score), 4),
    found: rounded(share(pieces.found, pieces.with), 4),
    leaked: rounded(share(pieces.leaked, pieces.without), 4),
    title: facts(score.title),
    author: facts(score.author),
    date: facts(score.date),
    msPerPage: rounded(ms.reduce((sum, one) => sum + one, 0) / Math.max(1, ms.length), 1),
    msMedian: rounded(median(ms), 1),
  };
}

/** Shares from 0 to 1; times in milliseconds; `msRatio` is our time over Readability's. */
export function benchJson({ pages, ours, readability }: ImportBench) {
  const [a, b] = [scored(ours), scored(readability)];
  return { pages, ours: a, readability: b, msRatio: rounded(share(a.msPerPage, b.msPerPage), 2) };
}

const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

/** Both readers side by side, one measure a line. */
export function benchTable(bench: ImportBench): string {
  const { pages, ours, readability, msRatio } = benchJson(bench);
  const lines: [string, (of: typeof ours) => string][] = [
    ['Fragments F', ({ f }) => f.toFixed(3)],
    ['  found', ({ found }) => percent(found)],
    ['  leaked', ({ leaked }) => percent(leaked)],
    ['Title right', ({ title }) => percent(title.right)],
    ['Author right', ({ author }) => percent(author.right)],
    ['  wrong', ({ author }) => percent(author.wrong)],
    ['Date right', ({ date }) => percent(date.right)],
    ['  wrong', ({ date }) => percent(date.wrong)],
    ['ms per page', ({ msPerPage }) => msPerPage.toFixed(1)],
    ['  median', ({ msMedian }) => msMedian.toFixed(1)],
  ];
  return [
    `${`${pages} pages`.padEnd(16)}${'Daftar'.padStart(10)}${'Readability'.padStart(13)}`,
    ...lines.map(([name, of]) => `${name.padEnd(16)}${of(ours).padStart(10)}${of(readability).padStart(13)}`),
    `Daftar takes ${msRatio} times as long as Readability.`,
  ].join('\n');
}

/** Rates in texts a second, memory in MiB; `ratio` is that of importing to inserting and indexing alone. */
export function rateJson({ texts, bytes, imported, inserted, floor, memory }: ImportRate) {
  return {
    ...{ texts, bytes },
    imported: Math.round(imported),
    inserted: Math.round(inserted),
    floor: Math.round(floor),
    ratio: rounded(share(imported, inserted), 2),
    memory: { quarter: Math.round(memory.quarter), end: Math.round(memory.end) },
  };
}

export function rateTable(rate: ImportRate): string {
  const { texts, bytes, imported, inserted, floor, ratio, memory } = rateJson(rate);
  const lines: [string, number][] = [
    ['imported: found, read, hashed, parsed, packed, written, indexed', imported],
    ['inserted and indexed in the same way, read before', inserted],
    ['bare text and folded words in a full-text table', floor],
  ];
  return [
    `${texts} texts, ${(bytes / 1e6).toFixed(1)} MB; texts a second:`,
    ...lines.map(([name, value]) => `${name.padEnd(66)}${String(value).padStart(8)}`),
    `Importing has ${ratio} of the rate of inserting and indexing alone.`,
    `Memory: ${memory.quarter} MiB after a quarter of the texts, ${memory.end} MiB at the end.`,
  ].join('\n');
}
