/** Counts as CSV for statistics: a line for each count that is not nought, by the tags' names. Pure. */
import type { CountedBy, CountedTags, TagRelation, TagsTogether } from '../api/schema.ts';
import { writeTable } from '../tables/given-table.ts';

/** Articles have their id beside their title: two may be called the same. */
export function tagsTable({ rows }: CountedTags, by: CountedBy): string {
  const columns = { all: [], article: ['article_id', 'article'] }[by as 'all' | 'article'] ?? [by];
  const lines = rows.flatMap(({ key, label, counts }) =>
    counts.map(({ tag, count }) => [
      tag,
      ...(by === 'all' ? [] : by === 'article' ? [key, label] : [key]),
      String(count),
    ]),
  );
  return writeTable([['tag', ...columns, 'passages'], ...lines.sort(byWords)]);
}

/** Each pair once, where it is the same either way round. */
export function togetherTable({ cells }: TagsTogether, relation: TagRelation): string {
  const once = relation === 'inclusion' ? cells : cells.filter(({ first, second }) => first < second);
  const lines = once.map(({ first, second, count, passages }) => [
    ...[first, second, String(count), String(passages)],
  ]);
  const unit = { overlap: 'overlaps', inclusion: 'inclusions', paragraph: 'paragraphs', article: 'articles' };
  return writeTable([['first', 'second', unit[relation], 'passages'], ...lines.sort(byWords)]);
}

function byWords(a: readonly string[], b: readonly string[]): number {
  return (a[0] ?? '').localeCompare(b[0] ?? '') || (a[1] ?? '').localeCompare(b[1] ?? '');
}
