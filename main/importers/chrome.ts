/**
 * Finds the parts of a page that are not its article: the promotional tail, and furniture between paragraphs.
 * A sentence of the report is never hidden for standing near furniture: only what follows the last one may be.
 */
import { RELATED_HEADING, SURE_PROMO } from './chrome-phrases.ts';
import { startOfComments } from './comments.ts';
import { type LineClass, REPORTS } from './line-class.ts';
import { lineKey } from './line-key.ts';

/**
 * One block as this file sees it: its text, what kind of line it is, whether it must stay (a list item), and
 * whether a blank line stands before it.
 */
export type Unit = { text: string; is: LineClass; solid?: boolean; parted?: boolean };

const LONGEST_TEASER = 220;
const LONGEST_RELATED_LIST = 8;
const MOST_TEASERS = 60;

const isOffer = (unit: Unit | undefined) => unit?.is === 'chrome' || unit?.is === 'promo';
const isFurniture = (unit: Unit | undefined) => isOffer(unit) || unit?.is === 'button';
const isProse = (unit: Unit | undefined) => unit?.is === 'prose';
const headsRelated = (unit: Unit) =>
  (unit.is === 'chrome' || unit.is === 'button' || unit.is === 'pointer') &&
  RELATED_HEADING.test(lineKey(unit.text));

const LONGEST_APPEAL = 1500;

/** A paragraph in which the site asks for support, behind other lines that do. */
function isAppeal(unit: Unit, before: Unit | undefined): boolean {
  if (unit.is !== 'prose' || !isOffer(before) || unit.text.length > LONGEST_APPEAL) return false;
  const key = lineKey(unit.text);
  return SURE_PROMO.test(key) && !REPORTS.test(key);
}

function settleAppeals(units: readonly Unit[]): Unit[] {
  const settled: Unit[] = [];
  for (const unit of units) settled.push(isAppeal(unit, settled.at(-1)) ? { ...unit, is: 'promo' } : unit);
  return settled;
}

/** "Name - what you get" is furniture among several offers, otherwise a sentence or a heading. */
function settleFeatures(units: readonly Unit[]): Unit[] {
  let offers = 0;
  return units.map((unit) => {
    if (isOffer(unit)) offers++;
    if (unit.is === 'prose') offers = 0;
    if (unit.is !== 'feature') return unit;
    return { ...unit, is: offers < 4 && /[.!?]$/.test(unit.text) ? 'prose' : 'link' };
  });
}

/** A short sentence under another article's headline, alone between non-sentences. */
function isTeaser(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  const before = units[at - 1]?.is ?? 'prose';
  return (
    isProse(unit) &&
    (unit?.text.length ?? 0) <= LONGEST_TEASER &&
    ['link', 'label', 'meta', 'caption'].includes(before) &&
    !isProse(units[at + 1])
  );
}

/** A list of other articles with a sentence each at the very end, under its heading, near other furniture. */
function isTeaserList(units: readonly Unit[], from: number): boolean {
  const tail = units.slice(from);
  const teasers = tail.filter(isProse);
  const length = (part: readonly Unit[]) => part.reduce((sum, unit) => sum + unit.text.length, 0);
  const heading = tail.findIndex(headsRelated);
  return (
    heading >= 0 &&
    heading < tail.findIndex(isProse) &&
    (teasers.length >= 2 || tail[tail.findIndex(isProse) + 1]?.is === 'meta') &&
    tail.filter((unit) => isOffer(unit) || unit.is === 'meta').length >= 2 &&
    length(teasers) < length(units.slice(0, from).filter(isProse)) * 0.3
  );
}

function proseBefore(units: readonly Unit[], before: number): number {
  let at = before - 1;
  while (at >= 0 && !isProse(units[at])) at--;
  return at;
}

/** Index behind the last sentence that belongs to the report. */
function endOfReport(units: readonly Unit[]): number {
  const end = units.findLastIndex(isProse) + 1;
  let solid = end;
  for (let left = MOST_TEASERS; left > 0 && isTeaser(units, solid - 1); left--)
    solid = proseBefore(units, solid - 1) + 1;
  return solid < end && solid > 0 && isTeaserList(units, solid) ? solid : end;
}

