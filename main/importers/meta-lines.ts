/** Lines that say when and by whom a text was published, and how long it takes to read. Pure. */
import { dateText, findDates } from './dates.ts';
import { lineKey, wordCount } from './line-key.ts';

const READING_TIME =
  /^(?:reading time|read time|estimated reading time|lesezeit|temps de lecture|tiempo de lectura|مده القراءه|وقت القراءه|زمن القراءه)\s*:?\s*(?:ca\. ?)?[\d٠-٩]*\s?(?:min\S*|minutes?|minuten|دقائق|دقيقه|دقيقتان)?$|^(?:[\d٠-٩]+[- ]?(?:min|mins|minutes?|min\.|minuten|minutos)(?: (?:read|lesezeit|de lecture|de lectura))|[\d٠-٩]+ (?:min|mins|minutes?|min\.|دقائق|دقيقه)(?: قراءه| للقراءه)?|قراءه [\d٠-٩]+ (?:دقائق|دقيقه))$/;

/** A person's name as bylines have it: capitals, or Arabic words. */
const WORD =
  "(?:[\\p{Lu}][\\p{L}.'’-]*|al-[\\p{Lu}][\\p{L}'’-]*|el-[\\p{Lu}][\\p{L}'’-]*|bin|ibn|de|del|der|van|von|da|di|la)";
const PERSON = `${WORD}(?:\\s+${WORD}){1,4}`;
/** One name or several, as the source of a pattern. */
export const PEOPLE = `${PERSON}(?:(?:,\\s+${PERSON})*,?\\s+(?:and|und|et|y|&)\\s+${PERSON})?`;
const BYLINES: readonly RegExp[] = [
  new RegExp(
    `^(?:[Bb]y|BY|[Ww]ritten by|WRITTEN BY|Von|VON|Par|Por|Di|Text:|Author:|Autor:|Autorin:)\\s+(?<name>${PEOPLE})\\s*(?:[,|–—-].{0,60})?$`,
    'u',
  ),
  /^(?:بقلم|كتب|كتبت|كتبه|كتبها|إعداد|اعداد|أعده|أعدته|أعدّه|أعدّته|إعداد وتقرير|تحرير|مراسل|مراسلة|الكاتب|الكاتبة|المؤلف|نویسنده|خبرنگار|نووسەر|تحریر)\s*[:/|-]\s*(?<name>[\p{Script=Arabic}\p{M}\s.]{4,50})$/u,
  /^تقرير\s*[:/|-]\s*(?<name>[\p{Script=Arabic}\p{M}]{2,}\s+[\p{Script=Arabic}\p{M}]{2,})$/u,
  /^(?:بقلم)\s+(?<name>[\p{Script=Arabic}\p{M}]{2,}(?:\s+[\p{Script=Arabic}\p{M}]{2,}){1,3})$/u,
];

/** What may stand around a date in a date line. Whatever else does makes it another line. */
const DATE_LABEL =
  /\b(published|posted|updated|update|last update|last updated|last modified|edited|modified|first published|created|issued|date|publication date|on|at|in|by|the|erstellt|veröffentlicht|aktualisiert|stand|vom|am|um|uhr|datum|publié|mis à jour|le|à|publicado|actualizado|el|pubblicato|il|geplaatst|op|gmt|utc|est|edt|et|pst|pdt|bst|cet|cest|eet|eest|ast|msk|trt|ist|pkt|local time|am|pm|a\.m\.|p\.m|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu|thurs?|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|baghdad time|min read|mins read)\b|(نشر|نشرت|تم|النشر|تاريخ|التاريخ|في|اخر|تحديث|التحديث|عدل|الساعه|بتوقيت|غرينتش|بغداد|القدس|دمشق|مكه|بيروت|السبت|الاحد|الاثنين|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|صباحا|مساء|ظهرا|الموافق|يوم|محرم|صفر|ربيع|الاول|الاولي|الثاني|الثانيه|الاخر|الاخره|جمادي|رجب|شعبان|رمضان|شوال|ذو|ذي|القعده|الحجه|م|ص|ه|هـ)(?![\p{L}])|(?<!\p{L})t?\d{1,2}[:.h]\d\d(:\d\d(\.\d+)?)?z?|[+-]\d\d:?\d\d|(?<!\p{L})[ap]\.m\.?/gu;

