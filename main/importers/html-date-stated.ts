/** Dates of publication that a page states for machines: meta tags, JSON-LD, its own address, data of its scripts. Pure. */
import type { PublishedDate } from '../text/dates.ts';
import { type DayOrder, isPast, statedDate } from './dates.ts';
import type { JsonLd } from './html-jsonld.ts';
import type { Metas } from './html-meta.ts';

/** Names that say "published", the surest first. */
const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'datepublished',
  'og:published_time',
  'og:pubdate',
  'publish-date',
  'publish_date',
  'published_time',
  'published-date',
  'publication_date',
  'publishdate',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.issued',
  'dc.date.issued',
  'citation_publication_date',
  'citation_online_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'bt:pubdate',
  'rnews:datepublished',
  'originalpublicationdate',
  'article_date_original',
  'displaydate',
];

/** Names of some date of the page: as often the day it was made, changed or served. */
const SOME_DATE = [
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'citation_date',
  'date',
  'datecreated',
  'created',
  'last-published',
  'timestamp',
];

/** `order` and `today`: how to read what is stated, and how late it may be. */
export type Reading = { order: DayOrder; today: string };

/** The date a value holds, if it is not to come. */
export function dateStated(
  value: string | null | undefined,
  { order, today }: Reading,
  evidence: string,
): PublishedDate | null {
  const found = value ? statedDate(value, order) : null;
  return found && isPast(found.date, today) ? { ...found, evidence } : null;
}

const UNIVERSAL = /(\d\d):\d\d.*(?:Z|[+-]00:?00|GMT|UTC)$/i;

/** `days`: the days it may be where it was published: a moment in universal time may there be of the day before or after. */
export type Stated = { date: PublishedDate; universal: boolean; days: readonly string[] };

const DAY_MS = 86_400_000;
const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Zones lie up to 12 hours behind universal time and up to 14 ahead. */
function withDays(date: PublishedDate, value = ''): Stated {
  const time = date.precision === 'day' ? UNIVERSAL.exec(value)?.[1] : undefined;
  if (time === undefined) return { date, universal: false, days: [date.date] };
  const others = [...(Number(time) < 12 ? [-1] : []), ...(Number(time) >= 10 ? [1] : [])];
  return { date, universal: true, days: [0, ...others].map((days) => dayAfter(date.date, days)) };
}

/** A date that is told by the day. */
export const told = (date: PublishedDate): Stated => withDays(date);

function allOf(values: readonly (string | null | undefined)[], reading: Reading, evidence: string): Stated[] {
  return values.flatMap((value) => {
    const date = dateStated(value, reading, evidence);
    return date ? [withDays(date, value ?? '')] : [];
  });
}

const valuesOf = (metas: Metas, names: readonly string[]) => names.map((name) => metas.get(name));

/** What says that it is the date of publication, the surest first. */
export const statedInMeta = (metas: Metas, reading: Reading): Stated[] =>
  allOf(valuesOf(metas, PUBLISHED), reading, 'meta');

/** Names of sites' own making: `sw-pubdate`, `shop:publicationDate`. */
const SEEMS_PUBLISHED =
  /(?:^|[^a-z])(?:first-?)?(?:publi(?:sh|shed|cation)|pub)[-_. ]?(?:date|time|on|at)$|date[-_. ]?published$|release[-_. ]?date$/;

/** What is a date and does not say of what, or not in a known way. */
export function someInMeta(metas: Metas, reading: Reading): PublishedDate | null {
  const own = [...metas].flatMap(([name, value]) => (SEEMS_PUBLISHED.test(name) ? [value] : []));
  return allOf([...own, ...valuesOf(metas, SOME_DATE)], reading, 'meta')[0]?.date ?? null;
}

export const statedInJsonLd = (jsonLd: JsonLd | null, reading: Reading): Stated[] =>
  allOf([jsonLd?.published], reading, 'json-ld');

/** Names of the day of the last change. */
const CHANGED = ['article:modified_time', 'og:updated_time', 'datemodified'];

/** When the page says that it was changed. */
export const changedIn = (metas: Metas, jsonLd: JsonLd | null, reading: Reading): Stated[] =>
  allOf([jsonLd?.modified, ...valuesOf(metas, CHANGED)], reading, 'changed');

/** A film or recording that is the page's own: when it was put there. */
export const uploadedInJsonLd = (jsonLd: JsonLd | null, reading: Reading): PublishedDate | null =>
  dateStated(jsonLd?.uploaded, reading, 'json-ld');

const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(0?[1-9]|[12]\\d|3[01])';
const YEAR = '((?:19|20)\\d\\d)';
const ADDRESSES: readonly [RegExp, readonly [year: number, month: number, day: number]][] = [
  [new RegExp(`[/_~-]${YEAR}[/_-]${MONTH}[/_-]${DAY}(?:[/_.-]|$)`), [1, 2, 3]],
  [/[/_~-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/, [1, 2, 3]],
  [new RegExp(`[/_~-]${DAY}[_.-]${MONTH}[_.-]${YEAR}(?:[/_.-]|$)`), [3, 2, 1]],
  [/[/_~-](0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(20\d\d)(?:[/_.-]|$)/, [3, 2, 1]],
];

const pathOf = (url: string | null) => (url ? (/^https?:\/\/[^/]+([^?#]*)/.exec(url)?.[1] ?? '') : '');

/** `/2020/03/12/`, `/2020-03-12-`, `/20200312/`, `-12-03-2020`, `/12032020-` in the page's own address. */
export function statedInAddress(url: string | null, reading: Reading): PublishedDate | null {
  const path = pathOf(url);
  for (const [pattern, places] of ADDRESSES) {
    const match = pattern.exec(path);
    if (!match) continue;
    const [year, month, day] = places.map((place) => (match[place] ?? '').padStart(2, '0'));
    return dateStated(`${year}-${month}-${day}`, reading, 'url');
  }
  return null;
}

/** The month in `/2020/03/…` as `YYYY-MM`; null if the address names none. */
export function monthOfAddress(url: string | null): string | null {
  const match = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])\//.exec(pathOf(url));
  return match ? `${match[1]}-${match[2]}` : null;
}

const IN_SCRIPT =
  /["'](?:datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|publication_date|publishingDate|pubDate|firstPublishedAt|first_published_at|datePublication|articlePublished\w*|published_time|\w+PublishingDate)["']\s*:\s*["']((?:19|20)\d\d-\d\d-\d\d[^"']{0,30})["']/g;

/** Data for the page's own scripts, if it names one day only. */
export function statedInScript(source: string, reading: Reading): PublishedDate | null {
  const days = new Set([...source.matchAll(IN_SCRIPT)].map((match) => match[1]?.slice(0, 10)));
  const [day] = days;
  return days.size === 1 ? dateStated(day, reading, 'script') : null;
}
