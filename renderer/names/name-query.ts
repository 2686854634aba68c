/** What to search for to find a name. Pure. */
import type { NameView } from '../../main/api/schema.ts';
import { filterText } from '../search/narrow.ts';

/** Just these forms, whatever else search would go by. */
export function formsQuery(forms: readonly string[]): string {
  return forms.map(phrase).join(' OR ');
}

/** As a person would type it; search knows the forms. */
export function nameQuery({ name }: Pick<NameView, 'name'>): string {
  return filterText('name', name);
}

function phrase(form: string): string {
  return `"${form.replace(/["“”„‟«»＂]/g, ' ').trim()}"`;
}
