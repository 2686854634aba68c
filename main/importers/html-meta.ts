/** The head of a page as a list of stated values. Pure look-up; what they are worth is decided elsewhere. */
import { tidy } from '../text/whitespace.ts';
import type { DomDocument, DomElement } from './dom.ts';

/** Values of `<meta>` by name, property or itemprop in lower case; the first of each name. */
export type Metas = ReadonlyMap<string, string>;

const LONGEST = 1000;

export function metasOf(document: DomDocument): Metas {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = tidy(meta.getAttribute('content') ?? '').slice(0, LONGEST);
    for (const name of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = meta.getAttribute(name)?.trim().toLowerCase();
      if (key && content && !metas.has(key)) metas.set(key, content);
    }
  }
  return metas;
}

/** The first of the names that has a value. */
export function firstMeta(metas: Metas, names: readonly string[]): string | null {
  return names.map((name) => metas.get(name)).find(Boolean) ?? null;
}

/** An element's text with white space collapsed. */
export function textOf(element: DomElement | null): string {
  return tidy(element?.textContent ?? '');
}
