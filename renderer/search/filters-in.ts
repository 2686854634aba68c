/** The filters and exact spellings that stand in a query, each with its place, so that it can be taken out. Pure. */

/** `at` and `end` in UTF-16 units of the query. `field`: '=' for what must be spelled exactly so. */
export type QueryFilter = { field: string; value: string; not: boolean; at: number; end: number };

const FIELDS = 'outlet|author|tag|lang|year|before|after|on|has|name';
const QUOTED = '["“„«][^"”»]*["”»]?';
/** A phrase, in which nothing is a filter, or a filter. */
const PIECE = new RegExp(`${QUOTED}|(?<![^\\s(])(-?)(?:(${FIELDS}):|(=))(${QUOTED}|[^\\s()"]+)`, 'giu');

export function filtersIn(query: string): QueryFilter[] {
  return [...query.matchAll(PIECE)].flatMap(({ index, 0: text, 1: not, 2: field, 3: exact, 4: value }) => {
    const plain = value?.replace(/^["“„«]|["”»]$/g, '').trim();
    if (!plain) return [];
    const name = exact ?? field?.toLowerCase() ?? '';
    return [{ field: name, value: plain, not: not === '-', at: index, end: index + text.length }];
  });
}

/** The query without it; what was to be spelled exactly so stays, spelled in any way. */
export function withoutPiece(query: string, { field, value, not, at, end }: QueryFilter): string {
  const left = field === '=' ? `${not ? '-' : ''}${/\s/.test(value) ? `"${value}"` : value}` : '';
  return [query.slice(0, at).trimEnd(), left, query.slice(end).trimStart()].filter(Boolean).join(' ');
}
