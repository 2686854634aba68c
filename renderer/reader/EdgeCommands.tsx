/** Moves a passage's edges by keys: where they go, and when they are kept. Draws nothing. */
import { useEffect, useRef } from 'react';
import type { AnnotationView, ArticleView } from '../../main/api/schema.ts';
import { useCommand } from '../app/commands.ts';
import { IS_MAC } from '../app/keys.ts';
import type { Mode } from '../pages/use-paged.ts';
import { t } from '../strings/index.ts';
import { keepEdges, moving } from './edges.ts';
import { type By, movedEdge, type Side, stretchesAround } from './moved-edge.ts';
import type { Page } from './page.ts';
import { useReading } from './reading.ts';
import { shownBlocks } from './shown-blocks.ts';
import type { Place } from './text-map.ts';

export type EdgeCommandsProps = {
  page: Page;
  article: Pick<ArticleView, 'text' | 'title' | 'blocks' | 'direction'>;
  /** As the archive has them. */
  passages: readonly AnnotationView[];
  /** Pages show what is left out of the article. */
  mode: Mode;
  /** Canonical start under which the headline is drawn. */
  headline: number;
};

const FAR = IS_MAC ? 'Alt' : 'Mod';

export function EdgeCommands({ page, article, passages, mode, headline }: EdgeCommandsProps) {
  const { text, title, blocks, direction } = article;
  useKeptOnLeaving(passages);
  const id = useReading((state) => state.edges?.id);
  useEffect(() => {
    const edges = moving();
    if (!edges || edges.id !== id) return;
    useReading.getState().say(t.edges.begun(covered(text, edges, edges.side)));
    // A menu that it was chosen from gives the focus back first.
    const frame = requestAnimationFrame(() => page.scroller.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [id, text, page.scroller]);

  const show = (place: Place, side: Side) => {
    const { edges, moveEdges, say } = useReading.getState();
    if (!edges) return;
    moveEdges({ ...edges, ...place, side });
    page.reveal(atEdge(place, side));
    say(t.edges.covers(side, covered(text, place, side)));
  };
  const move = (by: By) => (event: KeyboardEvent) => {
    const edges = moving();
    if (!edges) return;
    const { side } = edges;
    const at = atEdge(edges, side);
    const ahead = event.key === 'ArrowDown' || event.key === forwardKey(page, at, direction);
    const shown = shownBlocks(blocks, mode === 'pages' || useReading.getState().leftOut);
    const within = stretchesAround(shown, { start: headline, end: headline + title.length }, at);
    const moved = movedEdge(text, edges, { side, by, ahead }, within);
    if (moved) show(moved, side);
    else useReading.getState().say(t.edges.noFurther);
  };
  const swap = () => {
    const edges = moving();
    if (edges) show({ start: edges.start, end: edges.end }, edges.side === 'start' ? 'end' : 'start');
  };
  const leave = () => {
    useReading.getState().moveEdges(null);
    useReading.getState().say(t.edges.givenBack);
  };
  const when = () => moving() !== null;
  const [left, right] = ['ArrowLeft', 'ArrowRight'];
  const sentences = ['ArrowUp', 'ArrowDown'];
  useCommand({
    id: 'edges.letter',
    title: t.edges.byLetter,
    keys: [left, right],
    when,
    run: move('grapheme'),
  });
  const words = [`${FAR}+${left}`, `${FAR}+${right}`];
  useCommand({ id: 'edges.word', title: t.edges.byWord, keys: words, when, run: move('word') });
  useCommand({
    id: 'edges.sentence',
    title: t.edges.bySentence,
    keys: sentences,
    when,
    run: move('sentence'),
  });
  useCommand({ id: 'edges.swap', title: t.edges.swap, keys: ['Tab', 'Shift+Tab'], when, run: swap });
  const keep = () => void keepEdges(passages);
  useCommand({ id: 'edges.keep', title: t.edges.keep, keys: 'Enter', when, run: keep });
  useCommand({ id: 'edges.leave', title: t.edges.leave, keys: ['Escape', 'Mod+Z'], when, run: leave });
  return null;
}

/** The place of the letter at an edge. */
const atEdge = ({ start, end }: Place, side: Side) => (side === 'start' ? start : end - 1);

/** Left and right go by the eye: as the paragraph that is drawn there runs. */
function forwardKey({ map }: Page, place: number, direction: 'ltr' | 'rtl'): 'ArrowLeft' | 'ArrowRight' {
  const box = map().pointAt(place)?.leaf.parentElement;
  const runs = box ? getComputedStyle(box).direction : direction;
  return runs === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
}

/** UTF-16 units of a passage that are said to screen readers. */
const SAID = 200;

/** The words between the edges; of many, those at the edge. */
function covered(text: string, { start, end }: Place, side: Side): string {
  const words = text.slice(start, end);
  if (words.length <= SAID) return words;
  return (side === 'start' ? `${words.slice(0, SAID)} …` : `… ${words.slice(-SAID)}`).toWellFormed();
}

/** Whoever turns to something else keeps what was moved; only Escape gives it back. */
function useKeptOnLeaving(passages: readonly AnnotationView[]): void {
  const isElsewhere = useReading(
    ({ edges, focused, editing, pending }) =>
      edges !== null && (focused !== edges.id || editing !== null || pending !== null),
  );
  const latest = useRef(passages);
  latest.current = passages;
  useEffect(() => {
    if (isElsewhere) void keepEdges(latest.current);
  }, [isElsewhere]);
  useEffect(() => () => void keepEdges(latest.current), []);
}
