/** Headline and outlet of a page: what its head states, its first heading, and how its title line ends. */
import type { DomDocument } from './dom.ts';
import type { JsonLd } from './html-jsonld.ts';
import { firstMeta, type Metas, textOf } from './html-meta.ts';
import { lineKey, wordCount } from './line-key.ts';
import { isMediaName, sourcePrefix } from './outlets.ts';
import type { Found } from './types.ts';

const PARTED = /\s+(?:[|–—·•»«›:]|-|::|\|\|)\s+/u;

type Stated = { document: DomDocument; metas: Metas; jsonLd: JsonLd | null };

/** Headings of the page's first rank that are no logo and no empty shell. */
function headings({ document }: Stated): string[] {
  return [...document.querySelectorAll('h1')]
    .filter((heading) => !heading.querySelector('img') || textOf(heading).length > 20)
    .map(textOf)
    .filter((text) => text.length > 1 && text.length < 300)
    .slice(0, 8);
}

/** A title without the site's name before or behind it. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(PARTED);
  if (parts.length < 2) return title;
  const isSite = (part: string | undefined) =>
    site !== null && part !== undefined && lineKey(part) === lineKey(site);
  const sign = (index: number) => title.indexOf(parts[index] ?? '');
  if (isSite(parts.at(-1)))
    return title
      .slice(0, title.lastIndexOf(parts.at(-1) ?? ''))
      .replace(/\s+[^\p{L}\p{N}\s]+\s*$/u, '')
      .trim();
  if (isSite(parts[0])) return title.slice(sign(1)).trim();
  return title;
}

/** A title line cut at its last sign, where what is left still reads as a headline. */
function cut(title: string): string {
  const parts = title.split(PARTED);
  if (parts.length < 2) return title;
  const first = parts[0] ?? '';
  if (wordCount(first) > 3 || first.length > 25) return first;
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  return wordCount(longest) > 3 ? longest : title;
}

/** Whether two wordings of a headline are the same but for what stands around them. */
function agree(a: string, b: string): boolean {
  const [x, y] = [lineKey(a), lineKey(b)];
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x));
}

function statedTitles({ document, metas, jsonLd }: Stated, site: string | null): Found<string>[] {
  const og = firstMeta(metas, [
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'title',
    'headline',
  ]);
  const line = textOf(document.querySelector('title'));
  return [
    { value: jsonLd?.headline ?? '', evidence: 'json-ld' },
    { value: og ? withoutSite(og, site) : '', evidence: 'meta' },
    { value: line ? withoutSite(line, site) : '', evidence: 'title' },
  ].filter(({ value }) => value !== '');
}

/**
 * The headline. A heading that the head confirms is the wording readers saw; otherwise what the head states,
 * the site's name taken off; otherwise the heading alone. Null if the page names nothing.
 */
export function titleOf(stated: Stated, site: string | null): Found<string> | null {
  const titles = statedTitles(stated, site);
  const seen = headings(stated).filter((text) => site === null || lineKey(text) !== lineKey(site));
  const confirmed = seen.find(
    (heading) => wordCount(heading) > 1 && titles.some(({ value }) => agree(value, heading)),
  );
  if (confirmed) return { value: confirmed, evidence: 'h1' };
  const [first] = titles;
  if (seen.length === 1 && seen[0] && wordCount(seen[0]) > 2 && first?.evidence !== 'json-ld')
    return { value: seen[0], evidence: 'h1' };
  if (first)
    return { value: first.evidence === 'json-ld' ? first.value : cut(first.value), evidence: first.evidence };
  return seen[0] ? { value: seen[0], evidence: 'h1' } : null;
}

/** The site's name at either end of the title line, if the rest is a heading or the stated title. */
function siteInTitle({ document, metas }: Stated): string | null {
  const line = textOf(document.querySelector('title'));
  const parts = line.split(PARTED);
  const [first, last] = [parts[0]?.trim() ?? '', parts.at(-1)?.trim() ?? ''];
  const known = [
    ...[...document.querySelectorAll('h1, h2')].slice(0, 4).map(textOf),
    metas.get('og:title') ?? '',
  ].filter((text) => text.length > 8);
  const isSite = (part: string, rest: string) =>
    part.length > 1 &&
    part.length < 50 &&
    known.some((text) => agree(rest, text) && !lineKey(text).includes(lineKey(part)));
  if (parts.length < 2) return null;
  if (isSite(last, line.slice(0, line.lastIndexOf(last)))) return last;
  // A place or a section may open a title, too: only a name of media is sure to be the site's.
  return isMediaName(first) && isSite(first, line.slice(first.length)) ? first : null;
}

/** A stated name that is one: not an address, not a slogan. */
function asName(value: string | null | undefined): string | null {
  const name = value?.trim().replace(/^@/, '');
  return name && name.length > 1 && name.length < 80 && !/^https?:/.test(name) ? name : null;
}

/** The outlet and where the page names it; null if it does not. */
export function siteOf(stated: Stated): Found<string> | null {
  const { metas, jsonLd } = stated;
  const found: [string | null, string][] = [
    [asName(metas.get('og:site_name')), 'meta'],
    [asName(jsonLd?.publisher), 'json-ld'],
    [
      asName(
        firstMeta(metas, [
          'application-name',
          'apple-mobile-web-app-title',
          'dc.publisher',
          'dcterms.publisher',
          'publisher',
          'copyright',
        ]),
      ),
      'meta',
    ],
    [siteInTitle(stated), 'title'],
  ];
  const first = found.find(([value]) => value !== null);
  return first?.[0] ? { value: first[0], evidence: first[1] } : null;
}

/** A headline's source prefix, taken off: "Shafaq News/ …" names the outlet. */
export function splitPrefix(title: Found<string>): { title: Found<string>; outlet: Found<string> | null } {
  const prefix = sourcePrefix(title.value);
  const rest = prefix ? title.value.slice(prefix.length).trim() : '';
  if (!prefix || wordCount(rest) < 3) return { title, outlet: null };
  return { title: { ...title, value: rest }, outlet: { value: prefix.name, evidence: 'source prefix' } };
}
