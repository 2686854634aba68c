/** What the word or value at the caret may become: frequent terms, operators, and the values that the archive has for them. */
import type { ReadingArchive } from '../../db/index.ts';
import type { Completions } from '../api/schema.ts';
import { foldedName } from '../text/fold.ts';
import type { Columns } from './columns.ts';
import { parseQuery } from './query.ts';
import { HAS } from './query-filters.ts';

type Item = Completions['items'][number];

const MOST = 8;
/** Names and tags beside words. */
const FEW = 3;

const OPERATORS = [
  ...['title:', 'note:', 'quote:', 'outlet:', 'author:', 'tag:', 'name:', 'lang:', 'year:'],
  ...['before:', 'after:', 'on:', 'has:', 'OR', 'NOT'],
];

/** A sign, a field and a value up to the caret; a value in quotes may hold blanks. */
const AT_CARET = /(?<![^\s(（])([-=]*)(?:(\p{L}+):)?(?:["“«]([^"”»]*)|([^\s()（）"“”«»]*))$/u;
const REST = /^[^\s()（）"“”«»]*/u;

type Place = { sign: string; field: string; typed: string; quoted: boolean };

export function complete(
  archive: ReadingArchive,
  columns: Columns,
  { query, caret }: { query: string; caret: number },
): Completions {
  const left = query.slice(0, caret);
  const [whole = '', sign = '', field = '', inQuotes, bare = ''] = AT_CARET.exec(left) ?? [];
  const rest = REST.exec(query.slice(caret))?.[0].length ?? 0;
  const place = { sign, field: field.toLowerCase(), typed: inQuotes ?? bare, quoted: inQuotes !== undefined };
  const end = Math.min(query.length, caret + rest);
  return { start: left.length - whole.length, end, items: itemsFor(archive, columns, place) };
}

function itemsFor(archive: ReadingArchive, columns: Columns, place: Place): Item[] {
  const { field, typed } = place;
  const values = field ? valuesOf(archive, columns, field) : null;
  if (values) return written(place, matching(values, typed).slice(0, MOST));
  if (place.quoted || (field && !['title', 'note', 'quote'].includes(field))) return [];
  const words = written(place, wordsFrom(archive, typed));
  if (field || typed === '') return words;
  return [...words, ...written(place, named(archive, columns, typed)), ...operators(place)];
}

type Value = { kind: Item['kind']; field: string; label: string; count: number | null };

/** Null for fields that take words. */
function valuesOf(archive: ReadingArchive, columns: Columns, field: string): Value[] | null {
  const plain = (label: string, count: number | null): Value => ({ kind: 'value', field, label, count });
  if (field === 'outlet') return outlets(columns);
  if (field === 'tag') return tags(archive);
  if (field === 'name') return names(archive);
  if (field === 'has') return HAS.map((value) => plain(value, null));
  if (field === 'lang') return columns.languages().map(({ value, count }) => plain(value, count));
  if (field === 'year') return columns.years().map(({ value, count }) => plain(value, count));
  return null;
}

function outlets(columns: Columns): Value[] {
  return columns
    .outlets()
    .map(({ value, count }) => ({ kind: 'outlet', field: 'outlet', label: value, count }));
}

function tags({ tags }: ReadingArchive): Value[] {
  return tags.all().map(({ name, count }) => ({ kind: 'tag', field: 'tag', label: name, count }));
}

function names({ names }: ReadingArchive): Value[] {
  return names.all().map(({ name }) => ({ kind: 'name', field: 'name', label: name, count: null }));
}

/** Those of which a word begins as typed, the most frequent first; those that begin so themselves before. */
function matching(values: Value[], typed: string): Value[] {
  const wanted = foldedName(typed);
  const found = values.flatMap((value) => {
    const at = ` ${foldedName(value.label)}`.indexOf(` ${wanted}`);
    return at < 0 ? [] : [{ value, at: Number(at > 0) }];
  });
  return found
    .sort((a, b) => a.at - b.at || (b.value.count ?? 0) - (a.value.count ?? 0))
    .map(({ value }) => value);
}

function wordsFrom({ search }: ReadingArchive, typed: string): Value[] {
  const { node } = parseQuery(typed, { typing: true });
  if (node?.kind !== 'term' || node.words.length !== 1) return [];
  const stems = node.stems ?? [node.words[0]?.folded ?? ''];
  const terms = stems.flatMap((stem) => search.completions(stem, MOST)).sort((a, b) => b.count - a.count);
  return terms.slice(0, MOST).map(({ form, count }) => ({ kind: 'word', field: '', label: form, count }));
}

/** What is named as typed: a word that is also a name is worth a line of its own. */
function named(archive: ReadingArchive, columns: Columns, typed: string): Value[] {
  if (foldedName(typed).length < 2) return [];
  return [names(archive), tags(archive), outlets(columns)].flatMap((values) =>
    matching(values, typed).slice(0, FEW),
  );
}

function operators({ sign, typed }: Place): Item[] {
  const begun = typed.toLowerCase();
  return OPERATORS.filter((operator) => operator.toLowerCase().startsWith(begun)).map((operator) => ({
    kind: 'operator',
    text: sign + operator,
    label: operator,
    count: null,
  }));
}

function written({ sign, field, quoted }: Place, values: readonly Value[]): Item[] {
  return values.map(({ kind, field: own, label, count }) => {
    const value = quoted || /[^\p{L}\p{M}\p{N}-]/u.test(label) ? `"${label.replaceAll('"', '')}"` : label;
    const prefix = own || field;
    return { kind, text: `${sign}${prefix ? `${prefix}:` : ''}${value}`, label, count };
  });
}
