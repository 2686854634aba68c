/** When a page's article was published: weighs what the page states against what readers see. Never a later date, never one of change. */
import type { PublishedDate } from '../text/dates.ts';
import type { Sureness } from '../text/sureness.ts';
import { farDate, nearDate, type SeenPage } from './html-date-seen.ts';
import {
  changedIn,
  monthOfAddress,
  type Stated,
  someInMeta,
  statedInAddress,
  statedInJsonLd,
  statedInMeta,
  statedInScript,
  told,
  uploadedInJsonLd,
} from './html-date-stated.ts';
import type { JsonLd } from './html-jsonld.ts';
import type { Metas } from './html-meta.ts';

type Page = SeenPage & { metas: Metas; jsonLd: JsonLd | null; url: string | null; source: string };

const DAY = 86_400_000;

const daysFrom = (a: PublishedDate, b: PublishedDate) => (Date.parse(b.date) - Date.parse(a.date)) / DAY;

const agree = (a: Stated, b: Stated) => a.days.includes(b.date.date) || b.days.includes(a.date.date);

/**
 * Readers cite the day that they see, where it is no earlier than what the page states: what it tells of, a photograph or a
 * quoted post, is earlier. That a marked time is the article's own is less sure than what a line by the headline says.
 */
function surest(page: Page, stated: readonly Stated[], seen: PublishedDate): PublishedDate {
  const [best] = stated;
  if (!best) return seen;
  const same = stated.find(({ date }) => date.date === seen.date);
  if (same) return same.date;
  const isSure = seen.evidence !== 'time' || statedInScript(page.source, page)?.date === seen.date;
  const isSeen = agree(best, told(seen)) || (isSure && daysFrom(best.date, seen) > 0);
  return isSeen ? seen : best.date;
}

const YEAR = 365;

/** Before what is said to have been changed, or so long before that the text is another. */
const isOtherText = (published: Stated, changed: Stated) => {
  const days = daysFrom(published.date, changed.date);
  return (days < 0 && published.universal === changed.universal) || days >= YEAR;
};

/** Whether what a page states for machines alone leaves it open: two days, a change before them, or one a year after. */
function isOpen(stated: readonly Stated[], changed: readonly Stated[]): boolean {
  const [best] = stated;
  if (!best) return false;
  return stated.some((other) => !agree(other, best)) || changed.some((other) => isOtherText(best, other));
}

/** A page keeps its address when its text is changed or moved from one system to another. */
const isOld = (addressed: PublishedDate, date: PublishedDate) => daysFrom(addressed, date) > 1;

/** By how many of the page's sources say the same day; those of one kind, such as JSON-LD and meta tags, are one. */
function howSure(date: PublishedDate, sources: readonly Stated[]): Sureness {
  const same = sources.filter(({ days }) => days.includes(date.date)).length;
  if (date.precision !== 'day' || same === 0) return 'low';
  if (same < sources.length) return same > 1 ? 'medium' : 'low';
  return same > 1 ? 'high' : 'medium';
}

/** Dates that do not say of what they are, unless the address names another month. */
function doubtful(page: Page): PublishedDate | null {
  const month = monthOfAddress(page.url);
  const uploaded = uploadedInJsonLd(page.jsonLd, page);
  const some = someInMeta(page.metas, page);
  const others = [
    uploaded && some && daysFrom(uploaded, some) > 0 ? uploaded : some,
    statedInScript(page.source, page),
    uploaded,
    farDate(page),
  ];
  const found = others.find((date) => date && (!month || date.date.startsWith(month)));
  return found ? { ...found, sure: 'low' } : null;
}

/** The publication date by what readers see, JSON-LD, meta tags and address; null rather than a doubtful one. */
export function publishedOf(page: Page): PublishedDate | null {
  const addressed = statedInAddress(page.url, page);
  const seen = nearDate(page);
  const stated = [...statedInJsonLd(page.jsonLd, page), ...statedInMeta(page.metas, page)];
  const known = seen ?? addressed;
  if (!known && isOpen(stated, changedIn(page.metas, page.jsonLd, page))) return null;
  const best = known ? surest(page, stated, known) : stated[0]?.date;
  if (!best) return doubtful(page);
  const date = addressed && isOld(addressed, best) ? addressed : best;
  const others = [addressed, seen].flatMap((other) => (other ? told(other) : []));
  return { ...date, sure: howSure(date, [...stated.slice(0, 1), ...others]) };
}
