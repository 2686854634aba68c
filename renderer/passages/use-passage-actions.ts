/** What can be done with a passage in the list: open it in its article, copy, delete with a way back. */
import { useMemo, useRef } from 'react';
import type { PassageView } from '../../main/api/schema.ts';
import { citation } from '../annotations/citation.ts';
import { beginPlacing } from '../annotations/placing.ts';
import { tellFailure } from '../app/problem.ts';
import { go } from '../app/route.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { removePassage } from './changes.ts';
import { showPassages } from './filter.ts';
import type { PassageActions } from './PassageItem.tsx';

/** The same object as long as the list lives, so that rows need not be drawn again. */
export function usePassageActions(edit: (passage: PassageView) => void): PassageActions {
  const latest = useRef(edit);
  latest.current = edit;
  return useMemo(
    () => ({
      open: ({ annotation, article }) => {
        if (annotation.state !== 'placed') beginPlacing(annotation.id);
        go({ place: 'library', articleId: article.id, at: annotation.start });
      },
      edit: (passage) => latest.current(passage),
      copy: (passage) => void copyPassages([passage]),
      remove: ({ annotation }) => void remove(annotation.id),
      showTag: (name) => showPassages({ tags: [name] }),
    }),
    [],
  );
}

/** Each with its source, an empty line between two. */
export async function copyPassages(passages: readonly PassageView[]): Promise<void> {
  const cited = passages.map(({ annotation, article }) => citation(annotation, { ...article, byline: null }));
  try {
    await navigator.clipboard.writeText(cited.join('\n\n'));
    toast({ text: t.bulk.copied(passages.length) });
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
