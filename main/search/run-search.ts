/**
 * Runs a query: which articles match, with counts, facets, snippets and what else was meant. How they are ordered stands
 * in `rank.ts`. All is exact but, while people type, the count and the ranking of very many hits, which then say so.
 */
import type { ReadingArchive } from '../../db/index.ts';
import type { TermForm } from '../../db/search.ts';
import type { Completions, SearchInput, SearchResult } from '../api/schema.ts';
import { articleBlocks, askedOnce, shownPieces } from '../articles/shown-blocks.ts';
import { publishedOf } from '../articles/view.ts';
import { keepColumns } from './columns.ts';
import { complete } from './complete.ts';
import { didYouMean, ENOUGH_HITS } from './did-you-mean.ts';
import { expansions } from './expansions.ts';
import { countFacets } from './facets.ts';
import { findMarks, termsFor } from './marks.ts';
import { compileMatch, type MatchOptions, positiveTerms, undecided } from './match.ts';
import { type NameFacts, type NameForms, nameFacts } from './name-facts.ts';
import { keepNamesOfArticles } from './names-of-articles.ts';
import { parseQuery, type QueryNode, type TermNode } from './query.ts';
import { understood } from './query-text.ts';
import { FEW, type Hit, rankHits, type Scored, scoredAtOnce } from './rank.ts';
import { createResolver } from './resolve.ts';
import { searchedArticle } from './searched-article.ts';
import { snippet } from './snippet.ts';
import { verifyExact } from './verify.ts';
import { keepVocabulary } from './vocabulary.ts';
import { type Widened, type WidenOptions, widen } from './widen.ts';

/** For whoever asks for articles only. */
const WIDEST: WidenOptions = { keys: true, names: true };

/** Most frequent terms that an unfinished word is searched as. */
const COMPLETIONS = 8;

/** While people type, fewer where so many articles have those alone: each costs a walk through all that have it. */
const ENOUGH_ARTICLES = 4 * FEW;

const NOT_SCORED: Scored = { tiers: new Map(), all: null };

type HitView = SearchResult['hits'][number];

type Found = Pick<
  SearchResult,
  'total' | 'totalIsExact' | 'expanded' | 'hits' | 'facets' | 'windowed' | 'ranked' | 'didYouMean'
>;

const NOTHING = {
  total: 0,
  totalIsExact: true,
  expanded: [],
  hits: [],
  windowed: false,
  ranked: 0,
  didYouMean: [],
};

export type Search = ReturnType<typeof createSearch>;

/**
 * One searcher per connection; it keeps what it counts from until somebody writes.
 * @param step called between the steps of a search; what it throws ends it
 */
