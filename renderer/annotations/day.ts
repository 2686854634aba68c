/** Days and times as people say them. Pure; the clock is handed in. */

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2020, month, 1)),
);

/** `2020-03-14` as "14 March 2020", `2020-03` as "March 2020", `2020` as "2020". */
export function dayInWords(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1];
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** Making one takes as long as a hundred uses of it. */
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW_MS = 60_000;

export type Said =
  | { kind: 'now' }
  | { kind: 'today' | 'yesterday'; time: string }
  | { kind: 'day'; day: string };

/** How long ago something was, in the reader's own time zone. */
export function agoInWords(iso: string, now: Date): Said {
  const then = new Date(iso);
  if (now.getTime() - then.getTime() < NOW_MS) return { kind: 'now' };
  const time = TIME.format(then);
  const days = Math.round((startOfDay(now) - startOfDay(then)) / DAY_MS);
  if (days <= 0) return { kind: 'today', time };
  if (days === 1) return { kind: 'yesterday', time };
  const isThisYear = then.getFullYear() === now.getFullYear();
  return { kind: 'day', day: (isThisYear ? DAY : DAY_AND_YEAR).format(then) };
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
