/** A facet's value as it is shown. */
import { t } from '../strings/index.ts';
import type { FacetName } from './list-state.ts';

export function facetLabel(name: FacetName | 'name', value: string): string {
  if (value === '') return t.library.noValue;
  return name === 'language' ? t.write.language(value) : value;
}
