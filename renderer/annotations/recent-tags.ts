/** The tags last used in this window, the latest first. Kept nowhere else: they belong to the archive. */
import { create } from 'zustand';
import { withRecent } from './tag-choices.ts';

type RecentTags = { names: readonly string[]; use(names: readonly string[]): void };

export const useRecentTags = create<RecentTags>()((set) => ({
  names: [],
  use: (used) => set(({ names }) => ({ names: withRecent(names, used) })),
}));
