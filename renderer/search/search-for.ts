/** Changes the search on screen; what it reaches and the open article stay. */
import { go, parseRoute } from '../app/route.ts';

export function searchFor(query: string): void {
  const route = parseRoute(location.hash);
  if (route.place !== 'search') return;
  if (query.trim() === '') go({ place: 'library', articleId: route.articleId, at: null });
  else go({ ...route, query });
}
