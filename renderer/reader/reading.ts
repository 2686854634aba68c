/**
 * What reader and annotations share while an article is read: which passage is meant, what is selected, what is on
 * screen. Nothing of it is stored.
 */
import { create } from 'zustand';
import type { Side } from './moved-edge.ts';
import type { Place } from './text-map.ts';

/** Who moved the focus; the other side follows. */
export type FocusFrom = 'text' | 'card' | 'key';

/** What is asked for a selected stretch. */
export type PendingPart = 'tags' | 'note' | 'name';

/** A passage whose edges are moved, and where they are now. `isKept`: on its way to the archive. */
export type Edges = Place & { id: string; side: Side; isKept: boolean };

export type Reading = {
  articleId: string | null;
  /** The passage that is meant. */
  focused: string | null;
  focusedFrom: FocusFrom;
  /** Counts the moves of the focus, so that meaning the same passage again scrolls again. */
  focusedAt: number;
  /** The passage whose card is open for editing. */
  editing: string | null;
  /** A selected stretch that waits for a tag, or to be made a name; the popover is open. */
  pending: { place: Place; part: PendingPart } | null;
  edges: Edges | null;
  /** The passage whose line or card the mouse is over. */
  hovered: string | null;
  /** The tag whose passages alone stand out and are walked through. */
  onlyTag: string | null;
  /** The first passage on screen, which the list of annotations keeps in view. */
  firstOnScreen: string | null;
  leftOut: boolean;
  /** Said to screen readers. */
  said: string;

  open(articleId: string): void;
  focus(id: string | null, from: FocusFrom): void;
  edit(id: string | null): void;
  propose(place: Place | null, part?: PendingPart): void;
  hover(id: string | null): void;
  moveEdges(edges: Edges | null): void;
  showOnly(tag: string | null): void;
  setFirstOnScreen(id: string | null): void;
  showLeftOut(shown: boolean): void;
  say(what: string): void;
};

const FRESH = {
  focused: null,
  focusedFrom: 'text',
  editing: null,
  pending: null,
  edges: null,
  hovered: null,
  onlyTag: null,
  firstOnScreen: null,
  leftOut: false,
  said: '',
} as const;

export const useReading = create<Reading>()((set, get) => ({
  articleId: null,
  focusedAt: 0,
  ...FRESH,
  open: (articleId) => {
    if (articleId !== get().articleId) set({ articleId, ...FRESH });
  },
  focus: (focused, focusedFrom) =>
    set(({ focusedAt }) => ({ focused, focusedFrom, focusedAt: focusedAt + 1 })),
  edit: (editing) => set({ editing }),
  propose: (place, part = 'tags') => set({ pending: place && { place, part } }),
  hover: (hovered) => set({ hovered }),
  moveEdges: (edges) => set({ edges }),
  showOnly: (onlyTag) => set({ onlyTag }),
  setFirstOnScreen: (firstOnScreen) => {
    if (firstOnScreen !== get().firstOnScreen) set({ firstOnScreen });
  },
  showLeftOut: (leftOut) => set({ leftOut }),
  say: (said) => set({ said }),
}));
