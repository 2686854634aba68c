/** What the Passages place shows: kept while the window lives, so that coming back finds it as it was left. */
import { create } from 'zustand';

type PassageFilter = {
  /** A passage carries all of them. */
  tags: readonly string[];
  query: string;
  toggleTag(name: string): void;
  setTags(names: readonly string[]): void;
  setQuery(query: string): void;
  clear(): void;
};

export const usePassageFilter = create<PassageFilter>()((set) => ({
  tags: [],
  query: '',
  toggleTag: (name) =>
    set(({ tags }) => ({
      tags: tags.includes(name) ? tags.filter((other) => other !== name) : [...tags, name],
    })),
  setTags: (tags) => set({ tags }),
  setQuery: (query) => set({ query }),
  clear: () => set({ tags: [], query: '' }),
}));
