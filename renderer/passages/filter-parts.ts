/** A filter as its parts: what is shown as a chip each, and can be put in and taken out. Pure. */
import type { PassageFilter } from '../../main/api/schema.ts';
import { NO_FILTER } from '../app/passage-address.ts';
import { t } from '../strings/index.ts';

/** How a tag narrows: it must be there, it is one of some of which one must be, it must not be there. */
export const TAG_MODES = ['tags', 'anyTags', 'notTags'] as const;
export type TagMode = (typeof TAG_MODES)[number];

const LISTS = [...TAG_MODES, 'names', 'outlets', 'authors', 'states'] as const;
type ListPart = (typeof LISTS)[number];

export type FilterPart =
  | { kind: ListPart; value: string }
  | { kind: 'from' | 'to'; value: string }
  /** Some that were chosen one by one, or those behind a count. */
  | { kind: 'only' | 'behind'; value: string };

/** In the order in which they are shown; the words searched for stand in their own field. */
export function partsOf(filter: PassageFilter): FilterPart[] {
  const lists = LISTS.flatMap((kind) => filter[kind].map((value): FilterPart => ({ kind, value })));
  const dates = (['from', 'to'] as const).flatMap((kind): FilterPart[] =>
    filter[kind] ? [{ kind, value: filter[kind] }] : [],
  );
  const only: FilterPart[] =
    filter.only.length > 0 ? [{ kind: 'only', value: String(filter.only.length) }] : [];
  const behind: FilterPart[] = filter.behind ? [{ kind: 'behind', value: behindOf(filter.behind) }] : [];
  return [...lists, ...dates, ...only, ...behind];
}

function behindOf(cell: NonNullable<PassageFilter['behind']>): string {
  const { pair, behind, shown, within, withUnder, oneArticle, unknown } = t.counts;
  if (cell.of === 'together') return behind(pair(cell.first, cell.second), shown[cell.relation]);
  const tag = cell.under ? withUnder(cell.tag) : cell.tag;
  if (cell.by === 'all') return tag;
  return within(tag, cell.by === 'article' ? oneArticle : cell.key || (unknown[cell.by] ?? ''));
}

export function withPart(filter: PassageFilter, part: FilterPart): PassageFilter {
  const { kind, value } = part;
  if (kind === 'from' || kind === 'to') return { ...filter, [kind]: value };
  if (kind === 'only' || kind === 'behind') return filter;
  const clean = isTagMode(kind) ? withoutTag(filter, value) : filter;
  const list: readonly string[] = clean[kind];
  return list.includes(value) ? clean : { ...clean, [kind]: [...list, value] };
}

export function withoutPart(filter: PassageFilter, part: FilterPart): PassageFilter {
  const { kind, value } = part;
  if (kind === 'from' || kind === 'to') return { ...filter, [kind]: '' };
  if (kind === 'only') return { ...filter, only: [] };
  if (kind === 'behind') {
    const { behind: _, ...rest } = filter;
    return rest;
  }
  return { ...filter, [kind]: filter[kind].filter((other) => other !== value) };
}

export const isTagMode = (kind: FilterPart['kind']): kind is TagMode =>
  (TAG_MODES as readonly string[]).includes(kind);

/** How a tag narrows now; null if it does not. */
export function modeOf(filter: PassageFilter, tag: string): TagMode | null {
  return TAG_MODES.find((mode) => filter[mode].includes(tag)) ?? null;
}

/** The tag narrows so, and in no other way; null: in none. */
export function withTag(filter: PassageFilter, tag: string, mode: TagMode | null): PassageFilter {
  const clean = withoutTag(filter, tag);
  return mode === null ? clean : { ...clean, [mode]: [...clean[mode], tag] };
}

/** With, or, not, and with again. */
export function nextMode(mode: TagMode): TagMode {
  return TAG_MODES[(TAG_MODES.indexOf(mode) + 1) % TAG_MODES.length] ?? 'tags';
}

function withoutTag(filter: PassageFilter, tag: string): PassageFilter {
  const without = TAG_MODES.map((mode) => [mode, filter[mode].filter((other) => other !== tag)]);
  return { ...filter, ...Object.fromEntries(without) };
}

/** By more than words and tags that must be there. */
export function isNarrowed({ query: _, tags: __, only: ___, ...rest }: PassageFilter): boolean {
  return partsOf({ ...NO_FILTER, ...rest }).length > 0;
}

/** Whether anything is left out. */
export function isFiltered(filter: PassageFilter): boolean {
  return filter.query.trim() !== '' || partsOf(filter).length > 0;
}
