/** What passages can be narrowed by, found by what is typed: tags, names, outlets, annotators and dates. Pure. */
import Fuse from 'fuse.js';
import type { NameView, PassageFacets, TagView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import type { FilterPart, TagMode } from './filter-parts.ts';
import { partLabel } from './part-label.ts';

/** `parts`: more than one for a span of time. */
export type FilterOffer = {
  key: string;
  label: string;
  detail: string;
  count: number | null;
  parts: FilterPart[];
};

export type FilterOffers = (typed: string) => FilterOffer[];

/** At once. */
const MOST = 60;

export function filterOffers(
  tags: readonly TagView[],
  names: readonly NameView[],
  facets: PassageFacets,
): FilterOffers {
  const named = (name: NameView) => ({
    ...ofPart({ kind: 'names', value: name.id }, null, names),
    forms: name.forms,
  });
  const offers = [
    ...tags.map(({ name, total }) => ofPart({ kind: 'tags', value: name }, total, names)),
    ...facets.author.map(({ value, count }) => ofPart({ kind: 'authors', value }, count, names)),
    ...facets.outlet.map(({ value, count }) => ofPart({ kind: 'outlets', value }, count, names)),
    ...facets.state
      .filter(({ value }) => value !== 'placed')
      .map(({ value, count }) => ofPart({ kind: 'states', value }, count, names)),
    ...facets.year.filter(({ value }) => value !== '').map(({ value, count }) => inSpan(value, count)),
    ...names.map(named),
  ];
  const fuse = new Fuse(offers, {
    keys: ['label', 'forms'],
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return (typed) => {
    const { mode, words } = modeTyped(typed);
    const found = words === '' ? offers : fuse.search(words).map(({ item }) => item);
    const all = mode === 'tags' ? [...ofDate(words), ...found] : inMode(found, mode);
    return unique(all).slice(0, MOST);
  };
}

/** “or convoy”, “not convoy”, and as search has it: “|convoy”, “-convoy”. */
function modeTyped(typed: string): { mode: TagMode; words: string } {
  const [, sign = '', words = ''] = /^\s*(or\s|\||not\s|-)?\s*(.*?)\s*$/is.exec(typed) ?? [];
  if (sign === '') return { mode: 'tags', words };
  return { mode: /^(or|\|)/i.test(sign) ? 'anyTags' : 'notTags', words };
}

function inMode(offers: readonly FilterOffer[], mode: TagMode): FilterOffer[] {
  return offers
    .filter(({ parts }) => parts[0]?.kind === 'tags')
    .map((offer) => ({
      ...offer,
      key: `${mode} ${offer.label}`,
      detail: t.filtering.kinds[mode],
      parts: [{ kind: mode, value: offer.label }],
    }));
}

function ofPart(part: FilterPart, count: number | null, names: readonly NameView[]): FilterOffer {
  const { kind, value } = part;
  return {
    ...{ key: `${kind} ${value}`, label: partLabel(part, names), detail: t.filtering.kinds[kind] },
    ...{ count, parts: [part] },
  };
}

function inSpan(date: string, count: number | null): FilterOffer {
  const parts: FilterPart[] = [
    { kind: 'from', value: date },
    { kind: 'to', value: date },
  ];
  return { key: `in ${date}`, label: t.filtering.inYear(date), detail: t.filtering.kinds.from, count, parts };
}

function ofDate(words: string): FilterOffer[] {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(words)) return [];
  const ends = (['from', 'to'] as const).map((kind) => ofPart({ kind, value: words }, null, []));
  return [inSpan(words, null), ...ends];
}

/** A year that was typed is known with its count, too. */
function unique(offers: readonly FilterOffer[]): FilterOffer[] {
  return [...new Map(offers.map((offer) => [offer.key, offer])).values()];
}
