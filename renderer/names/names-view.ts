/** How the list of names is looked at: what is typed, which kind, in which order. The order outlives the window. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { NameView } from '../../main/api/schema.ts';

export type KindFilter = NameView['kind'] | 'all';
export type NameSort = 'name' | 'count';

export const KIND_FILTERS: readonly KindFilter[] = ['all', 'place', 'person', 'group'];
export const KINDS: readonly NameView['kind'][] = ['place', 'person', 'group'];

export type NamesView = { typed: string; kind: KindFilter; sort: NameSort };

export const useNamesView = create<NamesView>()(
  persist((): NamesView => ({ typed: '', kind: 'all', sort: 'name' }), {
    name: 'daftar.names',
    partialize: ({ sort }) => ({ sort }),
  }),
);
