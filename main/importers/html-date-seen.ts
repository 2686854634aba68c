/** The date of publication that readers see: marked as a time, in a line about the article, or where its report opens or ends. Pure. */
import type { PublishedDate } from '../text/dates.ts';
import { type DateFound, dateText, findDates, isPast } from './dates.ts';
import { attribute, type DomElement } from './dom.ts';
import type { About, AboutLine } from './html-about.ts';
import { dateStated, type Reading } from './html-date-stated.ts';
import { textOf } from './html-meta.ts';
import { namesOf } from './html-part-names.ts';
import { ENDS_AS_SENTENCE } from './line-class.ts';
import { wordCount } from './line-key.ts';
import { dateLine, saysWhen } from './meta-lines.ts';
import { relativeDay } from './relative-days.ts';

/** `capturedAt`: ISO 8601, against which "yesterday" is read; null if it is not known. */
export type SeenPage = Reading & { about: About; capturedAt: string | null };

const CHANGED =
  /modif|updat|aktualis|geändert|änderung|changed|revis|edited|bearbeitet|stand\s*:|mis à jour|mise à jour|actualiz|atualiz|aggiorna|bijgewerkt|zaktualiz|modyfik|oppdatert|uppdaterad|opdateret|обновл|измен|تحديث|عدل|güncel|更新|最終/i;
const RIGHTS = /©|\(c\)|copyright/i;
/** From one day to another: when something takes place. */
const SPAN = /^\s*(?:[-–—]|bis|until|till|to|au|al|tot|до|الى|حتى)\s*$/iu;

const fromDay = ({ date }: DateFound, evidence: string): PublishedDate => ({
  date,
  precision: 'day',
  evidence,
});

/** The first day of a line that is not said to be one of change, nor the beginning of a span of days. */
function dayIn(text: string, { order, today }: Reading, evidence: string): PublishedDate | null {
  if (RIGHTS.test(text)) return null;
  const isArabic = /\p{Script=Arabic}/u.test(text);
  const dates = findDates(text, { ...(isArabic ? { dayFirst: true } : order), shortYears: true });
  const isSpan = dates.some(({ end }, at) => SPAN.test(text.slice(end, dates[at + 1]?.start ?? end)));
  const own = dates.find(
    ({ start, precision, date }, index) =>
      precision === 'day' &&
      isPast(date, today) &&
      !CHANGED.test(text.slice(dates[index - 1]?.end ?? 0, start)),
  );
  return own && !isSpan ? fromDay(own, evidence) : null;
}

/** "Yesterday", "vor 3 Stunden": only of a page whose capture is known. */
function dayAgo(text: string, { capturedAt, today }: SeenPage): PublishedDate | null {
  const told = capturedAt && text.length <= 60 && !CHANGED.test(text) ? dateText(text) : null;
  const date = told && capturedAt ? relativeDay(told, capturedAt) : null;
  return date && isPast(date, today) ? { date, precision: 'day', evidence: 'dateline' } : null;
}

const MARKED =
  /[ -](?:published?|publi\w*date|publish|posted|pubdate|date|datum|datetime|dateline|timestamp|time|fecha|data|zeit|created|issued)(?=[ -])/;

const isSure = (element: DomElement) =>
  /^(?:time|abbr)$/.test(element.localName) ||
  /datepublished|datecreated/.test(attribute(element, 'itemprop'));
const isMarked = (element: DomElement) => isSure(element) || MARKED.test(namesOf(element));

const LONGEST_MARKED = 120;

/** What a part marked as a date says by its own attribute or in its few words. */
function markedDate(element: DomElement, page: SeenPage): PublishedDate | null {
  if (CHANGED.test(`${namesOf(element)} ${attribute(element, 'itemprop')}`)) return null;
  const evidence = element.localName === 'time' ? 'time' : 'dateline';
  const stated = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name)).find(Boolean);
  const found = isSure(element) ? dateStated(stated, page, evidence) : null;
  if (found?.precision === 'day') return found;
  const text = textOf(element);
  return text.length <= LONGEST_MARKED ? (dayIn(text, page, evidence) ?? dayAgo(text, page)) : null;
}

const SAYS_PUBLISHED =
  /publi|posted|veröffentlicht|erschienen|erstellt|datum|written|verfasst|eingestellt|опублик|نشر|geplaatst|pubblicat|dodano/i;
const LONGEST_LINE = 140;
const MOST_WORDS = 8;

/** A sentence may name any day. */
const isTelling = (text: string) => ENDS_AS_SENTENCE.test(text) && wordCount(text) > MOST_WORDS;

/** A line of the text itself counts only if it says nothing else; one about the article may say more. */
function lineDate({ text, inBody, behind }: AboutLine, page: SeenPage): PublishedDate | null {
  if (behind && !SAYS_PUBLISHED.test(text)) return null;
  if (!inBody && text.length > LONGEST_LINE) return null;
  if (!inBody && (!isTelling(text) || SAYS_PUBLISHED.test(text))) {
    const date = /\p{N}/u.test(text) ? dayIn(text, page, 'dateline') : null;
    return date ?? (saysWhen(text) || SAYS_PUBLISHED.test(text) ? dayAgo(text, page) : null);
  }
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
  return isOpening ? fromDay(first, 'dateline') : null;
}

const SIGNED = /^[\s(]*(?:\p{Lu}[\p{L}.'’-]*[\s,(/–-]*(?:den\s+|am\s+|le\s+|il\s+|el\s+)?){0,5}$/u;

/** "Huda Selim, 10 September 2017": the day with which a text is signed. */
function closingDate({ about: { closing }, order, today }: SeenPage): PublishedDate | null {
  if (closing.length > 90 || CHANGED.test(closing) || RIGHTS.test(closing)) return null;
  const dates = findDates(closing, { ...order });
  const [only] = dates;
  if (dates.length !== 1 || only?.precision !== 'day' || !isPast(only.date, today)) return null;
  const isSigned = SIGNED.test(closing.slice(0, only.start)) && /^[\s).]*$/.test(closing.slice(only.end));
  return isSigned ? fromDay(only, 'dateline') : null;
}

const MOST_PARTS = 4000;

/** The date near the headline, else near the body's end; null if nothing there is one. */
export function nearDate(page: SeenPage): PublishedDate | null {
  const { parts, lines, near, head } = page.about;
  const marked = (from: number, to: number) =>
    firstDate(parts.slice(from, Math.min(to, MOST_PARTS)), ({ element }) =>
      isMarked(element) ? markedDate(element, page) : null,
    );
  const inLines = (isHead: boolean) =>
    firstDate(
      lines.filter((line) => line.rank < 100 === isHead),
      (line) => lineDate(line, page),
    );
  return (
    marked(0, head) ??
    inLines(true) ??
    openingDate(page) ??
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
    .flatMap(({ element }) => (isSure(element) ? (markedDate(element, page) ?? []) : []))
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
