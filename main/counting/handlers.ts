/** The calls that count passages: how often each tag is used where, and which tags stand together. */
import type { Implementer } from '../api/implementer.ts';
import type { CountedBy, CountedTags, PassageFilter, TagRelation, TagsTogether } from '../api/schema.ts';
import type { App } from '../app.ts';
import { type Counted, counted, keyOf } from './counted.ts';
import { tagsTable, togetherTable } from './tables.ts';
import { togetherIn, usesOf } from './together.ts';

export function countingHandlers(os: Implementer['counting'], app: App) {
  return {
    tags: os.tags.handler(({ input }) => countTags(app, input)),
    together: os.together.handler(({ input }) => countTogether(app, input)),
    tagsTable: os.tagsTable.handler(({ input }) => tagsTable(countTags(app, input), input.by)),
    togetherTable: os.togetherTable.handler(({ input }) =>
      togetherTable(countTogether(app, input), input.relation),
    ),
  };
}

type Asked = { passages: PassageFilter };

/** A line for each outlet, year, article or annotator, the most used first; a column for each tag that is used. */
function countTags(
  app: App,
  { passages: filter, by, under }: Asked & { by: CountedBy; under: boolean },
): CountedTags {
  const names = app.archive.tags.names();
  const lines = Map.groupBy(counted(app, filter, under), (one) => keyOf(by, one));
  const rows = [...lines].map(([key, passages]) => {
    const counts = [...usesOf(passages)].map(([id, count]) => ({ tag: names.get(id) ?? '', count }));
    return { key, label: labelOf(by, key, passages), passages: passages.length, counts };
  });
  return { rows: rows.sort((a, b) => b.passages - a.passages || a.label.localeCompare(b.label)) };
}

function labelOf(by: CountedBy, key: string, [first]: readonly Counted[]): string {
  return by === 'article' ? (first?.article.title ?? '') : key;
}

function countTogether(
  app: App,
  { passages: filter, ...asked }: Asked & { relation: TagRelation; under: boolean },
): TagsTogether {
  const names = app.archive.tags.names();
  const nameOf = (id: number) => names.get(id) ?? '';
  const { counts, used } = togetherIn(app, filter, asked);
  return {
    cells: [...counts].map(({ first, second, count, passages }) => ({
      ...{ first: nameOf(first), second: nameOf(second), count, passages: passages.size },
    })),
    used: [...used].map(([id, passages]) => ({ tag: nameOf(id), passages })),
  };
}
