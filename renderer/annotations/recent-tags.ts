/** The tags last used in this window, the latest first. Kept nowhere else: they belong to the archive. */
import { create } from 'zustand';
import type { TagView } from '../../main/api/schema.ts';
import { keys } from '../api/keys.ts';
import { queryClient } from '../api/queries.ts';
import { withRecent } from './tag-choices.ts';

type RecentTags = {
  names: readonly string[];
  /** Those that were given together last. */
  last: readonly string[];
  use(names: readonly string[]): void;
};

export const useRecentTags = create<RecentTags>()((set) => ({
  names: [],
  last: [],
  use: (used) =>
    set(({ names, last }) => ({ names: withRecent(names, used), last: used.length > 0 ? used : last })),
}));

/** What giving the last tags again gives; those are left out that were renamed or removed meanwhile. */
export function lastTags(): string[] {
  const known = queryClient.getQueryData<TagView[]>(keys.tags);
  return useRecentTags.getState().last.filter((last) => known?.some(({ name }) => name === last) ?? true);
}
