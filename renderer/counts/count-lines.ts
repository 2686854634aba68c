/** Counts as the lines of a table: one for each that is not nought, the largest first. Pure. */
import type { CountedBy, CountedTags, TagRelation, TagsTogether } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';

/** A name is words of a person; figures are what was counted. */
export type CountLine = { key: string; names: readonly string[]; figures: readonly number[] };
export type CountLines = {
  names: readonly string[];
  figures: readonly string[];
  lines: readonly CountLine[];
};

export function tagLines({ rows }: CountedTags, by: CountedBy): CountLines {
  const lines = rows.flatMap(({ key, label, counts }) =>
    counts.map(({ tag, count }) => ({
      key: `${tag}\u0000${key}`,
      names: by === 'all' ? [tag] : [tag, label || (t.counts.unknown[by] ?? '')],
      figures: [count],
    })),
  );
  return {
    names: by === 'all' ? [t.counts.tag] : [t.counts.tag, t.counts.columns[by]],
    figures: [t.counts.passages],
    lines: lines.toSorted(mostFirst),
  };
}

/** Each pair once, where it is the same either way round. */
export function togetherLines({ cells }: TagsTogether, relation: TagRelation): CountLines {
  const once = relation === 'inclusion' ? cells : cells.filter(({ first, second }) => first < second);
  const lines = once.map(({ first, second, count, passages }) => ({
    ...{ key: `${first}\u0000${second}`, names: [first, second], figures: [count, passages] },
  }));
  return {
    names: [t.counts.first, t.counts.second],
    figures: [t.counts.units[relation], t.counts.passages],
    lines: lines.toSorted(mostFirst),
  };
}

function mostFirst(a: CountLine, b: CountLine): number {
  return (b.figures[0] ?? 0) - (a.figures[0] ?? 0) || a.names.join().localeCompare(b.names.join());
}
