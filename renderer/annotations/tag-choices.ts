/** Which tags are offered for what was typed, and what a digit means there. Pure. */
import Fuse from 'fuse.js';
import type { TagView } from '../../main/api/schema.ts';

/** How many are offered at once. */
export const OFFERED = 7;

export type TagFinder = (typed: string, taken: readonly string[]) => TagView[];

/**
 * Finds tags by any part of their names, slips of typing forgiven. Nothing typed: the tags last used here come first,
 * then the most used. Retired ones are not offered.
 */
export function tagFinder(tags: readonly TagView[], recent: readonly string[]): TagFinder {
  const offered = tags.filter(({ retired }) => !retired);
  const fuse = new Fuse(offered, {
    keys: ['name'],
    threshold: 0.36,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  const usual = offered.toSorted((a, b) => rank(recent, a) - rank(recent, b) || b.count - a.count);
  return (typed, taken) => {
    const found = typed.trim() === '' ? usual : fuse.search(typed.trim()).map(({ item }) => item);
    return found.filter(({ name }) => !taken.includes(name)).slice(0, OFFERED);
  };
}

function rank(recent: readonly string[], { name }: TagView): number {
  const at = recent.indexOf(name);
  return at < 0 ? recent.length : at;
}

/** A new tag may be made of it: it is no tag yet, whatever its capitals. */
export function isNewTag(typed: string, tags: readonly TagView[], taken: readonly string[]): boolean {
  const name = typed.trim().toLocaleLowerCase();
  return (
    name !== '' &&
    ![...tags.map((tag) => tag.name), ...taken].some((known) => known.toLocaleLowerCase() === name)
  );
}

/**
 * Index of the offered tag that a digit means; null where the digit is part of a name being typed: some tag's name
 * goes on so.
 */
export function digitChoice(
  key: string,
  typed: string,
  offered: readonly TagView[],
  tags: readonly TagView[],
): number | null {
  if (!/^[1-9]$/.test(key)) return null;
  const wouldBe = `${typed}${key}`.trim().toLocaleLowerCase();
  if (tags.some(({ name }) => name.toLocaleLowerCase().includes(wouldBe))) return null;
  const index = Number(key) - 1;
  return index < offered.length ? index : null;
}

/** Recently used names, the latest first, each once, not more than are worth offering. */
export function withRecent(recent: readonly string[], used: readonly string[]): string[] {
  return [...new Set([...used, ...recent])].slice(0, 2 * OFFERED);
}
