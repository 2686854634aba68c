/** Days told against the day a page was captured: "yesterday", "vor 3 Stunden", "Monday". Pure; without a capture there are none. */

const DAY = 86_400_000;
const HOUR = DAY / 24;

/** In the spelling of `dateText`. Units of less than a month: beyond that nobody means a day. */
const UNITS: readonly [unit: number, names: string][] = [
  [60_000, 'minutes?|mins?|minuten?|minutos?|minuti|minuut|минут\\p{L}*|دقيقه|دقائق'],
  [HOUR, 'hours?|hrs?|h|stunden?|std|heures?|horas?|ore|ora|uur|uren|godzin\\p{L}*|час\\p{L}*|ساعه|ساعات'],
  [DAY, 'days?|d|tag(?:en?)?|jours?|días?|dias?|giorn[oi]|dag(?:en)?|dni|дн\\p{L}+|день|يوما?|ايام'],
  [7 * DAY, 'weeks?|wochen?|semaines?|semanas?|settiman[ae]|we(?:ek|ken)|недел\\p{L}*|اسبوعا?|اسابيع'],
];
const BEFORE = '(?:vor|il y a|hace|há|fa|منذ|قبل)';
const BEHIND = '(?:ago|geleden|temu|fa|назад|atrás)';
const ONE = '(?:an?|one|einer?|einem|un[ae]?|één|een)';

const ago = UNITS.map(([unit, names]): [number, RegExp] => [
  unit,
  new RegExp(
    `(?<![\\p{L}\\d])(?:${BEFORE}\\s+(?:(?<count>\\d{1,2}|${ONE})\\s?)?(?:${names})|(?<other>\\d{1,2}|${ONE})\\s?(?:${names})\\s+${BEHIND})(?!\\p{L})`,
    'u',
  ),
]);

const TODAY =
  /(?<!\p{L})(?:today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|dzisiaj|dziś|сегодня|اليوم)(?!\p{L})/u;
const YESTERDAY =
  /(?<!\p{L})(?:yesterday|gestern|hier(?=,? à)|ayer|ieri|ontem|gisteren|wczoraj|вчера|امس)(?!\p{L})/u;

/** Sunday first. */
const WEEKDAYS = [
  'sunday|sonntag|dimanche|domingo|domenica|zondag|niedziela|воскресенье|الاحد',
  'monday|montag|lundi|lunes|lunedì|segunda-feira|maandag|poniedziałek|понедельник|الاثنين',
  'tuesday|dienstag|mardi|martes|martedì|terça-feira|dinsdag|wtorek|вторник|الثلاثاء',
  'wednesday|mittwoch|mercredi|miércoles|mercoledì|quarta-feira|woensdag|środa|среда|الاربعاء',
  'thursday|donnerstag|jeudi|jueves|giovedì|quinta-feira|donderdag|czwartek|четверг|الخميس',
  'friday|freitag|vendredi|viernes|venerdì|sexta-feira|vrijdag|piątek|пятница|الجمعه',
  'saturday|samstag|sonnabend|samedi|sábado|sabato|zaterdag|sobota|суббота|السبت',
].map((names) => new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'u'));

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

function counted(line: string, captured: number): number | null {
  for (const [unit, pattern] of ago) {
    const groups = pattern.exec(line)?.groups;
    if (groups) return captured - (Number(groups.count ?? groups.other ?? 1) || 1) * unit;
  }
  return null;
}

/** The last such weekday up to the capture. */
function weekday(line: string, captured: number): number | null {
  const named = WEEKDAYS.findIndex((pattern) => pattern.test(line));
  return named < 0 ? null : captured - ((new Date(captured).getUTCDay() - named + 7) % 7) * DAY;
}

/**
 * The day that a short line names, as `YYYY-MM-DD`.
 * @param line in the spelling of `dateText`
 * @param capturedAt ISO 8601
 */
export function relativeDay(line: string, capturedAt: string): string | null {
  const captured = Date.parse(capturedAt);
  if (Number.isNaN(captured)) return null;
  if (TODAY.test(line)) return dayOf(captured);
  if (YESTERDAY.test(line)) return dayOf(captured - DAY);
  const time = counted(line, captured) ?? weekday(line, captured);
  return time === null ? null : dayOf(time);
}
