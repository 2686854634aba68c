/** What is done to several passages at once: one step each, which undo takes back. */
import { create } from 'zustand';
import type { Color } from '../../main/text/colors.ts';
import { archive } from '../api/client.ts';
import { tellFailure } from '../app/problem.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';

/** Which picker of the selection's tools is open, by a key as by its button. */
export const useBulk = create<{ open: 'tags' | 'colors' | null }>(() => ({ open: null }));

/** By the passages' ids; what fails is told. */
export const bulk = {
  tag: (ids: string[], name: string) =>
    act(
      () => archive.annotations.changeAll({ ids, add: [name] }),
      (count) => t.bulk.tagged(name, count),
    ),
  untag: (ids: string[], name: string) =>
    act(
      () => archive.annotations.changeAll({ ids, remove: [name] }),
      (count) => t.bulk.untagged(name, count),
    ),
  recolor: (ids: string[], color: Color | null) =>
    act(() => archive.annotations.changeAll({ ids, color }), t.bulk.recolored),
  remove: (ids: string[]) => act(() => archive.annotations.removeAll({ ids }), t.bulk.removed),
};

async function act(call: () => Promise<{ count: number }>, said: (count: number) => string): Promise<void> {
  try {
    sayUndoable(said((await call()).count));
  } catch (error) {
    tellFailure(error);
  }
}
