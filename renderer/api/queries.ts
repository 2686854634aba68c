/** What the window asks the archive, as hooks. Answers are kept here and nowhere else; a change makes them stale. */
import {
  defaultScheduler,
  keepPreviousData,
  notifyManager,
  QueryClient,
  experimental_streamedQuery as streamedQuery,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type {
  ArticleFilter,
  ArticleSort,
  ArticleView,
  FoundHits,
  HitUnit,
  ImportItemView,
  PassageFilter,
  PassageView,
  Reach,
  SearchInput,
} from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { archive, useConnection } from './client.ts';
import { keys } from './keys.ts';
import { fetchInSight, fetchUnknown } from './rows.ts';
import { sharedArticle } from './shared-article.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    // The archive is on this machine: no network to wait for, and what fails once fails again.
    queries: { networkMode: 'always', retry: false, staleTime: 60_000, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

let isAtOnce = false;
notifyManager.setScheduler((notify) => (isAtOnce ? queueMicrotask(notify) : defaultScheduler(notify)));

/** What `work` changes of the answers kept here is in the next frame; else it may come one or two later. */
export function inNextFrame(work: () => void): void {
  isAtOnce = true;
  work();
  isAtOnce = false;
}

/** Whether an archive is there to be asked. */
function useOpen(): boolean {
  return useConnection((state) => state.archiveId !== null);
}

export function useInfo() {
  return useQuery({ queryKey: keys.info, queryFn: () => archive.archive.info(), enabled: useOpen() });
}

/** As far as is known by now. */
export function isReadOnly(): boolean {
  return Boolean(
    queryClient.getQueryData<Awaited<ReturnType<typeof archive.archive.info>>>(keys.info)?.readOnly,
  );
}

/** What undo and redo would do. */
export function useNext() {
  return useQuery({ queryKey: keys.next, queryFn: () => archive.changes.next(), enabled: useOpen() });
}

/** Put together from its parts: shown at once or not at all, so that nothing on the page moves while they come. */
async function readArticle(id: string, signal: AbortSignal): Promise<ArticleView> {
  let article: ArticleView | undefined;
  for await (const part of await archive.articles.read({ id }, { signal }))
    if (!Array.isArray(part)) article = part;
    else article?.annotations.push(...part);
  if (!article) throw new Error(t.ui.notConnected);
  return article;
}

const shareArticle = (before: unknown, now: unknown) =>
  sharedArticle(before as ArticleView | undefined, now as ArticleView);

export function useArticle(id: string | null) {
  return useQuery({
    queryKey: keys.article(id ?? ''),
    queryFn: ({ signal }) => readArticle(id ?? '', signal),
    enabled: useOpen() && id !== null,
    structuralSharing: shareArticle,
  });
}

/** One of an article's pictures; its bytes never change. */
export function usePicture(articleId: string, sha256: string, wanted: boolean) {
  return useQuery({
    queryKey: keys.picture(articleId, sha256),
    queryFn: () => archive.articles.picture({ id: articleId, sha256 }),
    enabled: useOpen() && wanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

/** An article and the file that it was read from. */
export type PagedArticle = { id: string; sha256: string };

const FOREVER = { staleTime: Number.POSITIVE_INFINITY, retry: false } as const;

/** The pages of an article that came from a PDF. */
export function usePageList({ id, sha256 }: PagedArticle, isPdf: boolean) {
  return useQuery({
    queryKey: keys.pages(id, sha256),
    queryFn: () => archive.pages.list({ id }),
    enabled: useOpen() && isPdf,
    ...FOREVER,
  });
}

/** How long the text of pages that were scrolled past is kept, in milliseconds. */
const PAGE_KEPT = 60_000;

export function usePageText({ id, sha256 }: PagedArticle, page: number, wanted: boolean) {
  return useQuery({
    queryKey: keys.pageText(id, sha256, page),
    queryFn: ({ signal }) => archive.pages.text({ id, page }, { signal }),
    enabled: useOpen() && wanted,
    gcTime: PAGE_KEPT,
    structuralSharing: false,
    ...FOREVER,
  });
}

export function useOutline({ id, sha256 }: PagedArticle, wanted: boolean) {
  return useQuery({
    queryKey: keys.outline(id, sha256),
    queryFn: () => archive.pages.outline({ id }),
    enabled: useOpen() && wanted,
    ...FOREVER,
  });
}

/** The article as it is now, for a form: nothing until it has been asked for anew, and then as {@link useArticle}. */
export function useArticleNow(id: string) {
  const { data, error, isFetchedAfterMount } = useQuery({
    queryKey: keys.article(id),
    queryFn: ({ signal }) => readArticle(id, signal),
    enabled: useOpen(),
    refetchOnMount: 'always',
    structuralSharing: shareArticle,
  });
  return { data: isFetchedAfterMount ? data : undefined, error };
}

/** How many other articles show the same outlet. */
export function useSameOutlet(id: string) {
  return useQuery({
    queryKey: [...keys.article(id), 'same outlet'],
    queryFn: () => archive.articles.sameOutlet({ id }),
    enabled: useOpen(),
  });
}

/** All keys in order, with facets. Up to 100,000 numbers: never compared one by one. */
export function useBrowse(sort: ArticleSort, filter: ArticleFilter) {
  return useQuery({
    queryKey: keys.browse(sort, filter),
    queryFn: async ({ signal }) => {
      const list = await archive.articles.browse({ sort, filter }, { signal });
      await fetchInSight(list.keys);
      return list;
    },
    enabled: useOpen(),
    structuralSharing: false,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}

const HITS = 50;

/** Where nothing is called so, the last word is taken for the beginning of one. */
async function searchAsTyped(input: Parameters<typeof archive.search.run>[0], signal: AbortSignal) {
  const found = await archive.search.run(input, { signal });
  if (found.total > 0) return found;
  const begun = await archive.search.run({ ...input, unfinished: true }, { signal });
  return begun.total > 0 ? begun : found;
}

/** Hits in pages; the first page has the count, the facets and what was searched for. */
export function useSearch(
  query: string,
  sort: NonNullable<SearchInput['sort']>,
  reach: Reach,
  effort: NonNullable<SearchInput['effort']>,
  wanted = true,
) {
  return useInfiniteQuery({
    queryKey: keys.search(query, `${sort} ${effort}`, reach),
    queryFn: async ({ pageParam, signal }) => {
      const found = await searchAsTyped(
        { query, sort, effort, ...reach, offset: pageParam, limit: HITS, foldCopies: true },
        signal,
      );
      await fetchUnknown(found.hits.map(({ key }) => key));
      return found;
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.hits.length < HITS ? undefined : pages.length * HITS),
    enabled: useOpen() && wanted && query.trim() !== '',
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 60_000,
  });
}

/** Titles of the articles that were imported last. */
export function usePaletteTitles() {
  return useQuery({
    queryKey: keys.paletteTitles,
    queryFn: ({ signal }) => archive.palette.titles(undefined, { signal }),
    enabled: useOpen(),
    structuralSharing: false,
  });
}

/** As it is when the palette is opened: its own uses do not move what it shows. */
export function usePaletteUses() {
  return useQuery({
    queryKey: keys.paletteUses,
    queryFn: () => archive.palette.uses(),
    enabled: useOpen(),
    staleTime: 0,
  });
}

/** What may stand at the caret of a query, in UTF-16 units. */
export function useCompletions(query: string, caret: number, wanted: boolean) {
  return useQuery({
    queryKey: keys.completions(query, caret),
    queryFn: ({ signal }) => archive.search.complete({ query, caret }, { signal }),
    enabled: useOpen() && wanted,
    gcTime: 20_000,
  });
}

/** What all that a query finds could be narrowed by, without the hits themselves. */
export function useFacets(query: string, reach: Reach, wanted: boolean) {
  return useQuery({
    queryKey: keys.search(query, 'facets', reach),
    queryFn: async ({ signal }) =>
      (await archive.search.run({ query, ...reach, limit: 0 }, { signal })).facets,
    enabled: useOpen() && wanted,
  });
}

/** The places of a query's matches in one article's title and text, in UTF-16 units. */
export function useMatches(query: string | null, articleId: string, reach: Reach) {
  return useQuery({
    queryKey: keys.matches(query ?? '', articleId, reach),
    queryFn: () => archive.search.matches({ query: query ?? '', articleId, ...reach }),
    enabled: useOpen() && !!query,
  });
}

export function useSavedSearches() {
  return useQuery({
    queryKey: keys.savedSearches,
    queryFn: ({ signal }) => archive.searches.list(undefined, { signal }),
    enabled: useOpen(),
  });
}

/** The latest first. */
export function useRecentSearches() {
  return useQuery({
    queryKey: keys.recentSearches,
    queryFn: () => archive.searches.recent(),
    enabled: useOpen(),
  });
}

/** What searches of this archive reach unless they say otherwise. */
export function useReachRule() {
  return useQuery({ queryKey: keys.reachRule, queryFn: () => archive.searches.rule(), enabled: useOpen() });
}

export function useTags() {
  return useQuery({ queryKey: keys.tags, queryFn: () => archive.tags.list(), enabled: useOpen() });
}

/** In chunks: ten thousand passages at once would hold the window up. */
export function usePassages(filter: PassageFilter) {
  return useQuery({
    queryKey: keys.passages(filter),
    queryFn: streamedQuery({
      streamFn: ({ signal }) => archive.passages.stream(filter, { signal }),
      reducer: (passages: PassageView[], more: PassageView[]) => passages.concat(more),
      initialValue: [],
      refetchMode: 'replace',
    }),
    enabled: useOpen(),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

/** Who made passages, the most first. */
export function useAnnotators() {
  return useQuery({
    queryKey: keys.annotators,
    queryFn: () => archive.annotators.list(),
    enabled: useOpen(),
  });
}

export function useMemos() {
  return useQuery({ queryKey: keys.memos, queryFn: () => archive.memos.list(), enabled: useOpen() });
}

/** The places that a search finds, as they come; `done` of `total` articles are gone through. */
export function useHits(query: string, reach: Reach, unit: HitUnit) {
  return useQuery({
    queryKey: keys.hits(query, reach, unit),
    queryFn: streamedQuery({
      streamFn: ({ signal }) => archive.hits.find({ query, ...reach, unit }, { signal }),
      reducer: (all: FoundHits, more: FoundHits) => ({ ...more, hits: all.hits.concat(more.hits) }),
      initialValue: { done: 0, total: 0, hits: [] },
    }),
    enabled: useOpen(),
    structuralSharing: false,
    // What is being gone through does not change under one's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** What passages can be narrowed by. */
export function usePassageFacets(wanted: boolean) {
  return useQuery({
    queryKey: keys.passageFacets,
    queryFn: () => archive.passages.facets(),
    enabled: useOpen() && wanted,
  });
}

/** The imports, the newest first. */
export function useRuns() {
  return useQuery({ queryKey: keys.runs, queryFn: () => archive.imports.runs(), enabled: useOpen() });
}

/** Files of one import, `limit` from `offset`; no outcomes means all. */
export function useItems(
  run: string,
  outcomes: readonly (ImportItemView['outcome'] | 'warning')[] = [],
  offset = 0,
  limit = 200,
) {
  return useQuery({
    queryKey: [...keys.items(run, outcomes, offset), limit],
    queryFn: ({ signal }) =>
      archive.imports.items({ run, outcomes: [...outcomes], offset, limit }, { signal }),
    enabled: useOpen(),
    placeholderData: keepPreviousData,
  });
}

/** What runs now. */
export function useRunning() {
  return useQuery({ queryKey: keys.jobs, queryFn: () => archive.jobs.running(), enabled: useOpen() });
}

/** What an export would hold. */
export function usePreview(
  choice: { articles: string[]; query: string; passages: PassageFilter } & Partial<Reach>,
) {
  return useQuery({
    queryKey: keys.preview(choice),
    queryFn: ({ signal }) => archive.exports.preview(choice, { signal }),
    enabled: useOpen(),
    placeholderData: keepPreviousData,
  });
}

/** A value that follows `value` when that has kept still for `ms`. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
