/** Counts, as hooks. An answer says what was asked: while another is on its way, the one before is still shown. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CountedBy, PassageFilter, TagRelation } from '../../main/api/schema.ts';
import { archive, useConnection } from '../api/client.ts';
import { keys } from '../api/keys.ts';

/** `passages`: which are counted. */
export type TagsAsked = { passages: PassageFilter; by: CountedBy; under: boolean };
export type TogetherAsked = { passages: PassageFilter; relation: TagRelation; under: boolean };

export function useCountedTags(asked: TagsAsked, wanted: boolean) {
  return useCounted(asked, (signal) => archive.counting.tags(asked, { signal }), wanted);
}

export function useTagsTogether(asked: TogetherAsked, wanted: boolean) {
  return useCounted(asked, (signal) => archive.counting.together(asked, { signal }), wanted);
}

function useCounted<A, R>(asked: A, count: (signal: AbortSignal) => Promise<R>, wanted: boolean) {
  const isOpen = useConnection((state) => state.archiveId !== null);
  return useQuery({
    queryKey: keys.counts(asked),
    queryFn: async ({ signal }) => ({ asked, found: await count(signal) }),
    enabled: isOpen && wanted,
    placeholderData: keepPreviousData,
  });
}