/** Whether, besides its dates, a line says nothing but "published", a weekday or a time of day. */
function saysOnlyWhen(line: string, spans: { start: number; end: number }[]): boolean {
  let rest = line;
  for (const { start, end } of spans.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return (
    lineKey(rest)
      .replace(DATE_LABEL, '')
      .replace(/[^\p{L}]/gu, '').length < 2
  );
}

/** A date of a date line; `updated` if it is said to be one of change. */
export type LineDate = { date: string; precision: 'year' | 'month' | 'day'; updated: boolean };

/**
 * Dates of a line that is a date line: it has at least one and little else. Empty for any other line.
 * `dayFirst`: the text around it is known to put the day before the month.
 */
export function dateLine(line: string, dayFirst = /\p{Script=Arabic}/u.test(line)): LineDate[] {
  if (line.length > 160 || !/\p{N}/u.test(line)) return [];
  const dates = findDates(line, { dayFirst });
  if (!dates.length || !saysOnlyWhen(line, dates)) return [];
  return dates.map(({ date, precision, start }, index) => {
    const from = dates[index - 1]?.end ?? 0;
    const label = lineKey(line.slice(from, start));
    return { date, precision, updated: /updat|modif|aktualis|mis à jour|actualiz|تحديث|عدل/.test(label) };
  });
}

const AGO =
  /(?:about |over |almost |nearly )?(?:\d+|an?|one|two) (?:second|sec|minute|min|hour|hr|day|week|month|year)s?(?:,? \d+ (?:hour|day|week|month|minute)s?)? ago|(?:yesterday|today)(?= at \d|$)|just now|(?:منذ|قبل) (?:\d+ )?(?:ثانيه|ثواني|ثوان|دقيقه|دقيقتين|دقائق|ساعه|ساعات|ساعتين|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|شهور|سنه|سنتين|سنوات)/;
const FIGURES = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\d{1,2}[:.]\d\d)(?!\d)/;
const LABELS =
  /^(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at| by)?|published date|last update|by|written by|for immediate release|نشر|نشر في|بقلم|كتب|كتبت|اخر تحديث|تاريخ النشر)$/;

/** Whether a line says when without a date that can be told: a time of day, "3 hours ago", `3/4/2020`, "Published". */
export function saysWhen(line: string): boolean {
  if (line.length > 80) return false;
  const key = lineKey(dateText(line));
  if (LABELS.test(key)) return true;
  if (!AGO.test(key) && !FIGURES.test(key)) return false;
  return saysOnlyWhen(key.replace(AGO, ' ').replace(FIGURES, ' '), []);
}

const ARABIC = /\p{Script=Arabic}/u;

/** Words of an Arabic byline: one name, or two joined by "and"; a full stop or a preposition makes it a sentence. */
function longestArabic(name: string): number {
  if (/[.،]|(?:^| )(?:في|من|على|إلى|عن|بعد|قبل|أن|إن) /.test(name)) return 0;
  return / و\p{L}/u.test(name) ? 8 : 4;
}

/** The name in a byline ("By X", "بقلم X"), or null for every other line. */
export function bylineName(line: string): string | null {
  if (line.length > 140) return null;
  for (const pattern of BYLINES) {
    const name = pattern.exec(line)?.groups?.name?.trim();
    if (name && wordCount(name) <= (ARABIC.test(name) ? longestArabic(name) : 12)) return name;
  }
  return null;
}

/** Whether a line is nothing but a reading time. */
export function isReadingTime(line: string): boolean {
  return line.length < 60 && READING_TIME.test(lineKey(line));
}

/** A web address alone on its line, with or without what it is the address of. */
const ADDRESS = /^(?:(?:url|source|link|original|permalink|المصدر|الرابط)\s*:\s*)?https?:\/\/\S+$/i;

/** Date line, byline, reading time or address. */
export function isMetaLine(line: string): boolean {
  return (
    line.length <= 160 &&
    (ADDRESS.test(line) ||
      isReadingTime(line) ||
      dateLine(line).length > 0 ||
      bylineName(line) !== null ||
      saysWhen(line))
  );
}
