/** What the palette shows for what is typed: found in spite of slips, what is used much first. Pure. */
import Fuse from 'fuse.js';
import { foldedName } from '../../main/text/fold.ts';

export type PaletteGroup = 'saved' | 'commands' | 'articles' | 'tags' | 'memos' | 'names';

export type PaletteItem = {
  /** Unique, and the same from day to day: what is used is remembered by it. */
  id: string;
  group: PaletteGroup;
  title: string;
  /** Beside it, quieter. */
  detail?: string;
  /** Shortcut, as in `app/keys.ts`. */
  keys?: string;
  run(): void;
};

export type Finder = (typed: string, uses: ReadonlyMap<string, number>) => PaletteItem[];

const FEW = 6;
/** How much less like what was typed the last may be than the first; both as fuse.js scores. */
const NEAR = 0.2;
/** How far use may lift what is spelled less like what was typed. */
const LIFT = 0.25;

/** Prepares a list for finding; the finder's results come by group, the group with the best one first. */
export function finderOf(items: readonly PaletteItem[]): Finder {
  const entries = items.map((item) => ({
    item,
    title: folded(item.title),
    detail: folded(item.detail ?? ''),
  }));
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'detail', weight: 1 },
    ],
    threshold: 0.34,
    ignoreLocation: true,
    includeScore: true,
  });
  return (typed, uses) => {
    const wanted = folded(typed);
    if (wanted === '') return usedLately(items, uses);
    const alike = fuse.search(wanted, { limit: 200 });
    // Beside what is spelled so, what is only spelled alike helps nobody.
    const least = (alike[0]?.score ?? 0) + NEAR;
    const near = alike.filter(({ score = 0 }) => score <= least);
    const found = near.map(({ item: { item }, score = 0 }) => ({
      item,
      rank: score - LIFT * Math.min(1, uses.get(item.id) ?? 0),
    }));
    return inGroups(found.sort((a, b) => a.rank - b.rank).map(({ item }) => item));
  };
}

/** At most a few of each group; what begins a group decides its place. */
export function inGroups(items: readonly PaletteItem[]): PaletteItem[] {
  return [...Map.groupBy(items, ({ group }) => group).values()].flatMap((own) => own.slice(0, FEW));
}

/** Nothing typed: what is used most, then saved searches and commands as they stand. */
function usedLately(items: readonly PaletteItem[], uses: ReadonlyMap<string, number>): PaletteItem[] {
  const use = ({ id }: PaletteItem) => uses.get(id) ?? 0;
  const used = items.filter((item) => use(item) > 0).sort((a, b) => use(b) - use(a));
  const rest = items.filter(
    (item) => use(item) === 0 && (item.group === 'saved' || item.group === 'commands'),
  );
  return inGroups([...used, ...rest]);
}

/** Signs alone fold to nothing, and are looked for as they stand. */
function folded(text: string): string {
  return foldedName(text) || text.trim().toLocaleLowerCase();
}
