/** Who wrote a page's article, as far as the page says so; addresses, dates and the outlet itself are no names. */
import type { DomDocument, DomElement } from './dom.ts';
import type { JsonLd } from './html-jsonld.ts';
import { firstMeta, type Metas, textOf } from './html-meta.ts';
import { lineKey, wordCount } from './line-key.ts';
import { bylineName } from './meta-lines.ts';
import type { Found } from './types.ts';

const METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article:author_name',
  'cxenseparse:author',
  'og:article:author',
  'twitter:creator_name',
];

/** From the surest place to the weakest. */
const PLACES = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  'a[rel="author"]',
  '[rel~="author"]',
  '.author-name',
  '.author_name',
  '.byline .author',
  '.byline__name',
  '.entry-author-name',
  '.author.vcard .fn',
  '.vcard .fn',
  '.byline a',
  '.byline',
  '.article-author',
  '.post-author',
  '.entry-author',
  '.autor',
  '.article__author',
  '.author a',
  'span.author',
  'p.author',
  'div.author',
  '[class*="byline"]',
  '[class*="author-name"]',
];

const OPENING =
  /^(?:by|von|par|por|di|door|av|written by|posted by|author|autor(?:in)?|text|ein(?:e)? \S+ von|geschrieben von|veröffentlicht von|erstellt von|bilder? von|redakteur(?:in)?|بقلم|كتب|كتبت|إعداد|تقرير|الكاتب)\s*:?\s+/i;
const NOISE =
  /^(?:admin|administrator|webmaster|editor|staff|user|author|autor|none|null|undefined|unknown|guest|root|anonymous|wordpress|typo3.*|.*@.*|https?:.*|www\..*)$/i;

/** The name that a stated author or a byline holds, or null. */
function nameIn(stated: string, outlet: string | null): string | null {
  const opened = stated.replace(/\s+/g, ' ').trim().replace(OPENING, '').replace(OPENING, '');
  const name = (opened.split(/\s*[|•·–—]\s*|\s-\s|,?\s+(?:am|on|vom|in)\s+\d|\s*\d{1,2}[.:/]\d/)[0] ?? '')
    .replace(/[,;:.\s]+$/, '')
    .trim();
  const usable =
    name.length > 2 &&
    name.length < 80 &&
    wordCount(name) <= 9 &&
    /\p{L}{2}/u.test(name) &&
    !/\d{3}/.test(name);
  if (!usable || NOISE.test(name) || (outlet !== null && lineKey(outlet) === lineKey(name))) return null;
  return name;
}

/** Not a comment's author, not one of a list of other articles. */
function belongs(element: DomElement): boolean {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (
      /comment|related|sidebar|footer|teaser|recommend/i.test(
        `${at.getAttribute('class')} ${at.getAttribute('id')}`,
      )
    )
      return false;
  return true;
}

function inPage(document: DomDocument, outlet: string | null): string | null {
  for (const place of PLACES)
    for (const element of [...document.querySelectorAll(place)].slice(0, 3)) {
      const text = textOf(element);
      const name =
        text.length < 120 && belongs(element)
          ? nameIn(element.getAttribute('content') || text, outlet)
          : null;
      if (name) return name;
    }
  return null;
}

/** The byline and where it was found; null if the page names nobody. `lines`: the article's first lines. */
export function bylineOf(
  {
    document,
    metas,
    jsonLd,
    searchable,
  }: { document: DomDocument; metas: Metas; jsonLd: JsonLd | null; searchable: boolean },
  { outlet, lines }: { outlet: string | null; lines: readonly string[] },
): Found<string> | null {
  const linked = [...new Set(jsonLd?.authors ?? [])].flatMap((name) => nameIn(name, outlet) ?? []);
  if (linked.length) return { value: linked.slice(0, 6).join(', '), evidence: 'json-ld' };
  const stated = METAS.map((name) => firstMeta(metas, [name])).map((value) => value && nameIn(value, outlet));
  const meta = stated.find(Boolean);
  if (meta) return { value: meta, evidence: 'meta' };
  const seen = searchable ? inPage(document, outlet) : null;
  if (seen) return { value: seen, evidence: 'byline' };
  const line = lines.map(bylineName).find(Boolean);
  return line ? { value: line, evidence: 'byline' } : null;
}
