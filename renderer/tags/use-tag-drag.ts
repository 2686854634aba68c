/** Dragging a tag to another place in the tree: before, behind or under the row that it is let go on. */
import { type DragEvent, useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { tellFailure } from '../app/problem.ts';
import { tagChanges } from './tag-changes.ts';
import { dropped, type Edge } from './tree-moves.ts';

const TYPE = 'application/x-daftar-tag';

/** Parts of a row's height at its upper and lower edge that mean before and behind it. */
const EDGE = 0.28;

function edgeAt({ clientY, currentTarget }: DragEvent): Edge {
  const { top, height } = currentTarget.getBoundingClientRect();
  const part = (clientY - top) / height;
  return part < EDGE ? 'before' : part > 1 - EDGE ? 'behind' : 'under';
}

export function useTagDrag(tags: readonly TagView[], readOnly: boolean) {
  const [dragged, setDragged] = useState<TagView | null>(null);
  const [over, setOver] = useState<{ name: string; edge: Edge } | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const placeOn = (tag: TagView, edge: Edge) => dragged && dropped(tags, dragged.name, tag, edge);

  /** What a row needs for it. */
  return (tag: TagView) => ({
    draggable: !readOnly,
    'data-drop': over?.name === tag.name ? over.edge : undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(TYPE, tag.name);
      event.dataTransfer.effectAllowed = 'move';
      setDragged(tag);
    },
    onDragEnd: end,
    onDragOver: (event: DragEvent) => {
      const edge = edgeAt(event);
      if (!placeOn(tag, edge)) return setOver(null);
      event.preventDefault();
      if (over?.name !== tag.name || over.edge !== edge) setOver({ name: tag.name, edge });
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const place = placeOn(tag, edgeAt(event));
      if (dragged && place) void tagChanges.move(dragged, place).catch(tellFailure);
      end();
    },
  });
}

export type TagDrag = ReturnType<ReturnType<typeof useTagDrag>>;
