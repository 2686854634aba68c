/** Brings the focus to the search field from anywhere, whatever is folded, and from there into the list below it. */
import { go, parseRoute } from '../app/route.ts';
import { useView } from '../app/view.ts';

/** The field's place in the document. */
export const SEARCH_FIELD = 'search-field';

export function focusSearch(): void {
  const { place } = parseRoute(location.hash);
  if (place !== 'library' && place !== 'search') go({ place: 'library', articleId: null, at: null });
  useView.getState().foldSide(false);
  // The field may only now come to be.
  if (!focusNow()) requestAnimationFrame(() => requestAnimationFrame(focusNow));
}

function focusNow(): boolean {
  const field = document.getElementById(SEARCH_FIELD);
  if (!(field instanceof HTMLInputElement)) return false;
  field.focus();
  field.select();
  return true;
}

/** The list below the field: the library or what was found. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[data-list] [role=listbox]')?.focus();
}
