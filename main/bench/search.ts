/**
 * Measures searching a generated archive beside what SQLite takes at least for the same MATCH expression, in one run: every
 * query by every way, in an order that rotates, several times. Computes only.
 */
import { statSync } from 'node:fs';
import { type App, openApp } from '../app.ts';
import { importNames } from '../names/write-names.ts';
import { keepColumns } from '../search/columns.ts';
import { countFacets } from '../search/facets.ts';
import { compileMatch, positiveTerms } from '../search/match.ts';
import { parseQuery, type TermNode } from '../search/query.ts';
import { byDate } from '../search/rank.ts';
import { createResolver } from '../search/resolve.ts';
import { createSearch, hitViews } from '../search/run-search.ts';
import { completingNames } from '../search/settle-names.ts';
import { widen } from '../search/widen.ts';
import { median } from './import-score.ts';
import { benchArchive, NO_HOST, type Report } from './make-archive.ts';
import { nativeSnippets } from './native-snippets.ts';
import { type BenchQuery, benchQueries } from './search-queries.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * `floor`: the best 20 by the fastest spelling of bm25, nothing else · `rank`: by FTS5's own `ORDER BY rank` · `exact`: the
 * whole answer with snippets, counts and facets · `typing`: the same while people type · `facets`: count, facets and order by date alone · `native`: the best 20 that
 * have the words as typed with SQLite's `snippet()`, in one statement · `nativeFloor`: the same without it · `snippets`: these
 * articles read and cut to snippets with marks.
 */
export const WAYS = [
  ...(['floor', 'rank', 'exact', 'typing', 'facets'] as const),
  ...(['snippets', 'native', 'nativeFloor'] as const),
] as const;
export type Way = (typeof WAYS)[number];

/** Medians in ms. `overlap`: how many of the first 20 are the same while typing, as a share. */
export type MeasuredQuery = BenchQuery & {
  hits: number;
  ms: Record<Way, number>;
  windowed: boolean;
  overlap: number;
};

export type SearchBench = {
  articles: number;
  /** UTF-8 bytes of all texts, of what is searched in, and of the whole file, which also knows copies and repeated blocks. */
  textBytes: number;
  searchBytes: number;
  indexBytes: number;
  repetitions: number;
  queries: MeasuredQuery[];
};

const LIMIT = 20;

export async function benchSearch(
  articles: number,
  repetitions: number,
  report: Report,
): Promise<SearchBench> {
  const path = await benchArchive({ articles, seed: 1 }, report);
  const app = openApp(path, 'write', NO_HOST);
  try {
    const { db, search } = app.archive;
    namePlaces(app, report);
    const queries = benchQueries(search, articles);
    const ways = createWays(app);
    const measured = queries.map((query, at) => {
      report(at, queries.length);
      return measure(ways, query, repetitions);
    });
    const textBytes =
      db.prepare<[], number>('SELECT sum(octet_length(text)) FROM revision').pluck().get() ?? 0;
    const searchBytes = db
      .prepare<[], number>(
        `SELECT sum(pgsize) FROM dbstat('idx')
         WHERE aggregate = TRUE AND (name GLOB 'fts_*' OR name IN ('term', 'term_key', 'form'))`,
      )
      .pluck()
      .get();
    return {
      articles,
      textBytes,
      searchBytes: searchBytes ?? 0,
      indexBytes: statSync(`${path}-index`).size,
      repetitions,
      queries: measured,
    };
  } finally {
    await app.close();
  }
}

/** The places of the texts become names with all of their spellings, if they are not yet; the index is told where they stand. */
function namePlaces(app: App, report: Report): void {
  const arabic = vocabulary('ar').places;
  const places = vocabulary('en').places.map(([name = '', ...forms], at) => ({
    ...{ name, kind: 'place' as const },
    forms: [...forms, ...(arabic[at] ?? [])],
  }));
  if (places.some(({ name }) => app.archive.names.named(name) === null))
    app.write(['names'], () => importNames(app, places, false));
  for (const [done, total] of completingNames(app.archive)) report(done, total);
}

/** What is marked of a query as it is typed. */
function termsOf({ query }: BenchQuery): TermNode[] {
  const { node } = parseQuery(query);
  return node ? positiveTerms(node) : [];
}

type Ways = ReturnType<typeof createWays>;

function createWays({ archive }: App) {
  const search = createSearch(archive);
  const columns = keepColumns(archive);
  columns.refresh();
  const raw = (order: string) =>
    archive.db
      .prepare<[string], number>(`SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY ${order} LIMIT ${LIMIT}`)
      .pluck();
  const floor = raw('bm25(fts, 10.0, 1.0, 0.0, 3.0, 0.0)');
  const rank = raw('rank');
  const options = { resolve: createResolver(archive), spellings: archive.search.spellings };
  /** All that the query reaches; for a word that is being typed, all that begins so. */
  const matchOf = ({ query, unfinished }: BenchQuery): string => {
    const { node } = parseQuery(unfinished ? `${query}*` : query);
    return node ? compileMatch(widen(archive, node, { keys: true, names: true }).named, options) : '"xnone"';
  };
  const ask = ({ query, unfinished }: BenchQuery, effort: 'typing' | 'exact') =>
    search.search({
      ...{ query, unfinished, effort, keys: true, names: true },
      ...{ limit: LIMIT, offset: 0, sort: 'rank', exact: false, foldCopies: true },
    });
  return { archive, columns, floor, rank, matchOf, ask, native: nativeSnippets(archive.db, LIMIT) };
}

function measure(ways: Ways, query: BenchQuery, repetitions: number): MeasuredQuery {
  const { archive, columns, floor, rank, matchOf, ask, native } = ways;
  const match = matchOf(query);
  const [exact, typing] = [ask(query, 'exact'), ask(query, 'typing')];
  const terms = termsOf(query);
  const phrases = terms.map(({ words }) => words.map(({ folded }) => folded).join(' '));
  const hits = native.ids(phrases).map((articleId) => ({ articleId, score: 0, tier: 'exact' as const }));
  const run: Record<Way, () => unknown> = {
    floor: () => floor.all(match),
    rank: () => rank.all(match),
    exact: () => ask(query, 'exact'),
    typing: () => ask(query, 'typing'),
    facets: () => {
      const ids = archive.search.ids(match);
      return [countFacets(archive, ids, columns), byDate(ids, columns, '-date').slice(0, LIMIT)];
    },
    snippets: () => hitViews(archive, hits, terms),
    native: () => native.snippets(phrases),
    nativeFloor: () => native.ids(phrases),
  };
  const times = Object.fromEntries(WAYS.map((way) => [way, [] as number[]])) as Record<Way, number[]>;
  for (let nth = 0; nth < repetitions; nth++) {
    for (let at = 0; at < WAYS.length; at++) {
      const way = WAYS[(nth + at) % WAYS.length] as Way;
      const began = performance.now();
      run[way]();
      times[way].push(performance.now() - began);
    }
  }
  const best = new Set(exact.hits.map(({ key }) => key));
  const same = typing.hits.filter(({ key }) => best.has(key)).length;
  return {
    ...query,
    hits: exact.total,
    ms: Object.fromEntries(WAYS.map((way) => [way, median(times[way])])) as Record<Way, number>,
    windowed: typing.windowed,
    overlap: best.size === 0 ? 1 : same / best.size,
  };
}
