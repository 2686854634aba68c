/** Headline and outlet of a page: what its head states, its first heading, and how its title line ends. */
import { tidy } from '../text/whitespace.ts';
import { findDates } from './dates.ts';
import type { DomDocument, DomElement } from './dom.ts';
import type { Body } from './html-body.ts';
import type { JsonLd } from './html-jsonld.ts';
import { firstMeta, type Metas, textOf } from './html-meta.ts';
import { namesOf } from './html-part-names.ts';
import type { Part, Runs } from './html-runs.ts';
import { lineKey, wordCount } from './line-key.ts';
import { isMediaName, sourcePrefix } from './outlets.ts';
import type { Found } from './types.ts';

const PARTED = /\s+(?:[|–—·•»«›:]|-|::|\|\|)\s+/u;

type Stated = { document: DomDocument; metas: Metas; jsonLd: JsonLd | null };

/** Where no spaces part words, none part the site's name from the headline. */
const DENSE_SITE = /(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af].{0,3})\s?[-_|｜—–]\s?[^-_|｜—–\s]{2,12}$/u;

/** A title without the site's name before or behind it. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(PARTED);
  if (parts.length < 2) return title.replace(DENSE_SITE, '');
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
    { value: withoutSite(jsonLd?.headline ?? '', site), evidence: 'json-ld' },
    { value: og ? withoutSite(og, site) : '', evidence: 'meta' },
    { value: line ? withoutSite(line, site) : '', evidence: 'title' },
  ].filter(({ value }) => value !== '' && !(site !== null && lineKey(value) === lineKey(site)));
}

/** Words in a heading's own parts that say they are no part of the headline. */
const BESIDE =
  /[ -](?:kicker|topline|overline|roofline|eyebrow|dachzeile|spitzmarke|rubrik|category|label|section|topic|date|datum|meta|subtitle|sub-title|sub-heading|subheading|subline|subheadline|subhead|unseen|sr-only|visually-hidden|visuallyhidden|hidden|intro|prefix|supertitle)(?=[ -])/;

/** The heading, or the one element that all its words stand in. */
function innermost(heading: DomElement): DomElement {
  const [child, ...others] = heading.children;
  const isAll = child && !others.length && textOf(child) === textOf(heading);
  return isAll ? innermost(child) : heading;
}

const sayNothing = ({ localName }: DomElement) => localName === 'style' || localName === 'script';

/** Whether a part of a heading is none of the headline: by its name, or as what the title line leaves out. */
function isBeside(child: DomElement, heading: DomElement, titles: readonly Found<string>[]): boolean {
  if (child.localName === 'time' || child.localName === 'small' || BESIDE.test(namesOf(child))) return true;
  const rest = lineKey(textOf(heading).replace(textOf(child), ' '));
  return rest.length > 8 && child.localName !== 'a' && titles.some(({ value }) => lineKey(value) === rest);
}

/** A heading's words without kicker, date and subtitle, where its own markup or the page's head parts them off. */
function headingText(whole: DomElement, titles: readonly Found<string>[]): string {
  const heading = innermost(whole);
  const all = textOf(heading);
  const rest = [...heading.children]
    .filter((child) => sayNothing(child) || isBeside(child, heading, titles))
    .reduce((text, child) => text.replace(textOf(child), ' '), all);
  const text = /\p{L}{3}/u.test(rest) ? tidy(rest).replace(/^[:|·•–-]\s*/, '') : all;
  const [date] = findDates(text);
  return date?.start === 0 && date.end < text.length - 8 ? tidy(text.slice(date.end)) : text;
}

/** A title line often has other dashes than the headline. */
const wordsOf = (text: string) => lineKey(text).replace(/[–—−]/g, '-');

/** Whether a heading opens a title line, or is most of it: the end of a title line is the site's. */
function isConfirmed(heading: string, titles: readonly Found<string>[]): boolean {
  const key = wordsOf(heading);
  return titles.some(({ value }) => {
    const title = wordsOf(value);
    return (
      title.startsWith(key) || (title.includes(key) && key.length > title.length / 2) || key.includes(title)
    );
  });
}

