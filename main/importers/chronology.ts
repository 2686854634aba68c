/** Tells the days of a chronology from the day a text was published: they stand between its sentences. Pure. */
import type { Unit } from './chrome.ts';
import { dateLine, saysWhen } from './meta-lines.ts';

/** So many days or hours between sentences make a chronology; fewer may be the page's own. */
const LEAST = 2;

const isProse = (unit: Unit | undefined) => unit?.is === 'prose';
const isTime = ({ text, is }: Unit) => is === 'meta' && (dateLine(text).length > 0 || saysWhen(text));

/**
 * The same lines, the days and hours of a chronology as labels that stay: they head the sentences below them.
 * The one before the first sentence is of their kind then, too.
 */
export function withChronology(units: readonly Unit[]): Unit[] {
  const first = units.findIndex(isProse);
  const opens = (unit: Unit, at: number) => isTime(unit) && isProse(units[at + 1]);
  const days = units.flatMap((unit, at) => (isProse(units[at - 1]) && opens(unit, at) ? [at] : []));
  if (days.length < LEAST) return [...units];
  const all = new Set([...days, first - 1]);
  return units.map(
    (unit, at): Unit => (all.has(at) && opens(unit, at) ? { ...unit, is: 'label', solid: true } : unit),
  );
}
