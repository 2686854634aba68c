/** What the Counts place shows now, as rows and columns and as lines. */
import { useMemo } from 'react';
import type { PassageFilter, TagView } from '../../main/api/schema.ts';
import { tagLines, togetherLines } from './count-lines.ts';
import type { CountsView } from './counts-view.ts';
import { tagsMatrix, togetherMatrix } from './matrix.ts';
import { useCountedTags, useTagsTogether } from './queries.ts';

/** In the answer, `passages` are those that the counts shown are of. */
export function useCounts(view: CountsView, passages: PassageFilter, tags: readonly TagView[] | undefined) {
  const { what, by, under, relation } = view;
  const counted = useCountedTags({ passages, by, under }, what === 'tags');
  const together = useTagsTogether({ passages, relation, under }, what === 'together');
  const ofTags = counted.data;
  const ofPairs = together.data;
  const counts = useMemo(() => {
    if (!tags) return undefined;
    if (what === 'together')
      return (
        ofPairs && {
          passages: ofPairs.asked.passages,
          matrix: togetherMatrix(tags, ofPairs.found, ofPairs.asked),
          table: togetherLines(ofPairs.found, ofPairs.asked.relation),
        }
      );
    return (
      ofTags && {
        passages: ofTags.asked.passages,
        matrix: tagsMatrix(tags, ofTags.found, ofTags.asked),
        table: tagLines(ofTags.found, ofTags.asked.by),
      }
    );
  }, [what, tags, ofTags, ofPairs]);
  const { error, refetch } = what === 'tags' ? counted : together;
  return { counts, error, refetch: () => void refetch() };
}