const LEVELS: Readonly<Record<string, number>> = { h1: 2, h2: 1, h3: 0.5 };
/** Names of the line that is the headline where no heading is used for it. */
const NAMED =
  /[ -](?:headline|h-title|(?:article|post|entry|page|news|story|text|main|content|blog)-?(?:title|titel|headline)|titel|überschrift)(?=[ -])/;
const AS_NAMED = 1;

/** How much a part speaks for being the headline by its rank; 0 if it is no heading. */
function rankOf({ element, start, end }: Part): number {
  const level = LEVELS[element.localName];
  if (level !== undefined) return level;
  const isLine = end - start <= 1 && /^(?:div|p|span|td|strong|b)$/.test(element.localName);
  return isLine && NAMED.test(namesOf(element)) ? AS_NAMED : 0;
}
const NEAR = 12;
const LEAST_SCORE = 3;

type Seen = { text: string; level: string; score: number; confirmed: boolean };

/** Whether a heading is the first thing of the text, on a page without one of the first rank. */
const opensBody = ({ start }: Part, { parts }: Runs, body: Body) =>
  Math.abs(start - body.start) <= 1 && !parts.some(({ element }) => element.localName === 'h1');

function seen(
  part: Part,
  runs: Runs,
  body: Body,
  titles: readonly Found<string>[],
  site: string | null,
): Seen {
  const text = headingText(part.element, titles);
  const confirmed = isConfirmed(text, titles);
  const distance = body.start - part.start;
  const home = part.element.querySelector('a')?.getAttribute('href');
  const score =
    rankOf(part) +
    (confirmed ? 2 : 0) +
    (distance <= NEAR ? 1.5 : 0) +
    (part.element.localName === 'h2' && opensBody(part, runs, body) ? 1 : 0) -
    (body.whose(part.start) === 'furniture' && distance > 0 ? 1.5 : 0) -
    (site !== null && lineKey(text) === lineKey(site) ? 4 : 0) -
    (wordCount(text) < 2 ? 0.5 : 0) -
    (home && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(home) ? 2 : 0);
  const { localName } = part.element;
  return { text, level: localName in LEVELS ? localName : 'heading', score, confirmed };
}

/** The heading that readers see over the body: by its rank, how near it stands, and whether the page's head names it. */
function headlineSeen(
  runs: Runs,
  body: Body,
  titles: readonly Found<string>[],
  site: string | null,
): Found<string> | null {
  const best = runs.parts
    .filter(
      (part) => rankOf(part) > 0 && part.start <= body.start + 3 && body.whose(part.start) !== 'foreign',
    )
    .map((part) => seen(part, runs, body, titles, site))
    .filter(({ text }) => text.length > 1 && text.length < 300)
    .reduce<Seen | null>((a, b) => (a && a.score > b.score ? a : b), null);
  return best && best.score >= LEAST_SCORE
    ? { value: best.text, evidence: best.level, sure: best.confirmed ? 'high' : 'medium' }
    : null;
}

/**
 * The headline as readers see it, else what the head states, the site's name taken off. Null if the page names nothing.
 * `page` and `body`: where the article was found; null if it was not.
 */
export function titleOf(
  stated: Stated,
  site: string | null,
  page: Runs | null,
  body: Body | null,
): Found<string> | null {
  const titles = statedTitles(stated, site);
  const headline = page && body ? headlineSeen(page, body, titles, site) : null;
  if (headline) return headline;
  const [first] = titles;
  if (first)
    return { value: first.evidence === 'json-ld' ? first.value : cut(first.value), evidence: first.evidence };
  const heading = textOf(stated.document.querySelector('h1')).slice(0, 300);
  return heading ? { value: heading, evidence: 'h1' } : null;
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
