/** Days in a page's short texts and in the parts that it marks as times; one of change is none of publication. Pure. */
import type { PublishedDate } from '../text/dates.ts';
import { type DateFound, dateText, findDates, isPast } from './dates.ts';
import { attribute, type DomElement } from './dom.ts';
import { dateStated, type Reading } from './html-date-stated.ts';
import { textOf } from './html-meta.ts';
import { namesOf } from './html-part-names.ts';
import { relativeDay } from './relative-days.ts';

/** `capturedAt`: ISO 8601, against which "yesterday" is read; null if it is not known. */
export type Told = Reading & { capturedAt: string | null };

const CHANGED =
  /modif|updat|aktualis|geändert|änderung|changed|revis|edited|bearbeitet|stand\s*:|mis à jour|mise à jour|actualiz|atualiz|aggiorna|bijgewerkt|zaktualiz|modyfik|oppdatert|uppdaterad|opdateret|обновл|измен|оновлен|تحديث|عدل|güncel|به ?روز|عدكرا|نوێ|更新|最終/i;
const RIGHTS = /©|\(c\)|copyright/i;
/** From one day to another: when something takes place. */
const SPAN = /^\s*(?:[-–—]|bis|until|till|to|au|al|tot|до|الى|حتى)\s*$/iu;

export const saysChanged = (text: string) => CHANGED.test(text);
export const saysRights = (text: string) => RIGHTS.test(text);

export const onDay = ({ date }: Pick<DateFound, 'date'>, evidence: string): PublishedDate => ({
  date,
  precision: 'day',
  evidence,
});

/** The first day of a line that is not said to be one of change, nor the beginning of a span of days. */
export function dayIn(text: string, { order, today }: Reading, evidence: string): PublishedDate | null {
  if (saysRights(text)) return null;
  const isArabic = /\p{Script=Arabic}/u.test(text);
  const dates = findDates(text, { ...(isArabic ? { dayFirst: true } : order), shortYears: true });
  const isSpan = dates.some(({ end }, at) => SPAN.test(text.slice(end, dates[at + 1]?.start ?? end)));
  const own = dates.find(
    ({ start, precision, date }, index) =>
      precision === 'day' &&
      isPast(date, today) &&
      !saysChanged(text.slice(dates[index - 1]?.end ?? 0, start)),
  );
  return own && !isSpan ? onDay(own, evidence) : null;
}

/** "Yesterday", "vor 3 Stunden": only of a page whose capture is known. */
export function dayAgo(text: string, { capturedAt, today }: Told): PublishedDate | null {
  const told = capturedAt && text.length <= 60 && !saysChanged(text) ? dateText(text) : null;
  const date = told && capturedAt ? relativeDay(told, capturedAt) : null;
  return date && isPast(date, today) ? onDay({ date }, 'dateline') : null;
}

const MARKED =
  /[ -](?:published?|publi\w*date|publish|posted|authored|pubdate|(?:news|post|entry|article|blog|story|item|content|display)?date|datum|datetime|dateline|timestamp|time|fecha|data|zeit|created|issued)(?=[ -])/;
/** Blog engines write "updated" beside "published", or where there is no other date at all. */
const PUBLISHED = /[ -](?:published?|(?:entry|post|pub)-?date|date-?published)(?=[ -])/;

const saysTime = (element: DomElement) => MARKED.test(namesOf(element));

/** `abbr` with a title is a time only if its names say so, as in hAtom. */
export const isSure = (element: DomElement) =>
  element.localName === 'time' ||
  (element.localName === 'abbr' && saysTime(element)) ||
  /datepublished|datecreated/.test(attribute(element, 'itemprop'));
export const isMarked = (element: DomElement) => isSure(element) || saysTime(element);

const LABEL = 40;

/** What stands right before an element in its line: "Last updated: ". */
function saidBefore({ previousSibling, parentElement }: DomElement): string {
  const before = previousSibling?.textContent?.trim().slice(-LABEL);
  return before || (parentElement?.previousSibling?.textContent ?? '').trim().slice(-LABEL);
}

function isOfChange(element: DomElement): boolean {
  const names = namesOf(element);
  if (saysChanged(attribute(element, 'itemprop')) || /date-?modified/.test(names)) return true;
  if (saysChanged(saidBefore(element))) return true;
  return saysChanged(names) && !PUBLISHED.test(names) && element.getAttribute('pubdate') === null;
}

const LONGEST_MARKED = 120;

/** What a part marked as a date says by its own attribute or in its few words. */
export function markedDate(element: DomElement, page: Told): PublishedDate | null {
  if (isOfChange(element)) return null;
  const evidence = element.localName === 'time' ? 'time' : 'dateline';
  const stated = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name)).find(Boolean);
  const found = isSure(element) ? dateStated(stated, page, evidence) : null;
  if (found?.precision === 'day') return found;
  const text = textOf(element);
  return text.length <= LONGEST_MARKED ? (dayIn(text, page, evidence) ?? dayAgo(text, page)) : null;
}

const HEADLINE = 25;

/** Whether a date stands in a link or a list's line with another headline: then it is that article's. */
export function isBesideLink(element: DomElement): boolean {
  const own = textOf(element).length;
  let at = element.parentElement;
  for (let level = 0; at && level < 3; level++, at = at.parentElement) {
    const links = at.localName === 'a' ? [at] : at.localName === 'li' ? [...at.querySelectorAll('a')] : [];
    if (links.some((link) => textOf(link).length >= own + HEADLINE)) return true;
  }
  return false;
}
