/**
 * Checks on articles of any folder that Arabic words are found however they are typed: the articles by a scan of all texts
 * that knows nothing of the index, and each mark by where the scan saw the word.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type App, openApp } from '../app.ts';
import { articleBlocks, shownPieces } from '../articles/shown-blocks.ts';
import { importFiles } from '../imports/import-files.ts';
import { walk } from '../imports/walk.ts';
import { articleMatches } from '../search/article-matches.ts';
import { createSearch } from '../search/run-search.ts';
import { isArabic, plainFold, plainWords, typedForms } from './arabic-words.ts';
import { benchFolder, NO_HOST, type Report } from './make-archive.ts';
import { random } from './random.ts';

/** `missed`, `extra`: articles; `wrong`: a few of what went wrong, to look at. */
export type ArabicScore = {
  articles: number;
  words: number;
  typed: number;
  expected: number;
  missed: number;
  extra: number;
  marks: number;
  wrongMarks: number;
  wrong: string[];
};

const REACH = { keys: false, names: false };

/** Articles per word in which every mark is looked at. */
const MARKED = 20;
const SHOWN = 20;

/** @param path a file or folder that can be imported */
export async function benchArabic(path: string, words: number, report: Report): Promise<ArabicScore> {
  const folder = mkdtempSync(join(benchFolder(), 'arabic-'));
  const app = openApp(join(folder, 'a.daftar'), 'create', NO_HOST);
  try {
    await importFiles(
      app,
      walk([path]),
      { told: ({ label }) => label },
      {
        jobId: 'bench',
        signal: new AbortController().signal,
        unpaused: async () => {},
        report: ({ done, total }) => report(done, total ?? 0),
        item() {},
      },
    );
    return scoreArabic(app, words, report);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Scanned = { id: number; uid: string; title: string; text: string; places: Map<string, number[]> };

export function scoreArabic(app: App, words: number, report: Report = () => {}): ArabicScore {
  const articles = app.archive.articles.all().map((article) => scanned(app, article));
  const having = new Map<string, Set<Scanned>>();
  for (const article of articles)
    for (const word of [...article.places.keys(), ...plainWords(article.title).map(({ folded }) => folded)])
      having.set(word, (having.get(word) ?? new Set()).add(article));
  const chosen = chooseWords(articles, words);
  const score = {
    articles: articles.length,
    words: chosen.length,
    typed: 0,
    expected: 0,
    missed: 0,
    extra: 0,
  };
  const all: ArabicScore = { ...score, marks: 0, wrongMarks: 0, wrong: [] };
  const search = createSearch(app.archive);
  for (const [at, word] of chosen.entries()) {
    report(at, chosen.length);
    for (const typed of typedForms(word))
      checkTyped(app, search, all, typed, having.get(plainFold(typed)) ?? new Set());
  }
  return all;
}

function scanned(
  { archive }: App,
  { id, uid, title, revisionId }: ReturnType<App['archive']['articles']['all']>[number],
): Scanned {
  const revision = archive.articles.revision(revisionId);
  const places = new Map<string, number[]>();
  for (const { start, end } of shownPieces(articleBlocks(archive, revision)))
    for (const word of plainWords(revision.text.slice(start, end)))
      places.set(word.folded, [...(places.get(word.folded) ?? []), start + word.start]);
  return { id, uid, title, text: revision.text, places };
}

/** Words as they stand in the texts, each folded form once. */
function chooseWords(articles: readonly Scanned[], count: number): string[] {
  const numbers = random(5);
  const chosen = new Map<string, string>();
  for (let tries = 0; chosen.size < count && tries < 100 * count; tries++) {
    const { text } = numbers.pick(articles);
    const [word] = text.slice(numbers.between(0, text.length - 1)).match(/(?<=[\s])\S{3,}(?=\s)/u) ?? [];
    if (word && isArabic(word) && plainFold(word).length > 2) chosen.set(plainFold(word), word);
  }
  return [...chosen.values()];
}

function checkTyped(
  app: App,
  search: ReturnType<typeof createSearch>,
  score: ArabicScore,
  typed: string,
  expected: ReadonlySet<Scanned>,
): void {
  const found = new Set(search.ids(typed, REACH));
  const ids = new Set([...expected].map(({ id }) => id));
  const missed = [...ids].filter((id) => !found.has(id));
  const extra = [...found].filter((id) => !ids.has(id));
  score.typed++;
  score.expected += ids.size;
  score.missed += missed.length;
  score.extra += extra.length;
  if (missed.length + extra.length > 0)
    score.wrong.push(`${typed}: ${missed.length} missed, ${extra.length} extra`);
  const wanted = plainFold(typed);
  for (const article of [...expected].slice(0, MARKED)) checkMarks(app, score, typed, wanted, article);
  const asked = {
    query: typed,
    ...REACH,
    limit: SHOWN,
    offset: 0,
    sort: 'rank',
    exact: false,
    foldCopies: false,
  } as const;
  for (const { snippet, ranges } of search.search({ ...asked, effort: 'exact', unfinished: false }).hits)
    for (const [start, end] of ranges) {
      score.marks++;
      if (plainFold(snippet.slice(start, end)) !== wanted) wrongMark(score, typed, snippet.slice(start, end));
    }
}

/** Every place that the scan saw is marked, and nothing else is. */
function checkMarks(
  { archive }: App,
  score: ArabicScore,
  typed: string,
  wanted: string,
  { uid, text, places }: Scanned,
) {
  const marks = articleMatches(archive, uid, typed, REACH).text;
  const starts = new Set(marks.map(([start]) => start));
  const expected = places.get(wanted) ?? [];
  for (const start of expected) if (!starts.has(start)) wrongMark(score, typed, `none at ${start} of ${uid}`);
  for (const [start, end] of marks) {
    score.marks++;
    if (plainFold(text.slice(start, end)) !== wanted) wrongMark(score, typed, text.slice(start, end));
  }
  if (marks.length > expected.length)
    wrongMark(score, typed, `${marks.length} for ${expected.length} in ${uid}`);
}

function wrongMark(score: ArabicScore, typed: string, what: string): void {
  score.wrongMarks++;
  score.wrong.push(`${typed}: mark ${what}`);
}

export function arabicTable({ wrong, ...score }: ArabicScore): string {
  const recall = score.expected === 0 ? 1 : 1 - score.missed / score.expected;
  return [
    `${score.articles} articles, ${score.words} words typed in ${score.typed} forms`,
    `articles found      ${(100 * recall).toFixed(2)} % of ${score.expected}, ${score.extra} besides`,
    `marks looked at     ${score.marks}, ${score.wrongMarks} wrong`,
    ...wrong.slice(0, 10),
  ].join('\n');
}
