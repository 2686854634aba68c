/** What the box offers: searches to run again while it is empty, completions while one types. Pure. */
import type { Completions, RecentSearch, SavedSearchView } from '../../main/api/schema.ts';
import type { Completion } from './completion.ts';

export type Suggestion =
  | { kind: 'saved'; id: string; search: SavedSearchView }
  | { kind: 'recent'; id: string; search: RecentSearch }
  | { kind: 'completion'; id: string; completion: Completion };

export type SuggestionGroup = { kind: Suggestion['kind']; suggestions: Suggestion[] };

/** Recent searches under the saved ones, which are not said twice. */
export function searchesToRun(
  saved: readonly SavedSearchView[],
  recent: readonly RecentSearch[],
): SuggestionGroup[] {
  const known = new Set(saved.map(({ query }) => query));
  return grouped([
    ...saved.map((search): Suggestion => ({ kind: 'saved', id: `saved ${search.id}`, search })),
    ...recent
      .filter(({ query }) => !known.has(query))
      .map((search): Suggestion => ({ kind: 'recent', id: `recent ${search.query}`, search })),
  ]);
}

export function completionsToTake({ items }: Completions): SuggestionGroup[] {
  return grouped(
    items.map((completion) => ({
      kind: 'completion',
      id: `${completion.kind} ${completion.text}`,
      completion,
    })),
  );
}

function grouped(suggestions: Suggestion[]): SuggestionGroup[] {
  return [...Map.groupBy(suggestions, ({ kind }) => kind)].map(([kind, own]) => ({ kind, suggestions: own }));
}
