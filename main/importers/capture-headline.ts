/** Finds the headline among the first lines of a saved page, and how far the page's head reaches. Pure. */
import type { Unit } from './chrome.ts';
import { lineKey, sameLine, wordCount } from './line-key.ts';

/** How many blocks may stand before a headline or its repetition. */
const REACH = 80;
const HEAD_PROSE = 600;
const LONGEST_HEADLINE = 220;

const SUFFIX = /\s(?:\||–|—|-|::|•|·)\s(?<site>[^|–—]{2,50})$/u;

/** The headline's place, its wording, and the outlet if the page's own title line ends with one. */
export type Headline = { at: number; text: string; site: string | null };

const isSeparator = (text: string) => /\s[>›»/]\s.*\S|^\S+ [>›»] /.test(text);

/** One of at least three short lines in a row, as the entries of a menu are. */
function inMenu(units: readonly Unit[], at: number): boolean {
  const short = (index: number) => {
    const unit = units[index];
    return unit !== undefined && unit.is !== 'prose' && unit.text.length <= 32 && wordCount(unit.text) <= 4;
  };
  if (!short(at)) return false;
  const run = (step: number) => (short(at + step) ? (short(at + 2 * step) ? 2 : 1) : 0);
  return run(-1) + run(1) >= 2;
}

/** Lines that could be the headline: what stands before the first sentence and is no furniture or date. */
function candidates(units: readonly Unit[]): number[] {
  const prose = units.findIndex((unit) => unit.is === 'prose');
  const end = Math.min(prose < 0 ? units.length : prose, REACH);
  const before = units.slice(0, end).flatMap((unit, at) => {
    const fits = (unit.is === 'link' || unit.is === 'label' || unit.is === 'feature') && !unit.solid;
    return fits && !isSeparator(unit.text) && /\p{L}{2}/u.test(unit.text) ? [at] : [];
  });
  const first = units[prose];
  const long = first && first.text.length <= LONGEST_HEADLINE && !/[.。۔:"”»]$|^و/.test(first.text);
  const goesOn = units.slice(prose + 1, prose + 30).filter((unit) => unit.is === 'prose').length > 1;
  return long && goesOn ? [...before, prose] : before;
}

/** A line that says the same once more, or the same with the site's name behind it. */
function repetition(units: readonly Unit[], at: number, end: number): { site: string | null } | null {
  const text = units[at]?.text ?? '';
  for (const [index, unit] of units.slice(0, end).entries()) {
    if (index === at || unit.is === 'prose') continue;
    if (sameLine(unit.text, text)) return { site: null };
    const site = SUFFIX.exec(unit.text)?.groups?.site;
    if (site && unit.text.startsWith(text)) return { site: site.trim() };
  }
  return null;
}

const SAMPLE = 4000;

/** Longer words of a line. */
const wordsOf = (text: string) => new Set(lineKey(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []);

/** How many words of a line the report uses, too. */
function shared(units: readonly Unit[], at: number, report: ReadonlySet<string>): number {
  return [...wordsOf(units[at]?.text ?? '')].filter((word) => report.has(word)).length;
}

/** A slogan that stands above the menu shares no word with the report; the headline behind the menu does. */
function behindMenu(units: readonly Unit[], found: readonly number[]): number | undefined {
  const [first, ...others] = found;
  if (first === undefined || !others.length) return first;
  const prose = units.slice(0, 4 * REACH).filter((unit) => unit.is === 'prose');
  const report = wordsOf(
    prose
      .map(({ text }) => text)
      .join(' ')
      .slice(0, SAMPLE),
  );
  if (shared(units, first, report) > 0) return first;
  const parted = (at: number) =>
    units.slice(first + 1, at).some(({ is }) => is === 'button' || is === 'chrome');
  return others.find((at) => parted(at) && shared(units, at, report) > 1) ?? first;
}

function pick(units: readonly Unit[], found: readonly number[]): number | undefined {
  const outside = found.filter((at) => !inMenu(units, at));
  const worded = (at: number) => wordCount(units[at]?.text ?? '') > 3;
  return behindMenu(units, outside.filter(worded)) ?? outside.at(-1) ?? found.findLast(worded);
}

/**
 * The headline: a line that the head of the page repeats, else the first one long enough that is no entry of a
 * menu, else the last short one. Null where the text begins with its first sentence.
 */
export function headlineOf(units: readonly Unit[]): Headline | null {
  const found = candidates(units);
  const end = Math.min(REACH, endOfHead(units));
  for (const at of found) {
    const again = wordCount(units[at]?.text ?? '') > 2 ? repetition(units, at, end) : null;
    if (again) return { at, text: units[at]?.text ?? '', site: again.site };
  }
  const at = pick(units, found);
  const text = at === undefined ? undefined : units[at]?.text;
  return at === undefined || text === undefined ? null : { at, text, site: null };
}

/** Places of the headline and of every line of the page's first blocks that repeats it. */
export function headlinePlaces(units: readonly Unit[], headline: Headline): number[] {
  const key = lineKey(headline.text);
  return units.flatMap(({ text, is }, at) => {
    if (at === headline.at) return [at];
    if (text.length > 400 || is === 'prose') return [];
    const again =
      lineKey(text) === key ||
      (headline.site !== null && text.startsWith(headline.text) && SUFFIX.test(text));
    return again && at < REACH ? [at] : [];
  });
}

/**
 * Where the head of the page ends and the report has begun: behind two sentences in a row or enough of them, at
 * the latest behind the last.
 * Only before that are date lines and bylines the article's own.
 */
export function endOfHead(units: readonly Unit[]): number {
  let length = 0;
  for (const [at, unit] of units.entries()) {
    if (unit.is !== 'prose') continue;
    length += unit.text.length;
    if (length > HEAD_PROSE || units[at + 1]?.is === 'prose') return at;
  }
  return units.findLastIndex((unit) => unit.is === 'prose') + 1 || units.length;
}
