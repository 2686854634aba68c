/** When a page's article was published, as far as the page says so. Never a later date, never one of change. */
import type { PublishedDate } from '../text/dates.ts';
import { findDates, isPast, statedDate } from './dates.ts';
import { attribute, type DomElement } from './dom.ts';
import type { About, AboutLine } from './html-about.ts';
import type { JsonLd } from './html-jsonld.ts';
import { firstMeta, type Metas, textOf } from './html-meta.ts';
import { namesOf } from './html-part-names.ts';
import { dateLine } from './meta-lines.ts';

/** From what says most surely "published" to what may be any date of the page. */
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
  'publishdate',
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
  'citation_online_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'bt:pubdate',
  'rnews:datepublished',
  'originalpublicationdate',
  'article_date_original',
  'displaydate',
  'timestamp',
  'last-published',
  'date',
  'datecreated',
  'created',
];

const CHANGED =
  /modif|updat|aktualis|geändert|changed|revis|edited|bearbeitet|stand\s*:|mis à jour|mise à jour|actualiz|aggiorna|bijgewerkt|zaktualiz|oppdatert|uppdaterad|обновл|تحديث|güncel/i;

type Page = {
  metas: Metas;
  jsonLd: JsonLd | null;
  url: string | null;
  source: string;
  about: About;
  /** Whether the page's own language puts the day before the month: all but English, which does either. */
  dayFirst: boolean;
  today: string;
};

function published(value: string | null | undefined, today: string, evidence: string): PublishedDate | null {
  const found = value ? statedDate(value) : null;
  return found && isPast(found.date, today) ? { ...found, evidence } : null;
}

/** The first day of a line that is not said to be one of change. */
function dayIn(text: string, { dayFirst, today }: Page, evidence: string): PublishedDate | null {
  const dates = findDates(text, {
    dayFirst: dayFirst || /\p{Script=Arabic}/u.test(text),
    shortYears: true,
  });
  const own = dates.find(
    ({ start, precision, date }, index) =>
      precision === 'day' &&
      isPast(date, today) &&
      !CHANGED.test(text.slice(dates[index - 1]?.end ?? 0, start)),
  );
  return own ? { date: own.date, precision: 'day', evidence } : null;
}

const MARKED =
  /[ -](?:published?|publishdate|publish|posted|pubdate|date|datum|datetime|dateline|timestamp|time|fecha|data|zeit|created|issued)(?=[ -])/;

const isSure = (element: DomElement) =>
  /^(?:time|abbr)$/.test(element.localName) ||
  /datepublished|datecreated/.test(attribute(element, 'itemprop'));
const isMarked = (element: DomElement) => isSure(element) || MARKED.test(namesOf(element));

/** What a part marked as a date says by its own attribute or in its few words. */
function markedDate(
  element: DomElement,
  page: Page,
  is: (element: DomElement) => boolean,
): PublishedDate | null {
  if (!is(element)) return null;
  const property = attribute(element, 'itemprop');
  const isTime = element.localName === 'time';
  const says = isSure(element);
  if (CHANGED.test(`${namesOf(element)} ${property}`)) return null;
  const stated = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name)).find(Boolean);
  const evidence = isTime ? 'time' : 'dateline';
  const found = says ? published(stated, page.today, evidence) : null;
  if (found?.precision === 'day') return found;
  const text = textOf(element);
  return text.length <= 120 ? dayIn(text, page, evidence) : null;
}

/** A line of the text itself counts only if it says nothing else; one about the article may say more. */
const SAYS_PUBLISHED =
  /publi|posted|veröffentlicht|erschienen|erstellt|datum|written|verfasst|eingestellt|опублик|نشر|geplaatst|pubblicat|dodano/i;

function lineDate({ text, inBody, behind }: AboutLine, page: Page): PublishedDate | null {
  if (!/\p{N}/u.test(text) || (behind && !SAYS_PUBLISHED.test(text))) return null;
  if (!inBody) return text.length <= 140 ? dayIn(text, page, 'dateline') : null;
  const said = dateLine(text, page.dayFirst).find(
    ({ updated, date, precision }) => !updated && precision === 'day' && isPast(date, page.today),
  );
  return said ? { date: said.date, precision: 'day', evidence: 'dateline' } : null;
}

/** Dates of the page's far parts, if they all say the same: several are those of other articles. */
function farDate(page: Page): PublishedDate | null {
  const { parts, near } = page.about;
  const dates = parts
    .slice(near, near + MOST_PARTS)
    .flatMap(({ element }) => markedDate(element, page, isSure) ?? [])
    .slice(0, 8);
  const [first] = dates;
  return first && dates.every(({ date }) => date === first.date) ? first : null;
}

const MOST_PARTS = 4000;

function inPage(page: Page): PublishedDate | null {
  const { parts, lines, near } = page.about;
  for (const { element } of parts.slice(0, Math.min(near, MOST_PARTS))) {
    const date = markedDate(element, page, isMarked);
    if (date) return date;
  }
  for (const line of lines) {
    const date = lineDate(line, page);
    if (date) return date;
  }
  return farDate(page);
}

/** `/2020/03/12/`, `/2020-03-12-`, `/20200312/`, `-12-03-2020` in the page's own address. */
function inAddress(url: string | null, today: string): PublishedDate | null {
  const path = url ? (/^https?:\/\/[^/]+(.*)$/.exec(url)?.[1] ?? '') : '';
  const match =
    /[/_~-]((?:19|20)\d\d)(?:[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?:[/_.-]|$)/.exec(
      path,
    );
  const [month = '', day = ''] = [match?.[2] ?? match?.[4], match?.[3] ?? match?.[5]];
  return match
    ? published(`${match[1]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, today, 'url')
    : null;
}

const IN_SCRIPT =
  /["'](?:datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|publication_date|pubDate|firstPublishedAt|first_published_at|datePublication|articlePublished\w*|published_time)["']\s*:\s*["']((?:19|20)\d\d-\d\d-\d\d[^"']{0,30})["']/g;

/** Data for the page's own scripts, if it names one day only. */
function inScript({ source, today }: Page): PublishedDate | null {
  const days = new Set([...source.matchAll(IN_SCRIPT)].map((match) => match[1]?.slice(0, 10)));
  const [day] = days;
  return days.size === 1 ? published(day, today, 'script') : null;
}

const DAY = 86_400_000;

const isUniversal = (time: string) => /T\d\d:?\d\d.*(?:Z|[+-]00:?00)$/i.test(time);

/** A time stated in universal time may fall on the day before or after: then what readers see is right. */
function asSeen(stated: PublishedDate, seen: PublishedDate | null): PublishedDate {
  const apart = seen ? Math.abs(Date.parse(stated.date) - Date.parse(seen.date)) : 0;
  return seen && apart === DAY && stated.precision === 'day' && seen.precision === 'day' ? seen : stated;
}

/** The publication date by JSON-LD, meta tags, address, and what readers see; null rather than a doubtful one. */
export function publishedOf(page: Page): PublishedDate | null {
  const { metas, jsonLd, url, today } = page;
  const meta = METAS.map((name) => published(firstMeta(metas, [name]), today, 'meta')).find(Boolean);
  const stated = published(jsonLd?.published, today, 'json-ld') ?? meta;
  const time =
    stated?.evidence === 'json-ld' ? jsonLd?.published : METAS.map((name) => metas.get(name)).find(Boolean);
  if (stated && !isUniversal(time ?? '')) return stated;
  const seen = inAddress(url, today) ?? inPage(page);
  return stated ? asSeen(stated, seen) : (seen ?? inScript(page));
}
