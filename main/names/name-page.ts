/** What an archive has about one name: how often each form occurs, when, in which articles, beside which other names. */
import type { Archive } from '../../db/index.ts';
import type { NamePageView, NameView } from '../api/schema.ts';
import { formMatch } from './form-match.ts';
import { nameViews } from './write-names.ts';

/** Articles, and names that it occurs with. */
const MOST = 50;

export function namePage(archive: Archive, name: NameView): NamePageView {
  const found = name.forms.map((form) => ({ form, ids: articlesWith(archive, [form]) }));
  const all = new Set(found.flatMap(({ ids }) => ids));
  const articles = archive.search
    .facets()
    .filter(({ id }) => all.has(id))
    .sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1));
  const dates = articles.flatMap(({ published }) => published ?? []);
  return {
    ...name,
    counts: found.map(({ form, ids }) => ({ form, count: ids.length })),
    total: articles.length,
    first: dates.at(-1) ?? null,
    last: dates[0] ?? null,
    articles: articles.slice(0, MOST).map(({ id }) => id),
    beside: besides(archive, name, all),
  };
}

/** The names that occur in most of these articles. */
function besides(archive: Archive, { id }: NameView, articles: ReadonlySet<number>): NamePageView['beside'] {
  if (articles.size === 0) return [];
  return nameViews(archive)
    .filter((other) => other.id !== id && other.on)
    .map((other) => ({
      id: other.id,
      name: other.name,
      count: articlesWith(archive, other.forms).filter((article) => articles.has(article)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
}

function articlesWith({ search }: Archive, forms: readonly string[]): number[] {
  const match = formMatch(forms);
  return match === null ? [] : search.ids(match);
}
