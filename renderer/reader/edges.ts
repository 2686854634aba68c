/** Begins to move a passage's edges, and keeps them where they were moved to. */
import type { AnnotationView } from '../../main/api/schema.ts';
import { movePassage } from '../annotations/passage-calls.ts';
import { isPlacing } from '../annotations/placing.ts';
import { isReadOnly } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { type Edges, useReading } from './reading.ts';

/** The edges that keys move now. */
export function moving(): Edges | null {
  const { edges } = useReading.getState();
  return edges?.isKept ? null : edges;
}

/** The end first: most passages are too short or too long there. @param all what another's edges are kept in */
export function beginEdges({ id, start, end, state }: AnnotationView, all: readonly AnnotationView[]): void {
  if (state === 'lost' || isPlacing(all)) return;
  if (isReadOnly()) return void toast({ text: t.annotations.readOnly });
  void keepEdges(all);
  const { focus, edit, moveEdges } = useReading.getState();
  focus(id, 'key');
  edit(null);
  moveEdges({ id, start, end, side: 'end', isKept: false });
}

/** They are shown where they were put until the archive has answered. */
export async function keepEdges(passages: readonly AnnotationView[]): Promise<void> {
  const edges = moving();
  if (!edges) return;
  const { moveEdges } = useReading.getState();
  const passage = passages.find(({ id }) => id === edges.id);
  if (!passage || (passage.start === edges.start && passage.end === edges.end)) return moveEdges(null);
  const kept = { ...edges, isKept: true };
  moveEdges(kept);
  await movePassage(passage, { start: edges.start, end: edges.end });
  if (useReading.getState().edges === kept) moveEdges(null);
}
