/** When a page's article was published, as far as the page says so. Never a later date, never one of change. */
import type { PublishedDate } from '../text/dates.ts';
import { findDates, isPast, statedDate } from './dates.ts';
import type { DomDocument, DomElement } from './dom.ts';
import type { JsonLd } from './html-jsonld.ts';
import { firstMeta, type Metas, textOf } from './html-meta.ts';
import { dateLine } from './meta-lines.ts';

const METAS = [
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
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'citation_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'rnews:datepublished',
  'originalpublicationdate',
  'timestamp',
  'last-published',
  'date',
  'datecreated',
  'created',
];

const CHANGED = /modif|updat|aktualis|geändert|changed|revis|تحديث/i;
const ELSEWHERE =
  /comment|related|sidebar|footer|teaser|recommend|event|veranstaltung|widget|popular|kalender|calendar|latest|archive|nav/i;

/** Where visible dates stand, surest first. */
const PLACES = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'time.published',
  'time.entry-date',
  'article time[datetime]',
  'time[datetime]',
  'abbr.published',
  '.published',
  '.entry-date',
  '.post-date',
  '.postdate',
  '.article-date',
  '.article__date',
  '.pubdate',
  '.pub-date',
  '.publish-date',
  '.news-list-date',
  '.news-date',
  '.newsdate',
  '.date-header',
  '.datum',
  '.date',
  '.meta-date',
  '.posted-on',
  '.dateline',
  '.timestamp',
  '[class*="publish"]',
  '[class*="date"]',
  '[class*="datum"]',
  '[id*="date"]',
  'time',
  '.entry-meta',
  '.post-meta',
  '.article-meta',
  '.byline',
  '.meta',
  '.post-info',
  '.postinfo',
  '[class*="meta"]',
  '[class*="byline"]',
];

type Page = {
  document: DomDocument;
  metas: Metas;
  jsonLd: JsonLd | null;
  url: string | null;
  searchable: boolean;
};

function published(value: string | null | undefined, today: string, evidence: string): PublishedDate | null {
  const found = value ? statedDate(value) : null;
  return found && isPast(found.date, today) ? { ...found, evidence } : null;
}

/** Part of the article's own head: not of a comment, a list of others, a calendar, or said to be a change. */
function isOwn(element: DomElement): boolean {
  if (
    CHANGED.test(
      `${element.getAttribute('class')} ${element.getAttribute('itemprop')} ${element.getAttribute('id')}`,
    )
  )
    return false;
  for (let at: DomElement | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    if (at.localName === 'aside' || at.localName === 'nav' || at.localName === 'footer') return false;
    if (ELSEWHERE.test(`${at.getAttribute('class')} ${at.getAttribute('id')}`)) return false;
  }
  return true;
}

function dateOf(element: DomElement, today: string): PublishedDate | null {
  const text = textOf(element);
  if (text.length > 200) return null;
  const stated =
    element.getAttribute('datetime') ||
    element.getAttribute('content') ||
    (element.localName === 'abbr' ? element.getAttribute('title') : null);
  const evidence = element.localName === 'time' ? 'time' : 'dateline';
  const found = published(stated, today, evidence);
  if (found) return found;
  const dates = findDates(text, { dayFirst: /\p{Script=Arabic}/u.test(text) });
  const first = dates.find(
    ({ start }, index) => !CHANGED.test(text.slice(dates[index - 1]?.end ?? 0, start)),
  );
  return first && first.precision === 'day' ? published(first.date, today, evidence) : null;
}

function inPage(document: DomDocument, today: string): PublishedDate | null {
  for (const place of PLACES) {
    const elements = [...document.querySelectorAll(place)].slice(0, 40).filter(isOwn).slice(0, 6);
    const dates = elements.flatMap((element) => dateOf(element, today) ?? []);
    const [first] = dates;
    // Many different dates at one kind of place are a list of articles: none of them is this one's for certain.
    if (first && new Set(dates.map(({ date }) => date)).size <= 2) return first;
  }
  return null;
}

/** `/2020/03/12/`, `/2020-03-12-`, `/20200312/` in the page's own address. */
function inAddress(url: string | null, today: string): PublishedDate | null {
  const path = url ? (/^https?:\/\/[^/]+(.*)$/.exec(url)?.[1] ?? '') : '';
  const match =
    /\/((?:19|20)\d\d)(?:[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?:[/_.-]|$)/.exec(
      path,
    );
  const [month = '', day = ''] = [match?.[2] ?? match?.[4], match?.[3] ?? match?.[5]];
  return match
    ? published(`${match[1]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, today, 'url')
    : null;
}

function inLines(lines: readonly string[], today: string): PublishedDate | null {
  const found = lines
    .flatMap((line) => dateLine(line))
    .find(({ updated, date, precision }) => !updated && precision === 'day' && isPast(date, today));
  return found ? { date: found.date, precision: found.precision, evidence: 'dateline' } : null;
}

const DAY = 86_400_000;

const isUniversal = (time: string) => /T\d\d:?\d\d.*(?:Z|[+-]00:?00)$/i.test(time);

/** A time stated in universal time may fall on the day before or after: then what readers see is right. */
function asSeen(stated: PublishedDate, seen: PublishedDate | null): PublishedDate {
  const apart = seen ? Math.abs(Date.parse(stated.date) - Date.parse(seen.date)) : 0;
  return seen && apart === DAY && stated.precision === 'day' && seen.precision === 'day' ? seen : stated;
}

/** The publication date by JSON-LD, meta tags, address, and what readers see; null rather than a doubtful one. */
export function publishedOf(page: Page, lines: readonly string[], today: string): PublishedDate | null {
  const { document, metas, jsonLd, url, searchable } = page;
  const meta = METAS.map((name) => published(firstMeta(metas, [name]), today, 'meta')).find(Boolean);
  const stated = published(jsonLd?.published, today, 'json-ld') ?? meta;
  const address = inAddress(url, today);
  const seen = address ?? (searchable ? inPage(document, today) : null) ?? inLines(lines, today);
  const time =
    stated?.evidence === 'json-ld' ? jsonLd?.published : METAS.map((name) => metas.get(name)).find(Boolean);
  return stated && isUniversal(time ?? '') ? asSeen(stated, seen) : (stated ?? seen);
}
