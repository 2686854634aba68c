/** Writes filters into a query and takes them out again, in the query's own grammar. Pure. */

/** `outlet:"The Harbour Post"`; quotation marks inside a value would end it and are left out. */
export function filterText(field: string, value: string): string {
  const plain = value
    .replace(/["“”„‟«»＂]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /^[\p{L}\p{N}-]+$/u.test(plain) ? `${field}:${plain}` : `${field}:"${plain}"`;
}

export function hasFilter(query: string, field: string, value: string): boolean {
  return placeOf(query, filterText(field, value)) >= 0;
}

export function withFilter(query: string, field: string, value: string): string {
  return `${query.trim()} ${filterText(field, value)}`.trim();
}

export function withoutFilter(query: string, field: string, value: string): string {
  const filter = filterText(field, value);
  const at = placeOf(query, filter);
  if (at < 0) return query;
  return `${query.slice(0, at).trimEnd()} ${query.slice(at + filter.length).trimStart()}`.trim();
}

/** The query with `typed` spelled exactly as `form`; added at the end if it is nowhere to be found. */
export function withExactly(query: string, typed: string, form: string): string {
  const exact = /^[\p{L}\p{M}\p{N}]+$/u.test(form) ? `=${form}` : `="${form}"`;
  const plain = typed.replace(/\*$/, '');
  const found = plain === '' ? -1 : query.indexOf(plain);
  if (found < 0) return `${query.trim()} ${exact}`;
  // With what makes it one piece: ="so"*
  const [before = ''] = /=?["“«]?$/.exec(query.slice(0, found)) ?? [];
  const [after = ''] = /^["”»]?\*?/.exec(query.slice(found + plain.length)) ?? [];
  return query.slice(0, found - before.length) + exact + query.slice(found + plain.length + after.length);
}

/** Where the filter stands as a piece of its own, or -1. */
function placeOf(query: string, filter: string): number {
  for (let at = query.indexOf(filter); at >= 0; at = query.indexOf(filter, at + 1)) {
    const isOwn = /^$|\s/.test(query.charAt(at - 1)) && /^$|[\s)]/.test(query.charAt(at + filter.length));
    if (isOwn) return at;
  }
  return -1;
}
