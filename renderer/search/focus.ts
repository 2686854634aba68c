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

/** Milliseconds for which a list that only comes to be gets the focus that was asked for. */
const WAITED_MS = 3000;
let wantedAt = Number.NEGATIVE_INFINITY;

/** The list below the field: the library or what was found; if that is on its way, the list that comes. */
export function focusList(): void {
  wantedAt = performance.now();
  document.querySelector<HTMLElement>('[data-list] [role=listbox][tabindex]')?.focus();
}

/** Called by a list that came to be: it takes the place, and the focus, of one that went. */
export function focusListIfWanted(): void {
  const now = document.activeElement;
  const isLost = now === null || now === document.body || now.id === SEARCH_FIELD;
  if (isLost && performance.now() - wantedAt < WAITED_MS) focusList();
}

/** Whoever goes on typing does not want the list any more. */
export function stayInField(): void {
  wantedAt = Number.NEGATIVE_INFINITY;
}
