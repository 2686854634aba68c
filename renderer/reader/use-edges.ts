/** The passages as they are shown while the edges of one are moved, and the letter at the edge that is. */
import { useMemo } from 'react';
import type { AnnotationView } from '../../main/api/schema.ts';
import { letterAt } from './moved-edge.ts';
import { useReading } from './reading.ts';
import type { Place } from './text-map.ts';

type Shown = { passages: readonly AnnotationView[]; edge: Place | null };

export function useEdges(text: string, passages: readonly AnnotationView[]): Shown {
  const edges = useReading((state) => state.edges);
  return useMemo(() => {
    if (!edges) return { passages, edge: null };
    const { id, start, end, side, isKept } = edges;
    const moved = passages.map((passage) => (passage.id === id ? { ...passage, start, end } : passage));
    return { passages: moved, edge: isKept ? null : letterAt(text, edges, side) };
  }, [text, passages, edges]);
}
