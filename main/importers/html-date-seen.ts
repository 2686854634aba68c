/** The date of publication that readers see: marked as a time, in a line about the article, or where its report opens or ends. Pure. */
import type { PublishedDate } from '../text/dates.ts';
import { findDates, isPast } from './dates.ts';
import { type About, type AboutLine, AT_END } from './html-about.ts';
import {
  dayAgo,
  dayIn,
  isBesideLink,
  isMarked,
  isSure,
  markedDate,
  onDay,
  saysChanged,
  saysRights,
  type Told,
} from './html-date-marked.ts';
import { ENDS_AS_SENTENCE } from './line-class.ts';
import { wordCount } from './line-key.ts';
import { dateLine, saysWhen } from './meta-lines.ts';

export type SeenPage = Told & { about: About };

const SAYS_PUBLISHED =
  /publi|posted|veröffentlicht|erschienen|erstellt|datum|written|verfasst|eingestellt|опублик|نشر|geplaatst|pubblicat|dodano/i;
const LONGEST_LINE = 140;
const LONGEST_LABELLED = 60;
const LONGEST_LABEL = 30;
const MOST_WORDS = 8;

/** A sentence may name any day. */
const isTelling = (text: string) => ENDS_AS_SENTENCE.test(text) && wordCount(text) > MOST_WORDS;

/** "Date of publication: 7 February 2022", and nothing else. */
const isLabelled = (text: string) =>
  text.length <= LONGEST_LABELLED && SAYS_PUBLISHED.test(text.slice(0, LONGEST_LABEL));

/** A line of the text itself counts only if it says nothing else; one about the article may say more. */
function lineDate({ text, inBody, behind }: AboutLine, page: SeenPage): PublishedDate | null {
  const saysPublished = SAYS_PUBLISHED.test(text);
  if (behind && !saysPublished) return null;
  if (inBody) return isLabelled(text) ? dayIn(text, page, 'dateline') : dayAlone(text, page);
  if (text.length > LONGEST_LINE) return null;
  if (isTelling(text) && !saysPublished) return dayAlone(text, page);
  const date = /\p{N}/u.test(text) ? dayIn(text, page, 'dateline') : null;
  return date ?? (saysWhen(text) || saysPublished ? dayAgo(text, page) : null);
}

/** The day of a line that says nothing else. */
function dayAlone(text: string, page: SeenPage): PublishedDate | null {
  const said = dateLine(text, page.order.dayFirst).find(
    ({ updated, date, precision }) => !updated && precision === 'day' && isPast(date, page.today),
  );
  return said ? { date: said.date, precision: 'day', evidence: 'dateline' } : null;
}

/** A place, an agency, brackets and dashes: what stands about a report's day. */
const PLACE = /^[\s([]*(?:\p{Lu}[\p{L}.'’/-]*[\s,(/]*(?:den\s+|am\s+|le\s+|il\s+|el\s+)?){0,4}[\s([,–—-]*$/u;
const SIGN = /^\s*(?:\([^()]{2,30}\)\s*)?(?:[)\]]+[.:,]?|[–—:|-]|[„“"«])/u;

/** "(21 November 2022) …", "Karlsruhe, 12.11.2021 – …": the day with which a report opens. */
function openingDate({ about: { opening }, order, today }: SeenPage): PublishedDate | null {
  const [first] = findDates(opening.slice(0, 100), order);
  if (first?.precision !== 'day' || !isPast(first.date, today)) return null;
  const isOpening = PLACE.test(opening.slice(0, first.start)) && SIGN.test(opening.slice(first.end));
  return isOpening ? onDay(first, 'dateline') : null;
}

const SIGNED = /^[\s(]*(?:\p{Lu}[\p{L}.'’-]*[\s,(/–-]*(?:den\s+|am\s+|le\s+|il\s+|el\s+)?){0,5}$/u;

/** "Huda Selim, 10 September 2017": the day with which a text is signed. */
function closingDate({ about: { closing }, order, today }: SeenPage): PublishedDate | null {
  if (closing.length > 90 || saysChanged(closing) || saysRights(closing)) return null;
  const dates = findDates(closing, { ...order });
  const [only] = dates;
  if (dates.length !== 1 || only?.precision !== 'day' || !isPast(only.date, today)) return null;
  const isSigned = SIGNED.test(closing.slice(0, only.start)) && /^[\s).]*$/.test(closing.slice(only.end));
  return isSigned ? onDay(only, 'dateline') : null;
}

const MOST_PARTS = 4000;

/** The date near the headline, else near the body's end; null if nothing there is one. */
export function nearDate(page: SeenPage): PublishedDate | null {
  const { parts, lines, head, near, beside } = page.about;
  const marked = (from: number, to: number) =>
    firstDate(parts.slice(from, Math.min(to, MOST_PARTS)), ({ element }) =>
      isMarked(element) && (from < head || !isBesideLink(element)) ? markedDate(element, page) : null,
    );
  const inLines = (isHead: boolean) =>
    firstDate(
      lines.filter((line) => line.rank < AT_END === isHead),
      (line) => lineDate(line, page),
    );
  return (
    marked(0, head) ??
    inLines(true) ??
    openingDate(page) ??
    marked(near, beside) ??
    marked(head, near) ??
    inLines(false) ??
    closingDate(page)
  );
}

/** Dates of the page's far parts, if they all say the same: several are those of other articles. */
export function farDate(page: SeenPage): PublishedDate | null {
  const { parts, near } = page.about;
  const dates = parts
    .slice(near, near + MOST_PARTS)
    .flatMap(({ element }) =>
      isSure(element) && element.localName !== 'abbr' && !isBesideLink(element)
        ? (markedDate(element, page) ?? [])
        : [],
    )
    .slice(0, 8);
  const [first] = dates;
  return first && dates.every(({ date }) => date === first.date) ? first : null;
}

function firstDate<T>(items: readonly T[], read: (item: T) => PublishedDate | null): PublishedDate | null {
  for (const item of items) {
    const date = read(item);
    if (date) return date;
  }
  return null;
}
