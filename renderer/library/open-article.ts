/** Opens an article beside the list it stands in, and puts the focus into the text when it is to be read. */
import { go, parseRoute, useRoute } from '../app/route.ts';

/** The article that is open, by id. */
export function useOpenArticle(): string | null {
  const route = useRoute();
  return route.place === 'library' || route.place === 'search' ? route.articleId : null;
}

/** `read`: the focus leaves the list. */
export function openArticle(articleId: string, { read = false } = {}): void {
  const route = parseRoute(location.hash);
  if (route.place === 'search') go({ ...route, articleId });
  else go({ place: 'library', articleId, at: null });
  if (read) focusText();
}

/** The text's frame takes the focus; the reader may pass it on to what it likes better. */
function focusText(): void {
  requestAnimationFrame(() => document.getElementById('text')?.focus());
}
