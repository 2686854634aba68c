/** Passages as the lines of one list: a head for each article, its passages below it. Pure. */
import type { PassageView } from '../../main/api/schema.ts';

export type PassageRow =
  | { kind: 'article'; key: string; article: PassageView['article']; count: number }
  | { kind: 'passage'; key: string; passage: PassageView };

/** Articles in the order of their first passage, passages in the order of the text; lost ones stand last. */
export function passageRows(passages: readonly PassageView[]): PassageRow[] {
  const groups = Map.groupBy(passages, ({ article }) => article.id);
  return [...groups.values()].flatMap((group) => [head(group), ...group.toSorted(byPlace).map(line)]);
}

/** The passages' ids, in the order of the list. */
export function passageKeys(rows: readonly PassageRow[]): string[] {
  return rows.flatMap(({ kind, key }) => (kind === 'passage' ? [key] : []));
}

function head(group: readonly PassageView[]): PassageRow {
  const { article } = group[0] as PassageView;
  return { kind: 'article', key: article.id, article, count: group.length };
}

function line(passage: PassageView): PassageRow {
  return { kind: 'passage', key: passage.annotation.id, passage };
}

function byPlace({ annotation: a }: PassageView, { annotation: b }: PassageView): number {
  const lost = Number(a.state === 'lost') - Number(b.state === 'lost');
  return lost || a.start - b.start || a.end - b.end;
}
