/** A part of a filter in words. */
import type { NameView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import type { FilterPart } from './filter-parts.ts';

export function partLabel({ kind, value }: FilterPart, names: readonly NameView[]): string {
  if (kind === 'names') return names.find(({ id }) => id === value)?.name ?? value;
  if (kind === 'authors') return value || t.filtering.nobody;
  if (kind === 'outlets') return value || t.filtering.noOutlet;
  if (kind === 'states') return t.filtering.states[value] ?? value;
  if (kind === 'from') return t.filtering.from(value);
  if (kind === 'to') return t.filtering.to(value);
  if (kind === 'only') return t.filtering.only(value);
  return value;
}
