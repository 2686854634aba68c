/** A moment as people say it: today and yesterday by name, the rest by date; in the time of this machine. Pure. */
import { t } from '../strings/index.ts';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** `iso` in UTC. "today, 09:14" · "yesterday, 17:02" · "14 Mar 2020, 09:14". */
export function when(iso: string, now = new Date()): string {
  const at = new Date(iso);
  return `${dayName(at, now)}, ${time.format(at)}`;
}

function dayName(at: Date, now: Date): string {
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.format(at) === day.format(now)) return t.imports.today;
  return day.format(at) === day.format(before) ? t.imports.yesterday : day.format(at);
}
