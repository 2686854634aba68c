/** Which blocks of a saved page are hidden, and why: its head judged line by line, the rest by regions. Pure. */
import type { Hidden } from '../text/blocks.ts';
import { type Headline, headlinePlaces } from './capture-headline.ts';
import { furniture, linksElsewhere, type Unit } from './chrome.ts';
import { startOfComments } from './comments.ts';
import { wordCount } from './line-key.ts';
import { isReadingTime, PEOPLE } from './meta-lines.ts';

const PERSON_BY_DATE = new RegExp(`^(?:${PEOPLE})(?: in [\\p{Lu}][\\p{L} ,-]{2,40})?$`, 'u');
const FURNITURE: ReadonlySet<string> = new Set(['button', 'chrome', 'pointer', 'promo']);

/** A name on a line of its own beside the date line is a byline, though not sure enough to be the author. */
function isNameByDate(units: readonly Unit[], at: number): boolean {
  const beside = units[at - 1]?.is === 'meta' || units[at + 1]?.is === 'meta';
  return beside && PERSON_BY_DATE.test(units[at]?.text ?? '');
}

/** Counts and signs that stand between buttons: "214", "|". */
function isBetweenButtons(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  const bare = !/\p{L}/u.test(units[at]?.text ?? '') && (units[at]?.text.length ?? 0) < 8;
  return bare && before !== undefined && (FURNITURE.has(before.is) || before.is === 'meta');
}

/** One of at least three labels in a row, behind the headline and before the first sentence: the page's tags. */
function isTag(units: readonly Unit[], at: number): boolean {
  const label = (index: number) => units[index]?.is === 'label' && !units[index]?.solid;
  if (!label(at)) return false;
  let run = 1;
  for (let index = at - 1; run < 3 && label(index); index--) run++;
  for (let index = at + 1; run < 3 && label(index); index++) run++;
  return run > 2;
}

type Head = { headline: Headline | null; headEnd: number; prose: number };

/** Why a block of the page's head is hidden, or null: there each line is judged by itself. */
function whyInHead(units: readonly Unit[], at: number, { headline, prose }: Head): Hidden | null {
  const is = units[at]?.is ?? 'prose';
  if (is === 'meta' || (is !== 'prose' && isNameByDate(units, at))) return 'meta';
  if (FURNITURE.has(is)) return 'chrome';
  const short = is === 'label' || is === 'link' || (is === 'caption' && (units[at]?.text.length ?? 0) < 20);
  if (headline !== null && at < headline.at && short) return at === headline.at - 1 ? 'meta' : 'chrome';
  return isBetweenButtons(units, at) || (headline && at < prose && isTag(units, at)) ? 'chrome' : null;
}

function hideHead(units: readonly Unit[], head: Head): Map<number, Hidden> {
  const hidden = new Map<number, Hidden>();
  const { headline, headEnd } = head;
  for (let at = 0; at < headEnd; at++) {
    const why = whyInHead(units, at, head);
    if (why) hidden.set(at, why);
  }
  for (const at of headline ? linksElsewhere(units, headline.at + 1, headEnd) : []) hidden.set(at, 'chrome');
  for (const at of headline ? headlinePlaces(units, headline) : []) hidden.set(at, 'title');
  return hidden;
}

/** Headline and report are parts of the article: what stands before one and behind the other is judged apart. */
function bounded(units: readonly Unit[], headline: Headline | null): Unit[] {
  return units.map((unit, at) => (at === headline?.at ? { ...unit, is: 'prose' } : unit));
}

/** The hidden blocks by their index into `units`; the head ends at `headEnd`. */
export function hide(
  units: readonly Unit[],
  headline: Headline | null,
  headEnd: number,
): Map<number, Hidden> {
  const prose = units.findIndex((unit, at) => unit.is === 'prose' && at !== headline?.at);
  const hidden = hideHead(units, { headline, headEnd, prose });
  const comments = startOfComments(units);
  for (const at of furniture(bounded(units, headline)))
    if (at >= Math.min(headEnd, comments) && !hidden.has(at)) hidden.set(at, 'chrome');
  for (const [at, { text }] of units.entries())
    if (!hidden.has(at) && isReadingTime(text)) hidden.set(at, 'meta');
  return hidden;
}

/** A place, an agency or a count alone in its line: "TARSA", "بغداد – واع", "12". */
const isDateline = (text: string) =>
  !/\p{L}{2}/u.test(text) ||
  (wordCount(text) === 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text)) ||
  (wordCount(text) <= 4 && /^[\p{L} ]+\s?[–—/-]\s?[\p{L} ]+$/u.test(text));

/** A short line without a full stop between the report's sentences. */
export function isHeading(units: readonly Unit[], at: number, shown: (at: number) => boolean): boolean {
  const { text, is } = units[at] ?? { text: '', is: 'prose' };
  return (
    (is === 'link' || is === 'label') &&
    text.length <= 100 &&
    units[at + 1]?.is === 'prose' &&
    shown(at + 1) &&
    units[at - 1]?.is !== 'label' &&
    units[at - 1]?.is !== 'meta' &&
    /^["“«‘']?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    !/[,،;:–-]$/.test(text) &&
    !isDateline(text)
  );
}
