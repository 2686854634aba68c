/** Where and when some forms of a name occur, and beside which names: counted from the index and the columns alone. */
import type { SearchReader } from '../../db/search.ts';
import { formMatch } from '../names/form-match.ts';
import { type Columns, dayText } from './columns.ts';
import type { NamesOfArticles } from './names-of-articles.ts';

/** Newest articles that are told, and names that stand beside it. */
const MOST = 50;

export type NameFacts = {
  /** Articles of each of the forms, in their order. */
  counts: number[];
  /** Articles of any of them. */
  total: number;
  first: string | null;
  last: string | null;
  articles: number[];
  beside: ReturnType<NamesOfArticles['count']>;
};

/** @param forms each is counted; `meant`: those that mean the name */
export type NameForms = { forms: string[]; meant: string[] };

export function nameFacts(
  search: SearchReader,
  columns: Columns,
  countNames: NamesOfArticles['count'],
  { forms, meant }: NameForms,
): NameFacts {
  const match = formMatch(search, meant);
  const ids = match === null ? [] : search.ids(match);
  const newest = ids.toSorted((a, b) => columns.day(b) - columns.day(a));
  const dated = newest.filter((id) => columns.day(id) !== 0);
  const dateOf = (id: number | undefined) => (id === undefined ? null : dayText(columns.day(id)));
  return {
    counts: forms.map((form) => countOf(search, form)),
    total: ids.length,
    first: dateOf(dated.at(-1)),
    last: dateOf(dated[0]),
    articles: newest.slice(0, MOST),
    beside: countNames(ids),
  };
}

function countOf(search: SearchReader, form: string): number {
  const match = formMatch(search, [form]);
  return match === null ? 0 : search.count(match);
}
