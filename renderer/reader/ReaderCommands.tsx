/** The reader's commands and their keys. Draws nothing. */
import type { AnnotationView, ArticleView, BlockReach } from '../../main/api/schema.ts';
import { copyCited } from '../annotations/Card.tsx';
import { cycled, passagesAt } from '../annotations/lanes.ts';
import { removePassage } from '../annotations/passage-calls.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { markArticle } from './article-calls.ts';
import type { Page } from './page.ts';
import { type PendingPart, useReading } from './reading.ts';
import type { Place } from './text-map.ts';
import { type Caret, caretPlace } from './use-caret.ts';
import type { Hits } from './use-hits.ts';

export type ReaderCommandsProps = {
  page: Page;
  article: ArticleView;
  /** In reading order. */
  passages: readonly AnnotationView[];
  hits: Hits;
  caret: Caret;
  selected(): Place | null;
  propose(part: PendingPart): void;
  highlight(): void;
  selectParagraph(): void;
  hideBlock(reach: BlockReach): void;
  toggleLeftOut(): void;
  /** Null for an article without pages. */
  pages: { toggle(): void } | null;
  toggleFacts(): void;
  openExport(): void;
  openDetails(): void;
};

export function ReaderCommands(props: ReaderCommandsProps) {
  return (
    <>
      <ArticleCommands {...props} />
      <HitCommands {...props} />
      <PassageCommands {...props} />
      <SelectionCommands {...props} />
    </>
  );
}

function ArticleCommands({
  article,
  toggleLeftOut,
  pages,
  toggleFacts,
  openExport,
  openDetails,
  hideBlock,
}: ReaderCommandsProps) {
  const { state } = article;
  useCommand({
    id: 'reader.star',
    title: t.reader.star,
    keys: 'S',
    run: () => void markArticle(article, { starred: !state.starred }),
  });
  useCommand({
    id: 'reader.read',
    title: t.reader.markRead,
    keys: 'U',
    run: () => void markArticle(article, { read: !state.read }),
  });
  useCommand({ id: 'reader.leftOut', title: t.reader.toggleLeftOut, keys: 'L', run: toggleLeftOut });
  useCommand({
    id: 'reader.pages',
    title: t.pages.toggle,
    keys: 'Shift+P',
    when: () => pages !== null,
    run: () => pages?.toggle(),
  });
  useCommand({ id: 'reader.facts', title: t.reader.facts.show, keys: 'I', run: toggleFacts });
  useCommand({ id: 'reader.export', title: t.reader.export, keys: 'Shift+E', run: openExport });
  useCommand({ id: 'reader.details', title: t.library.edit, keys: 'F2', run: openDetails });
  const hide = (reach: BlockReach) => () => hideBlock(reach);
  useCommand({ id: 'reader.hideBlock', title: t.reader.isNotPart, keys: 'X', run: hide('article') });
  useCommand({
    id: 'reader.hideInOutlet',
    title: t.reader.toggleInOutlet,
    keys: 'Shift+X',
    run: hide('outlet'),
  });
  useCommand({
    id: 'reader.hideEverywhere',
    title: t.reader.toggleEverywhere,
    keys: 'Mod+Shift+X',
    run: hide('everywhere'),
  });
  return null;
}

function HitCommands({ hits }: ReaderCommandsProps) {
  const some = () => (hits.places?.length ?? 0) > 0;
  useCommand({
    id: 'reader.nextHit',
    title: t.reader.nextHit,
    keys: ['N', 'F3'],
    when: some,
    run: () => hits.move(1),
  });
  useCommand({
    id: 'reader.previousHit',
    title: t.reader.previousHit,
    keys: ['Shift+N', 'Shift+F3'],
    when: some,
    run: () => hits.move(-1),
  });
  return null;
}

