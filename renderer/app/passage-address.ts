/** Which passages are shown, as the part of the address behind its question mark. Pure. */
import type { PassageFilter } from '../../main/api/schema.ts';

export const NO_FILTER: PassageFilter = {
  tags: [],
  anyTags: [],
  notTags: [],
  under: true,
  names: [],
  outlets: [],
  authors: [],
  from: '',
  to: '',
  query: '',
  states: [],
  only: [],
};

const LISTS = [
  ['tag', 'tags'],
  ['any', 'anyTags'],
  ['not', 'notTags'],
  ['name', 'names'],
  ['outlet', 'outlets'],
  ['by', 'authors'],
  ['id', 'only'],
] as const;

const STATES = ['placed', 'weak', 'lost'] as const;

const TEXTS = [
  ['from', 'from'],
  ['to', 'to'],
  ['q', 'query'],
] as const;

const DATE = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/;

/** With its question mark; '' for a filter that lets everything through. */
export function addressOf(filter: PassageFilter): string {
  const asked = new URLSearchParams();
  for (const [key, part] of LISTS) for (const value of filter[part]) asked.append(key, value.toWellFormed());
  for (const state of filter.states) asked.append('state', state);
  for (const [key, part] of TEXTS) if (filter[part]) asked.set(key, filter[part].toWellFormed());
  if (!filter.under) asked.set('under', '0');
  if (filter.behind) asked.set('behind', JSON.stringify(filter.behind));
  return asked.size > 0 ? `?${asked}` : '';
}

/** Null where nothing is asked for; a date that is none is left out. */
export function filterIn(asked: URLSearchParams): PassageFilter | null {
  if (asked.size === 0) return null;
  const lists = Object.fromEntries(LISTS.map(([key, part]) => [part, asked.getAll(key)]));
  const texts = Object.fromEntries(TEXTS.map(([key, part]) => [part, asked.get(key) ?? '']));
  const filter: PassageFilter = { ...NO_FILTER, ...lists, ...texts, under: asked.get('under') !== '0' };
  const dates = { from: dateOr(filter.from), to: dateOr(filter.to) };
  const states = STATES.filter((state) => asked.getAll('state').includes(state));
  const behind = cellIn(asked.get('behind'));
  return { ...filter, ...dates, states, ...(behind && { behind }) };
}

/** Whether such a tag or outlet is there, the archive says. */
function cellIn(text: string | null): PassageFilter['behind'] | null {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const dateOr = (text: string) => (DATE.test(text) ? text : '');
