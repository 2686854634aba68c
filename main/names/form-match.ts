/** The MATCH expression for the articles that have any of these forms; it knows the columns of the index. */
import { foldedName } from '../text/fold.ts';

/** Null if folding leaves nothing of them: then no article has any. */
export function formMatch(forms: readonly string[]): string | null {
  const phrases = [...new Set(forms.map(foldedName))].filter((folded) => folded !== '');
  return phrases.length === 0
    ? null
    : `{title body} : (${phrases.map((folded) => `"${folded}"`).join(' OR ')})`;
}