function PassageCommands({ page, article, passages }: ReaderCommandsProps) {
  const meant = () => passages.find(({ id }) => id === useReading.getState().focused);
  const step = (by: number) => () => {
    const at = passages.findIndex(({ id }) => id === useReading.getState().focused);
    const from = at < 0 && by < 0 ? 0 : at;
    const next = passages[(from + by + passages.length) % passages.length];
    if (next) useReading.getState().focus(next.id, 'key');
  };
  const some = () => passages.length > 0;
  const one = () => meant() !== undefined;
  useCommand({ id: 'annotations.next', title: t.annotations.next, keys: '.', when: some, run: step(1) });
  useCommand({
    id: 'annotations.previous',
    title: t.annotations.previous,
    keys: ',',
    when: some,
    run: step(-1),
  });
  useCommand({
    id: 'annotations.cycle',
    title: t.annotations.cycle,
    keys: 'O',
    when: some,
    run: () => cycle(page, passages),
  });
  useCommand({
    id: 'annotations.edit',
    title: t.annotations.edit,
    keys: 'E',
    when: one,
    run: () => useReading.getState().edit(meant()?.id ?? null),
  });
  useCommand({
    id: 'annotations.copy',
    title: t.annotations.copy,
    keys: 'Y',
    when: one,
    run: () => {
      const passage = meant();
      if (passage) copyCited(passage, article);
    },
  });
  useCommand({
    id: 'annotations.remove',
    title: t.annotations.remove,
    keys: ['Delete', 'Backspace'],
    when: one,
    run: () => {
      const passage = meant();
      if (passage) void removePassage(passage);
    },
  });
  useCommand({
    id: 'annotations.focus',
    title: t.annotations.focusPanel,
    keys: 'A',
    when: some,
    run: () => {
      if (!meant()) step(1)();
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-card][data-focused]')?.focus());
    },
  });
  return null;
}

/** The next of the passages at the caret, or at the start of the one that is meant. */
function cycle(page: Page, passages: readonly AnnotationView[]): void {
  const { focused, focus, say } = useReading.getState();
  const placed = passages.filter(({ state }) => state !== 'lost');
  const meant = placed.find(({ id }) => id === focused);
  const caret = caretPlace(page);
  const atCaret = caret === null ? [] : passagesAt(placed, caret);
  const around = atCaret.length > 0 ? atCaret : meant ? overlapping(placed, meant) : placed.slice(0, 1);
  const next = cycled(around, focused);
  if (!next) return;
  focus(next.id, 'key');
  say(t.annotations.overlap(around.indexOf(next) + 1, around.length));
}

/** Everything that overlaps a passage directly, itself among them. */
function overlapping(passages: readonly AnnotationView[], { start, end }: AnnotationView): AnnotationView[] {
  return passages
    .filter((other) => other.start < end && other.end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function SelectionCommands(props: ReaderCommandsProps) {
  const { page, caret, selected, propose, highlight, selectParagraph } = props;
  const isSelected = () => selected() !== null;
  const isInText = () => document.activeElement === page.scroller.current;
  useCommand({ id: 'reader.caret', title: t.reader.caret, keys: ['C', 'F7'], run: caret.toggle });
  useCommand({ id: 'reader.paragraph', title: t.reader.selectParagraph, keys: 'P', run: selectParagraph });
  useCommand({
    id: 'annotations.annotate',
    title: t.annotations.annotate,
    keys: 'T',
    when: isSelected,
    run: () => propose('tags'),
  });
  useCommand({
    id: 'annotations.annotateEnter',
    title: t.annotations.annotate,
    keys: 'Enter',
    when: () => isInText() && isSelected(),
    run: () => propose('tags'),
  });
  useCommand({
    id: 'annotations.note',
    title: t.annotations.annotateNote,
    keys: ['N', 'Alt+N'],
    when: isSelected,
    run: () => propose('note'),
  });
  useCommand({
    id: 'annotations.name',
    title: t.nameFromText.command,
    keys: ['M', 'Alt+M'],
    when: isSelected,
    run: () => propose('name'),
  });
  useCommand({
    id: 'annotations.highlight',
    title: t.annotations.highlightSelection,
    keys: ['H', 'Alt+H'],
    when: isSelected,
    run: highlight,
  });
  useCommand({
    id: 'reader.leave',
    title: t.reader.caretKeys.leave,
    keys: 'Escape',
    when: () => isInText() && (caret.on || isSelected() || useReading.getState().focused !== null),
    run: () => leave(caret, isSelected()),
  });
  return null;
}

/** One step back: the selection, then the caret, then the passage that is meant. */
function leave(caret: Caret, isSelected: boolean): void {
  if (isSelected && caret.on) getSelection()?.collapseToEnd();
  else if (isSelected) getSelection()?.removeAllRanges();
  else if (caret.on) caret.stop();
  else useReading.getState().focus(null, 'key');
}
