/** The library's list: which articles a filter lets through, what they could be narrowed by, and their lines. */
import type { Archive } from '../../db/index.ts';
import type { FactGroup, LibraryFilter } from '../../db/library.ts';
import type { ArticleFilter, ArticleRow, ArticleSort, Facets } from '../api/schema.ts';
import { byCount } from '../search/facets.ts';
import { type Color, DEFAULT_COLOR } from '../text/colors.ts';
import { folded } from './copies.ts';
import { summaryOf } from './view.ts';

/** No tag has it: a filter by a tag that is gone lets nothing through. */
const NO_TAG = -1;

export function browse(archive: Archive, sort: ArticleSort, filter: ArticleFilter) {
  const { tag, copiesOf, ...rest } = filter;
  const names = archive.tags.names();
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  const narrowed = { ...rest, tagIds: tag.map((name) => ids.get(name) ?? NO_TAG) };
  const found = archive.library.keys(sort, narrowed);
  const groups = archive.library.groups(narrowed);
  const keys = copiesOf === null ? folded(archive, found) : withCopies(archive, found, copiesOf);
  return {
    keys,
    copies: copiesOf === null ? found.length - keys.length : 0,
    facets: { ...factFacets(groups, narrowed), tag: tagFacet(archive, names, found) },
  };
}

function withCopies(archive: Archive, keys: number[], of: number): number[] {
  const group = new Set([of, ...archive.copies.members(of)]);
  return keys.filter((key) => group.has(key));
}

/** Each kind is counted with the filters of the other kinds only: one more outlet may always be added. */
function factFacets(groups: FactGroup[], filter: LibraryFilter): Omit<Facets, 'tag'> {
  const kinds = ['outlet', 'year', 'language'] as const;
  type Kind = (typeof kinds)[number];
  const lets = (kind: Kind, value: string | null) =>
    filter[kind].length === 0 || (value !== null && filter[kind].includes(value));
  const facet = (kind: Kind) => {
    const others = kinds.filter((other) => other !== kind);
    const counts = new Map<string, number>();
    for (const group of groups) {
      const value = group[kind];
      if (value && others.every((other) => lets(other, group[other])))
        counts.set(value, (counts.get(value) ?? 0) + group.count);
    }
    return byCount(counts);
  };
  return { outlet: facet('outlet'), year: facet('year'), language: facet('language') };
}

function tagFacet(archive: Archive, names: ReadonlyMap<number, string>, keys: number[]): Facets['tag'] {
  if (keys.length === 0) return [];
  const shown = new Set(keys);
  const carriers = new Map<string, Set<number>>();
  for (const [articleId, tagId] of archive.library.tagged()) {
    const name = names.get(tagId);
    if (name === undefined || !shown.has(articleId)) continue;
    const articles = carriers.get(name) ?? new Set();
    carriers.set(name, articles.add(articleId));
  }
  return byCount(new Map([...carriers].map(([name, articles]) => [name, articles.size])));
}

/** In the order of the keys; what is gone is left out. */
export function articleRows(archive: Archive, keys: number[]): ArticleRow[] {
  const { library } = archive;
  const colors = Map.groupBy(library.colors(keys), ({ articleId }) => articleId);
  const tags = Map.groupBy(library.passageTags(keys), ({ articleId }) => articleId);
  return library.rows(keys).map((article) => {
    const passages = colors.get(article.id) ?? [];
    const { read, starred } = archive.states.get(article.id);
    return {
      ...summaryOf(
        article,
        (tags.get(article.id) ?? []).map(({ name }) => name),
      ),
      key: article.id,
      copies: Math.max(0, archive.copies.members(article.id).length - 1),
      ownTags: archive.articleTags.of(article.id).map(({ name }) => name),
      passages: passages.reduce((sum, { count }) => sum + count, 0),
      colors: [...new Set(passages.map(({ color }) => (color ?? DEFAULT_COLOR) as Color))],
      read,
      starred,
    };
  });
}
