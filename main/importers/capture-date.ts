/** The publication date a saved page states in a line of its own or in its dateline; never one from the report. */
import type { PublishedDate } from '../text/dates.ts';
import type { Unit } from './chrome.ts';
import { findDates, isPast } from './dates.ts';
import { datesStated } from './meta-parts.ts';

type Dated = { at: number; date: PublishedDate; updated: boolean; labelled: boolean };

const PUBLISHED = /publi|posted|veröffentlicht|erschienen|نشر/i;

/** Arabic texts put the day before the month, also in figures alone. */
const isArabic = (units: readonly Unit[]) =>
  units.filter(({ text, is }) => is === 'prose' && /\p{Script=Arabic}{3}/u.test(text)).length > 0;

function datedLines(units: readonly Unit[], today: string, dayFirst?: boolean): Dated[] {
  return units.flatMap(({ text, is }, at) => {
    if (is !== 'meta') return [];
    return datesStated(text, dayFirst)
      .filter(({ date }) => isPast(date, today))
      .map(({ date, precision, updated }) => ({
        at,
        date: { date, precision, evidence: 'dateline' },
        updated,
        labelled: PUBLISHED.test(text),
      }));
  });
}

/** "BAGHDAD, 12 March 2020 (Agency) — …": a date between the place and the dash that opens the report. */
function inDateline(text: string, today: string): PublishedDate | null {
  const opening = /^.{5,90}?\s?[–—:-]\s/u.exec(text.slice(0, 140))?.[0];
  if (!opening || /[.!?]\s\S{4}/.test(opening.replace(/\p{L}+\.\s\d/gu, ''))) return null;
  const found = findDates(opening, { dayFirst: /\p{Script=Arabic}/u.test(opening) });
  const [first] = found;
  if (found.length !== 1 || !first || first.precision !== 'day' || !isPast(first.date, today)) return null;
  const place = opening.slice(0, first.start);
  return place.length <= 45 && !/["“«]/.test(place)
    ? { date: first.date, precision: 'day', evidence: 'dateline' }
    : null;
}

/** The line that says "published", else the first behind the headline, else the one just before it. */
function among(lines: readonly Dated[], headline: number): Dated | undefined {
  return (
    lines.find(({ labelled }) => labelled) ??
    lines.find(({ at }) => at > headline) ??
    lines.findLast(({ at }) => at < headline && headline - at <= 3)
  );
}

/**
 * The date of a line of the page's head (`units` up to `headEnd`): one that says "published", else the first
 * behind the headline, else the one just before it; else the dateline that opens the report. Dates that say
 * "updated", later ones and future ones don't count.
 */
export function captureDate(
  units: readonly Unit[],
  { headline, headEnd, today }: { headline: number; headEnd: number; today: string },
): PublishedDate | null {
  const dayFirst = isArabic(units.slice(0, headEnd + 2)) || undefined;
  const lines = datedLines(units.slice(0, headEnd), today, dayFirst).filter(({ updated }) => !updated);
  const days = lines.filter(({ date }) => date.precision === 'day');
  const line = among(days, headline) ?? among(lines, headline);
  if (line) return line.date;
  const stated = datedLines(units.slice(-60), today, dayFirst).find(
    ({ labelled, updated }) => labelled && !updated,
  );
  const opening = units.slice(0, headEnd + 1).filter((unit) => unit.is === 'prose');
  const dateline = opening.map(({ text }) => inDateline(text, today)).find((date) => date !== null);
  return dateline ?? stated?.date ?? null;
}
