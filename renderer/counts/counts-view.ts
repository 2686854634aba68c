/** What the Counts place shows: kept while the window lives, so that coming back finds it as it was left. */
import { create } from 'zustand';
import type { CountedBy, TagRelation } from '../../main/api/schema.ts';

export type CountsView = {
  what: 'tags' | 'together';
  by: CountedBy;
  /** A tag counts for those that it stands under, too. */
  under: boolean;
  relation: TagRelation;
  as: 'chart' | 'table';
  /** Only the passages that the Passages place shows. */
  scoped: boolean;
};

export const useCountsView = create<CountsView>()(() => ({
  what: 'tags',
  by: 'all',
  under: false,
  relation: 'overlap',
  as: 'chart',
  scoped: false,
}));

export const BYS: readonly CountedBy[] = ['all', 'outlet', 'year', 'article', 'author'];
export const RELATIONS: readonly TagRelation[] = ['overlap', 'inclusion', 'paragraph', 'article'];
