/** Lines that say several things about a text at once: "By X | The Post | 3 May 2020 | 4 min read". Pure. */
import { lineKey, wordCount } from './line-key.ts';
import {
  bylineName,
  dateLine,
  isMetaLine,
  isReadingTime,
  type LineDate,
  PEOPLE,
  saysWhen,
} from './meta-lines.ts';

const SIGNS = /\s*[|•·¦]\s*|\s+[-–—]\s+|\t+/u;
const CONTACT = /^(?:@\w{2,30}|\S+@\S+\.\w{2,}|https?:\/\/\S+)$/;
const CAPITALS =
  /^(?:The )?[\p{Lu}\d][\p{L}\d'’.&-]*(?: (?:[\p{Lu}\d&][\p{L}\d'’.&-]*|of|the|and|for|de|al-\p{Lu}\p{L}+)){0,4}$/u;
const ARABIC = /^[\p{Script=Arabic}\p{M}\d]+(?: [\p{Script=Arabic}\p{M}\d]+){0,3}$/u;
const ARABIC_PHRASE =
  /(?:^| )(?:في|من|الي|علي|عن|بعد|قبل|مع|ان|بين|خلال|ضد|تحت|امام|قرب|يوم|لا|لم|هل)(?: |$)/;
const HANDLED = new RegExp(`^(?<name>${PEOPLE})\\s+@(?<handle>\\w{3,30})$`, 'u');

const isName = (part: string) =>
  part.length <= 50 && (CAPITALS.test(part) || (ARABIC.test(part) && !ARABIC_PHRASE.test(lineKey(part))));

/** A person's name with their own handle behind it: "Huda Selim @HudaSelim". */
function handledName(line: string): string | null {
  const { name, handle } = HANDLED.exec(line)?.groups ?? {};
  const letters = (text = '') => text.toLowerCase().replace(/[^\p{L}]/gu, '');
  return name && letters(handle).includes(letters(name)) ? name : null;
}

const tells = (part: string) => isReadingTime(part) || dateLine(part).length > 0 || bylineName(part) !== null;

/** What a line about a text says, part by part; null for lines of another kind, such as headlines with a date. */
function partsOf(line: string): string[] | null {
  if (line.length > 200) return null;
  const parts = line.split(SIGNS).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length < 2 || parts.length > 7 || !parts.some(tells)) return null;
  const fits = (part: string) => tells(part) || saysWhen(part) || CONTACT.test(part) || isName(part);
  return parts.every(fits) ? parts : null;
}

/** Whether a line says nothing but when, where, by whom and by which outlet a text was published. */
export function isAboutText(line: string): boolean {
  return isMetaLine(line) || handledName(line) !== null || partsOf(line) !== null;
}

/** Dates that a line about the text states; `dayFirst` as for {@link dateLine}. */
export function datesStated(line: string, dayFirst?: boolean): LineDate[] {
  const whole = dateLine(line, dayFirst);
  return whole.length ? whole : (partsOf(line)?.flatMap((part) => dateLine(part, dayFirst)) ?? []);
}

/** The author that a line about the text states, or null. */
export function authorStated(line: string): string | null {
  const named = partsOf(line)
    ?.map(bylineName)
    .find((name) => name !== null);
  return named ?? bylineName(line) ?? handledName(line);
}

/** Parts of a line about the text that are a name of some kind: of an outlet, a person, a place. */
export function namesStated(line: string): string[] {
  return (partsOf(line) ?? []).filter((part) => !tells(part) && isName(part) && wordCount(part) <= 5);
}
