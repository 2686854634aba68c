/** What a page says of its article in JSON-LD. Broken or unrelated data is passed over, never an error. */
import { type DomDocument, parseDocument } from './dom.ts';

export type JsonLd = {
  headline: string | null;
  authors: string[];
  publisher: string | null;
  published: string | null;
  modified: string | null;
  /** When the page's only film or recording was put there. */
  uploaded: string | null;
  url: string | null;
};

type Thing = Record<string, unknown>;

const ARTICLE = /Article|Posting|Report|^WebPage$|Recipe|CreativeWork|^ItemPage$/;
/** Nested deeper, no page keeps its article. */
const DEEPEST = 6;

function things(value: unknown, depth = 0): Thing[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((entry) => things(entry, depth + 1));
  const thing = value as Thing;
  return [thing, ...things(thing['@graph'], depth + 1), ...things(thing.mainEntity, depth + 1)];
}

function parse(source: string): unknown {
  try {
    return JSON.parse(
      source.replace(/^\s*(?:<!\[CDATA\[|\/\/.*)|(?:\]\]>)\s*$/g, '').replace(/[\n\r\t]/g, ' '),
    );
  } catch {
    return null;
  }
}

const typeOf = (thing: Thing) =>
  [thing['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .join(' ');

/** Some systems write HTML entities into JSON. */
function withoutEntities(text: string): string {
  if (!/&#?\w+;/.test(text)) return text;
  const escaped = text.slice(0, 1000).replaceAll('<', '&lt;');
  return parseDocument(`<html><head></head><body>${escaped}</body></html>`).body.textContent ?? text;
}

function text(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() ? withoutEntities(first).trim() : null;
}

/** Names of people or organisations, also of those that stand elsewhere in the page's data; what is only an address is none. */
function namesOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string[] {
  return [value].flat().flatMap((entry) => {
    if (typeof entry === 'string')
      return text(entry) && !/^https?:/.test(entry) ? [withoutEntities(entry).trim()] : [];
    if (typeof entry !== 'object' || entry === null) return [];
    const name = (entry as Thing).name ?? byId.get((entry as Thing)['@id'])?.name;
    return [name].flat().flatMap((one) => text(one) ?? []);
  });
}

/** The value that all who have one agree on. */
function onlyOne(values: readonly (string | null)[]): string | null {
  const found = new Set(values.filter((value) => value !== null));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** The page's article by JSON-LD; the most specific type wins over a mere web page. */
export function jsonLdOf(document: DomDocument): JsonLd | null {
  const scripts = [...document.querySelectorAll('script[type*="ld+json"]')].slice(0, 40);
  const found = scripts.flatMap((script) => things(parse(script.textContent ?? '')));
  const byId = new Map(found.filter((thing) => thing.name).map((thing) => [thing['@id'], thing]));
  const articles = found.filter((thing) => ARTICLE.test(typeOf(thing)));
  const media = found.filter((thing) => /^(?:Video|Audio)Object$/.test(typeOf(thing)));
  const article =
    articles.find((thing) => /Article|Posting|Report/.test(typeOf(thing))) ?? articles[0] ?? media[0];
  if (!article) return null;
  return {
    headline: text(article.headline) ?? text(article.name),
    authors: namesOf(article.author ?? article.creator, byId),
    publisher: namesOf(article.publisher, byId)[0] ?? null,
    published: text(article.datePublished) ?? onlyOne(articles.map((thing) => text(thing.datePublished))),
    modified: text(article.dateModified) ?? onlyOne(articles.map((thing) => text(thing.dateModified))),
    uploaded: onlyOne(media.map((thing) => text(thing.uploadDate))),
    url:
      text(article.url) ??
      text((article.mainEntityOfPage as Thing | undefined)?.['@id']) ??
      text(article.mainEntityOfPage),
  };
}