export function createSearch(archive: ReadingArchive, step: () => void = () => {}) {
  const { search } = archive;
  const { spellings } = search;
  const columns = keepColumns(archive);
  const namesOf = keepNamesOfArticles(archive);
  const vocabulary = keepVocabulary(search);
  const resolve = createResolver(archive);
  const completions = (stem: string) => search.completions(stem, COMPLETIONS);
  const completing: Record<SearchInput['effort'], NonNullable<MatchOptions['completions']>> = {
    typing: (stem) => untilEnough(completions(stem)).map(({ form }) => form),
    exact: (stem) => completions(stem).map(({ form }) => form),
  };
  /** Ranges of articles in which names were not counted yet. */
  let uncounted: [number, number][] = [];
  const refresh = () => void uncounted.push(...columns.refresh());
  const countNames = (ids: readonly number[]) => {
    namesOf.refresh(uncounted, columns.last());
    uncounted = [];
    return namesOf.count(ids);
  };

  /** @param most so many of those that were added last are enough */
  const matching = (node: QueryNode, options: MatchOptions, most?: number): number[] => {
    const match = compileMatch(node, options);
    const ids = most === undefined ? search.ids(match) : search.latestIds(match, most);
    const left = undecided(node, options);
    return left ? ids.filter((id) => verifyExact(left, searchedArticle(archive, columns, id))) : ids;
  };

  const find = (input: SearchInput, wide: Widened | null): Found => {
    const isTyping = input.effort === 'typing';
    const options: MatchOptions = {
      ...{ resolve, spellings, bounded: isTyping },
      completions: completing[input.effort],
    };
    const scored = wide ? scoredAtOnce({ search, wide, options }, input) : NOT_SCORED;
    const found = () => (wide ? matching(wide.named, options, isTyping ? FEW + 1 : undefined) : []);
    const ids = scored.all?.map(({ articleId }) => articleId) ?? found();
    step();
    const facets = { ...countFacets(archive, ids, columns), name: isTyping ? [] : countNames(ids) };
    if (!wide) return { ...NOTHING, facets };
    const keyOf = (id: number) => (input.foldCopies ? archive.copies.groupOf(id) : null) ?? id;
    const { hits, windowed, ranked } = rankHits(
      { search, columns, wide, ids, options, scored, keyOf },
      input,
    );
    step();
    const terms = positiveTerms(wide.named);
    const asked = positiveTerms(wide.asked);
    const totalIsExact = !isTyping || scored.all !== null || ids.length <= FEW;
    const isFew = !isTyping && ids.length < ENOUGH_HITS;
    return {
      ...{ total: ids.length, totalIsExact, windowed, ranked, facets },
      expanded: expansions(search, asked, wide.also),
      hits: hitViews(archive, hits, terms),
      didYouMean: isFew ? didYouMean(search, vocabulary, input.query, asked) : [],
    };
  };

  return {
    /** All articles that match, in no order. */
    ids(query: string, reach: WidenOptions = WIDEST): number[] {
      refresh();
      const { node } = parseQuery(query);
      return node ? matching(widen(archive, node, reach).named, { resolve, spellings }) : [];
    },

    counts: (matches: string[]): number[] => matches.map(search.count),

    nameFacts(forms: NameForms): NameFacts {
      refresh();
      return nameFacts(search, columns, countNames, forms);
    },

    search(input: SearchInput): SearchResult {
      const began = performance.now();
      refresh();
      const { node, notices } = parseQuery(input.query, { exact: input.exact, typing: input.unfinished });
      const wide = node && widen(archive, node, input);
      return {
        query: input.query,
        understood: node ? understood(node) : '',
        notices: [...notices, ...(wide?.notices ?? [])],
        ...find(input, wide),
        ms: performance.now() - began,
      };
    },

    /** Reads what is counted from, so that the next search need not. */
    warm(): void {
      refresh();
      countNames([]);
    },

    complete(input: { query: string; caret: number }): Completions {
      refresh();
      return complete(archive, columns, input);
    },
  };
}

function untilEnough(terms: TermForm[]): TermForm[] {
  let articles = 0;
  const end = terms.findIndex(({ count }) => {
    articles += count;
    return articles >= ENOUGH_ARTICLES;
  });
  return end < 0 ? terms : terms.slice(0, end + 1);
}

/** Hits as they are shown: what stands in their articles, with a snippet and marks. */
export function hitViews(archive: ReadingArchive, hits: readonly Hit[], terms: TermNode[]): HitView[] {
  const asked = askedOnce(archive);
  const ofTitle = termsFor(terms, 'title');
  return hits.map(({ articleId, score, tier }) => {
    const article = archive.articles.shown(articleId);
    if (!article) throw new RangeError(`no article ${articleId}`);
    const { uid: id, title, outlet, text, blocks, revisionId, revisionUid: uid } = article;
    const shown = articleBlocks(asked, { id: revisionId, uid, articleId, blocks });
    const { text: cut, ranges } = snippet(text, terms, { within: shownPieces(shown) });
    const titleRanges = findMarks(title, ofTitle);
    const published = publishedOf(article);
    return { key: articleId, id, title, outlet, published, score, tier, snippet: cut, ranges, titleRanges };
  });
}