/** From where on everything is furniture: the first offer behind the report's end, with the tags before it. */
function startOfTail(units: readonly Unit[]): number {
  const report = endOfReport(units);
  const tail = units.slice(report);
  const offset = tail.findIndex(isFurniture);
  if (offset < 0) return startOfComments(units);
  const first = report + offset;
  let start = first;
  while (start > report && units[start - 1]?.is === 'label' && !units[start - 1]?.solid) start--;
  // One label alone is as likely the name of the author or the agency's mark as a tag.
  if (first - start === 1) start = first;
  return Math.min(start, startOfComments(units));
}

/** Links under a heading such as "Related articles", up to the next sentence. */
function relatedList(units: readonly Unit[], heading: number): number[] {
  const list: number[] = [];
  for (let at = heading + 1; at < units.length && list.length < LONGEST_RELATED_LIST; at++) {
    const unit = units[at];
    if (!unit || unit.solid || !['link', 'label', 'meta'].includes(unit.is)) break;
    list.push(at);
  }
  return list;
}

/** A pointer without a title of its own: "Read more:" before the line that it points to. */
const isBarePointer = (unit: Unit) =>
  unit.is === 'pointer' && /^(?:\S+(\s\S+)?|click .{0,50})\s*:$/i.test(unit.text.trim());

/** What a bare pointer points to: one line, or all that follow it without a blank line between. */
function pointedAt(units: readonly Unit[], pointer: number): number[] {
  const list = relatedList(units, pointer);
  const end = list.findIndex((at) => units[at]?.parted);
  return end < 0 ? list : list.slice(0, Math.max(1, end));
}

/** Pointers, and the links that stand under a heading for them. */
function pointers(units: readonly Unit[], from: number, to: number): number[] {
  return units.slice(from, to).flatMap((unit, index) => {
    const at = from + index;
    if (unit.is === 'chrome' && headsRelated(unit)) return [at, ...relatedList(units, at)];
    if (isBarePointer(unit)) return [at, ...pointedAt(units, at)];
    return unit.is === 'pointer' ? [at] : [];
  });
}

/** Links to other articles in a page's head, behind its headline: all of `units` from `from` to `to` is no report yet. */
export function linksElsewhere(units: readonly Unit[], from: number, to: number): number[] {
  return pointers(units, from, to);
}

/** From the first offer or button of a run to its last, all but captions; a button alone may be a heading. */
function offers(units: readonly Unit[], from: number, to: number): number[] {
  const run = units.slice(from, to);
  const first = run.findIndex(isFurniture);
  const last = run.findLastIndex(isFurniture);
  const alone =
    first === last && (run[first]?.is === 'button' || (run.length === 1 && run[first]?.is === 'promo'));
  if (first < 0 || alone) return [];
  return run
    .slice(first, last + 1)
    .flatMap((unit, index) => (unit.is === 'caption' ? [] : [from + first + index]));
}

/** What is furniture in a run of blocks without a sentence among them, `from` to `to`. */
function furnitureBetween(units: readonly Unit[], from: number, to: number): number[] {
  return from < to ? [...pointers(units, from, to), ...offers(units, from, to)] : [];
}

/**
 * The blocks that are no part of the article, as indexes into `units`. What stands at a file's very beginning
 * is judged like what stands between paragraphs; headlines are not this file's matter.
 */
export function furniture(given: readonly Unit[]): Set<number> {
  const units = settleAppeals(settleFeatures(given));
  const hidden = new Set<number>();
  const tail = startOfTail(units);
  let from = 0;
  for (let at = 0; at <= tail; at++) {
    if (at < tail && !isProse(units[at])) continue;
    for (const index of furnitureBetween(units, from, at)) hidden.add(index);
    from = at + 1;
  }
  for (let at = tail; at < units.length; at++) hidden.add(at);
  return hidden;
}
