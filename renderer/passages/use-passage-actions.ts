/** What can be done with a passage in the list: open it in its article, copy, delete with a way back. */
import { useMemo, useRef } from 'react';
import type { PassageView } from '../../main/api/schema.ts';
import { citation } from '../annotations/citation.ts';
import { tellFailure } from '../app/problem.ts';
import { go } from '../app/route.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { removePassage } from './changes.ts';
import { usePassageFilter } from './filter.ts';
import type { PassageActions } from './PassageItem.tsx';

/** The same object as long as the list lives, so that rows need not be drawn again. */
export function usePassageActions(edit: (passage: PassageView) => void): PassageActions {
  const latest = useRef(edit);
  latest.current = edit;
  return useMemo(
    () => ({
      open: ({ annotation, article }) =>
        go({ place: 'library', articleId: article.id, at: annotation.start }),
      edit: (passage) => latest.current(passage),
      copy: (passage) => void copy(passage),
      remove: ({ annotation }) => void remove(annotation.id),
      showTag: (name) => usePassageFilter.getState().setTags([name]),
    }),
    [],
  );
}

async function copy({ annotation, article }: PassageView): Promise<void> {
  try {
    await navigator.clipboard.writeText(citation(annotation, { ...article, byline: null }));
    toast({ text: t.passages.copied });
  } catch {
    toast({ text: t.passages.notCopied, kind: 'problem' });
  }
}

async function remove(id: string): Promise<void> {
  try {
    await removePassage(id);
    sayUndoable(t.passages.removed);
  } catch (error) {
    tellFailure(error);
  }
}
