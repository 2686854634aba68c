/** A filter of a query in words. */
import { facetLabel } from '../library/facet-label.ts';
import { t } from '../strings/index.ts';
import type { QueryFilter } from './filters-in.ts';

export function filterLabel({ field, value, not }: QueryFilter): string {
  const said =
    t.search.filters[field]?.(isDate(value) ? t.write.date(value) : value) ?? plainly(field, value);
  return not ? t.search.not(said) : said;
}

const isDate = (value: string) => /^\d{4}(-\d{2}){0,2}$/.test(value);

function plainly(field: string, value: string): string {
  return field === 'lang' ? facetLabel('language', value) : value;
}
