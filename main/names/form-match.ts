/** The MATCH expression for the articles that have any of these forms; it knows the columns of the index. */
import type { SearchReader } from '../../db/search.ts';
import { anyForm } from '../search/name-tokens.ts';
import { foldedName } from '../text/fold.ts';

/** Null if folding leaves nothing of them: then no article has any. */
export function formMatch(search: Pick<SearchReader, 'nameToken'>, forms: readonly string[]): string | null {
  const folded = forms.map(foldedName).filter((form) => form !== '');
  return folded.length === 0 ? null : `{title body} : ${anyForm(search, folded)}`;
}
