/** What an archive remembers of how it is searched: the searches of late, and what they reach as a rule. */
import type { Archive } from '../../db/index.ts';
import type { Reach, RecentSearch } from '../api/schema.ts';
import { reach, recentSearch } from '../api/schema.ts';
import { writeUses } from '../palette/uses.ts';

type Kept = Pick<Archive, 'settings'>;

const RECENT = 'searches.recent';
const RULE = 'searches.reach';
const MOST = 20;

/** The latest first; what another version wrote and this one cannot read is none. */
export function readRecent({ settings }: Kept): RecentSearch[] {
  return recentSearch.array().safeParse(settings.get(RECENT)).data ?? [];
}

export function writeRecent({ settings }: Kept, searches: readonly RecentSearch[]): void {
  settings.set(RECENT, searches);
}

/** Forgets what was searched for and what was chosen in the palette. */
export function forgetHabits(archive: Kept): void {
  writeRecent(archive, []);
  writeUses(archive, []);
}

/** A search that was run before stands first once more. Pure. */
export function addRecent(before: readonly RecentSearch[], search: RecentSearch): RecentSearch[] {
  const query = search.query.trim();
  if (query === '') return [...before];
  return [{ ...search, query }, ...before.filter((other) => other.query !== query)].slice(0, MOST);
}

export function reachRule({ settings }: Kept): Reach {
  return reach.safeParse(settings.get(RULE)).data ?? { keys: true, names: true };
}

export function writeRule({ settings }: Kept, rule: Reach): void {
  settings.set(RULE, rule);
}
