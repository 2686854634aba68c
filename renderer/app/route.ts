/** Where the window is, as the URL hash says it. Knows no place's content. */
import { useSyncExternalStore } from 'react';
import type { PassageFilter, Reach } from '../../main/api/schema.ts';
import { addressOf, filterIn } from './passage-address.ts';

export type Route =
  /** `at` is a place in the article's canonical text, in UTF-16 units. */
  | { place: 'library'; articleId: string | null; at: number | null }
  /** `reach`: what the words also find; left out, it is as the archive's rule has it. */
  | { place: 'search'; query: string; articleId: string | null; reach?: Reach }
  | { place: 'imports'; run: string | null }
  | { place: 'names'; nameId: string | null }
  /** `filter`: which of them; left out, those that were shown last. */
  | { place: 'passages'; filter?: PassageFilter }
  | { place: 'tags' }
  | { place: 'counts' }
  | { place: 'settings' };

export type Place = Route['place'];

/** A hash as a route; what is no address is the library. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [place = '', first = '', second = ''] = path.split('/').map(decoded);
  if (place === 'imports') return { place, run: first || null };
  if (place === 'names') return { place, nameId: first || null };
  if (place === 'tags' || place === 'counts' || place === 'settings') return { place };
  const asked = new URLSearchParams(search);
  const filter = place === 'passages' && filterIn(asked);
  if (place === 'passages') return { place, ...(filter && { filter }) };
  const reach = reachOf(asked.get('reach'));
  if (place === 'search') return { place, query: first, articleId: second || null, ...(reach && { reach }) };
  const at = asked.get('at');
  return { place: 'library', articleId: first || null, at: at && /^\d+$/.test(at) ? Number(at) : null };
}

/** The hash of a route, with its `#`. */
export function hashOf(route: Route): string {
  const parts: (string | null)[] = [route.place];
  if (route.place === 'search') parts.push(route.query, route.articleId);
  if (route.place === 'library') parts.push(route.articleId);
  if (route.place === 'imports') parts.push(route.run);
  if (route.place === 'names') parts.push(route.nameId);
  while (parts.length > 1 && !parts.at(-1)) parts.pop();
  return `#/${parts.map((part) => encodeURIComponent((part ?? '').toWellFormed())).join('/')}${askedOf(route)}`;
}

function askedOf(route: Route): string {
  if (route.place === 'library' && route.articleId && route.at !== null) return `?at=${route.at}`;
  if (route.place === 'passages' && route.filter) return addressOf(route.filter);
  if (route.place === 'search' && route.reach) return `?reach=${REACHES.filter((one) => route.reach?.[one])}`;
  return '';
}

const REACHES = ['keys', 'names'] as const;

function reachOf(asked: string | null): Reach | null {
  if (asked === null) return null;
  const on = asked.split(',');
  return { keys: on.includes('keys'), names: on.includes('names') };
}

/** Goes there; `replace` leaves no step to come back to, for what changes with every letter typed. */
export function go(route: Route, { replace = false } = {}): void {
  const hash = hashOf(route);
  if (hash === location.hash) return;
  if (replace) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The route now, and again whenever it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return parsed(hash);
}

let last: { hash: string; route: Route } | null = null;

/** The same hash gives the same object, so that effects may depend on it. */
function parsed(hash: string): Route {
  if (last?.hash !== hash) last = { hash, route: parseRoute(hash) };
  return last.route;
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  addEventListener('popstate', listener);
  return () => {
    removeEventListener('hashchange', listener);
    removeEventListener('popstate', listener);
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
