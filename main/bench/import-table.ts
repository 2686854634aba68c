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
    disputed: rounded(share(score.disputed, score.date.pages), 4),
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
    ['  said twice', ({ disputed }) => percent(disputed)],
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
export function rateJson(rate: ImportRate) {
  const { texts, bytes, folding, memory, size, searches, ...rates } = rate;
  const { imported, inserted, reindexed, floor, unfolded } = rates;
  return {
    ...{ texts, bytes },
    imported: Math.round(imported),
    inserted: Math.round(inserted),
    reindexed: Math.round(reindexed),
    floor: Math.round(floor),
    unfolded: Math.round(unfolded),
    folding: rounded(folding, 1),
    ratio: rounded(share(imported, inserted), 2),
    searches,
    bars: rateBars(rate),
    memory: {
      quarter: Math.round(memory.quarter),
      half: Math.round(memory.half),
      end: Math.round(memory.end),
    },
    size: {
      all: rounded(size.all, 2),
      english: rounded(size.english, 2),
      arabic: rounded(size.arabic, 2),
    },
  };
}

/** `value` is to be at least `bar`, or at most. */
type RateBar = { name: string; value: number; bar: number; least: boolean; holds: boolean };

function rateBars({ texts, bytes, reindexed, floor, unfolded, folding, searches }: ImportRate): RateBar[] {
  const foldSeconds = (folding * bytes) / 1e6 / 1000;
  const { idle, importing } = searches;
  const bars: [name: string, value: number, bar: number, least: boolean][] = [
    ['folded words ÷ text as it is, in a full-text table', share(floor, unfolded), 0.6, true],
    ['folding ÷ indexing anew', share(foldSeconds * reindexed, texts), 0.4, false],
    ['searches during an import ÷ idle, 95 %, reading', share(importing.reading, idle.reading), 2, false],
    ['the same until they are answered', share(importing.waiting, idle.waiting), 2, false],
  ];
  return bars.map(([name, value, bar, least]) => {
    return { name, value: rounded(value, 2), bar, least, holds: least ? value >= bar : value <= bar };
  });
}

export function rateTable(rate: ImportRate): string {
  const { texts, bytes, ratio, folding, memory, size, bars, searches: _, ...rates } = rateJson(rate);
  const lines: [string, number][] = [
    ['imported: found, read, hashed, parsed, packed, written, indexed', rates.imported],
    ['inserted and indexed in the same way, read before', rates.inserted],
    ['indexed anew, of what is in the archive', rates.reindexed],
    ['bare text and folded words in a full-text table', rates.floor],
    ['bare text in a full-text table, cut into words by SQLite', rates.unfolded],
  ];
  return [
    `${texts} texts, ${(bytes / 1e6).toFixed(1)} MB; texts a second:`,
    ...lines.map(([name, value]) => `${name.padEnd(66)}${String(value).padStart(8)}`),
    ...bars.map(
      ({ name, value, bar, least, holds }) =>
        `${name.padEnd(56)}${value.toFixed(2).padStart(8)}  at ${least ? 'least' : 'most'} ${String(bar).padEnd(5)}${holds ? 'holds' : 'DOES NOT HOLD'}`,
    ),
    `Importing has ${ratio} of the rate of inserting and indexing alone. Folding takes ${folding} ms for a megabyte.`,
    `The index has ${size.all} of the size of the texts; of the English ones alone ${size.english}, of the Arabic ones ${size.arabic}.`,
    `Memory of the process, at most: ${memory.quarter} MiB after a quarter of the texts, ${memory.half} after half of them, ${memory.end} at the end.`,
  ].join('\n');
}
