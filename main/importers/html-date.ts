/** When a page's article was published: weighs what the page states against what readers see. Never a later date, never one of change. */
import type { PublishedDate } from '../text/dates.ts';
import type { Sureness } from '../text/sureness.ts';
import { farDate, nearDate, type SeenPage } from './html-date-seen.ts';
import {
  monthOfAddress,
  type Stated,
  someInMeta,
  statedInAddress,
  statedInJsonLd,
  statedInMeta,
  statedInScript,
  uploadedInJsonLd,
} from './html-date-stated.ts';
import type { JsonLd } from './html-jsonld.ts';
import type { Metas } from './html-meta.ts';

type Page = SeenPage & { metas: Metas; jsonLd: JsonLd | null; url: string | null; source: string };

const DAY = 86_400_000;

/** Whether two days are one, or a moment in universal time that falls on the day before or after. */
const agree = (a: PublishedDate, b: PublishedDate) =>
  Math.abs(Date.parse(a.date) - Date.parse(b.date)) <= DAY;

/** A time stated in universal time may fall on the day before or after: then what readers see is right. */
function asSeen({ date, universal }: Stated, seen: PublishedDate | null): PublishedDate {
  const isOther = universal && seen && date.precision === 'day' && agree(date, seen);
  return isOther ? seen : date;
}

/** What says that it is the date of publication; of several that differ, the one that readers see, too. */
function surest(page: Page, stated: readonly Stated[], seen: PublishedDate | null): PublishedDate | null {
  const [best] = stated;
  if (!best || !seen) return best?.date ?? null;
  const same = stated.find(({ date }) => date.date === seen.date);
  if (same) return same.date;
  return statedInScript(page.source, page)?.date === seen.date ? seen : asSeen(best, seen);
}

/** A page keeps its address when its text is changed or moved from one system to another. */
function earlier(addressed: PublishedDate | null, stated: PublishedDate | null): PublishedDate | null {
  const apart = addressed && stated ? Date.parse(stated.date) - Date.parse(addressed.date) : 0;
  return apart > DAY ? addressed : stated;
}

/** By how many of the page's sources say the same day; those of one kind, such as JSON-LD and meta tags, are one. */
function howSure(date: PublishedDate, sources: readonly (PublishedDate | null)[]): Sureness {
  const known = sources.filter((source) => source !== null);
  const same = known.filter((source) => agree(source, date)).length;
  if (date.precision !== 'day' || same === 0) return 'low';
  if (same < known.length) return same > 1 ? 'medium' : 'low';
  return same > 1 ? 'high' : 'medium';
}

/** Dates that do not say of what they are, unless the address names another month. */
function doubtful(page: Page): PublishedDate | null {
  const month = monthOfAddress(page.url);
  const others = [
    someInMeta(page.metas, page),
    statedInScript(page.source, page),
    uploadedInJsonLd(page.jsonLd, page),
    farDate(page),
  ];
  const found = others.find((date) => date && (!month || date.date.startsWith(month)));
  return found ? { ...found, sure: 'low' } : null;
}

/** The publication date by JSON-LD, meta tags, address, and what readers see; null rather than a doubtful one. */
export function publishedOf(page: Page): PublishedDate | null {
  const addressed = statedInAddress(page.url, page);
  const seen = nearDate(page);
  const stated = [statedInJsonLd(page.jsonLd, page), statedInMeta(page.metas, page)].flatMap(
    (found) => found ?? [],
  );
  const most = addressed ?? seen;
  const date = earlier(addressed, surest(page, stated, most)) ?? most;
  if (!date) return doubtful(page);
  return { ...date, sure: howSure(date, [stated[0]?.date ?? null, addressed, seen]) };
}
