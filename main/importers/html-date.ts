/** When a page's article was published: weighs what the page states against what readers see. Never a later date, never one of change. */
import type { PublishedDate } from '../text/dates.ts';
import { farDate, nearDate, type SeenPage } from './html-date-seen.ts';
import {
  monthOfAddress,
  type Stated,
  someInMeta,
  statedInAddress,
  statedInJsonLd,
  statedInMeta,
  statedInScript,
} from './html-date-stated.ts';
import type { JsonLd } from './html-jsonld.ts';
import type { Metas } from './html-meta.ts';

type Page = SeenPage & { metas: Metas; jsonLd: JsonLd | null; url: string | null; source: string };

const DAY = 86_400_000;

/** A time stated in universal time may fall on the day before or after: then what readers see is right. */
function asSeen({ date, universal }: Stated, seen: PublishedDate | null): PublishedDate {
  const apart = seen ? Math.abs(Date.parse(date.date) - Date.parse(seen.date)) : 0;
  return universal && seen && apart === DAY && date.precision === 'day' ? seen : date;
}

/** What says that it is the date of publication; of several that differ, the one that readers see, too. */
function surest(page: Page, seen: PublishedDate | null): PublishedDate | null {
  const stated = [statedInJsonLd(page.jsonLd, page), statedInMeta(page.metas, page)].flatMap(
    (found) => found ?? [],
  );
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

/** The publication date by JSON-LD, meta tags, address, and what readers see; null rather than a doubtful one. */
export function publishedOf(page: Page): PublishedDate | null {
  const { url, metas, source } = page;
  const addressed = statedInAddress(url, page);
  const seen = addressed ?? nearDate(page);
  const sure = earlier(addressed, surest(page, seen)) ?? seen;
  if (sure) return sure;
  const month = monthOfAddress(url);
  const others = [someInMeta(metas, page)?.date, statedInScript(source, page), farDate(page)];
  return others.find((found) => found && (!month || found.date.startsWith(month))) ?? null;
}
