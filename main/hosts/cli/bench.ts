/** The command that measures the program. What is measured, and how, stands in `main/bench` and `main/hosts/bench`. */
import { readFile } from 'node:fs/promises';
import { DaftarError } from '../../api/errors.ts';
import { namesTable, readPairs, scoreNames } from '../../bench/names.ts';
import { type Arguments, type CommandSpec, UsageError } from './arguments.ts';
import type { Output } from './output.ts';

export const benchSpec: CommandSpec = {
  usage:
    'bench import [FOLDER] [--texts N] | bench names PAIRS | bench arabic PATH | bench search [--articles N] | bench pdf | bench annotate [--articles N] [--traces FOLDER] | bench ui [--articles N] [--only NAME] [--traces FOLDER]',
  summary:
    'Measure how web pages are read, beside Readability (FOLDER has expected.json and pages/FILE.gz), or without a folder how fast N texts (10,000) are imported, beside inserting and indexing alone; how names in two scripts are joined (PAIRS: two to a line, with a tab); whether 400 Arabic words of what PATH holds are found and marked however they are typed; searching a generated archive of N articles beside SQLite alone; exporting an article beside a bare print of it, writing highlights into a PDF of 500 pages and reading its text in order beside PDFium alone, against bars; scrolling an article of 200,000 letters with 2,000 passages and adding passages to it, against bars; or the window on a generated archive of N articles (100,000), beside a bare page; --traces keeps its traces',
  takes: [1, 2],
  options: { texts: 'number', articles: 'number', only: 'text', traces: 'text' },
};

/** @returns the exit code */
export async function bench(args: Arguments, out: Output): Promise<number> {
  const [what, folder] = args.words;
  if (what === 'import')
    return folder ? benchPages(folder, out) : benchRate(args.number('texts') ?? 10_000, out);
  if (what === 'names') return benchNames(folder, out);
  if (what === 'arabic') return checkArabic(folder, out);
  if (what === 'search' && !folder) return benchSearching(args.number('articles') ?? 100_000, out);
  if (what === 'pdf' && !folder) return (await import('../bench/pdf.ts')).benchPdf(out);
  if (what !== 'ui' && what !== 'annotate')
    throw new UsageError(`“${what}” is nothing that can be measured.`);
  if (folder) throw new UsageError(`“${folder}” is one too many.`);
  // Only who measures needs the program's other half in this thread.
  const { benchAnnotate, benchUi } = await import('../bench/ui.ts');
  return what === 'ui' ? benchUi(args, out) : benchAnnotate(args, out);
}

async function benchRate(texts: number, out: Output): Promise<number> {
  const { benchImportRate } = await import('../../bench/import-rate.ts');
  const { rateJson, rateTable } = await import('../../bench/import-table.ts');
  const rate = await benchImportRate(texts, (done) => out.progress(`${done} texts`));
  out.result(rateJson(rate), () => rateTable(rate));
  return 0;
}

const ARABIC_WORDS = 400;

async function checkArabic(path: string | undefined, out: Output): Promise<number> {
  if (!path) throw new UsageError('Say which file or folder of articles.');
  const { arabicTable, benchArabic } = await import('../../bench/arabic.ts');
  const score = await benchArabic(path, ARABIC_WORDS, (done, total) => out.progress(`${done} of ${total}`));
  out.result(score, () => arabicTable(score));
  return score.missed + score.extra + score.wrongMarks === 0 ? 0 : 1;
}

/** How often every query is asked by every way. */
const REPETITIONS = 7;

async function benchSearching(articles: number, out: Output): Promise<number> {
  const { benchSearch } = await import('../../bench/search.ts');
  const { searchBars, searchBenchJson, searchBenchTable } = await import('../../bench/search-table.ts');
  const report = (done: number, total: number) => out.progress(`${done} of ${total}`);
  const measured = await benchSearch(articles, REPETITIONS, report);
  out.result(searchBenchJson(measured), () => searchBenchTable(measured));
  return searchBars(measured).every(({ holds }) => holds) ? 0 : 1;
}

async function benchPages(folder: string, out: Output): Promise<number> {
  // Only who measures needs the parsing packages in this thread.
  const { benchImport: measure } = await import('../../bench/import.ts');
  const { benchJson, benchTable } = await import('../../bench/import-table.ts');
  const today = new Date().toISOString().slice(0, 10);
  const found = measure(folder, today, (done) => out.progress(`${done} pages`));
  out.result(benchJson(found), () => benchTable(found));
  return 0;
}

async function benchNames(path: string | undefined, out: Output): Promise<number> {
  if (!path) throw new UsageError('Say which file: two names to a line, with a tab between.');
  const content = await readFile(path, 'utf8').catch((error) => {
    throw new DaftarError('file-unreadable', path, error);
  });
  const pairs = readPairs(content);
  if (pairs.length < 2)
    throw new UsageError('The file has no two pairs of names: two to a line, with a tab between.');
  const score = scoreNames(pairs);
  out.result(score, () => namesTable(score));
  return 0;
}
