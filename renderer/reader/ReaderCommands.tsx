/** The reader's commands and their keys. Draws nothing. */
import type { AnnotationView, ArticleView, BlockReach } from '../../main/api/schema.ts';
import { showOnly } from '../annotations/only-tag.ts';
import { repeatTags } from '../annotations/passage-calls.ts';
import { lastTags } from '../annotations/recent-tags.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { markArticle } from './article-calls.ts';
import { PassageCommands } from './PassageCommands.tsx';
import type { Page } from './page.ts';
import { type PendingPart, useReading } from './reading.ts';
import type { Place } from './text-map.ts';
import type { Caret } from './use-caret.ts';
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
  highlight(tags?: string[]): void;
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

function SelectionCommands(props: ReaderCommandsProps) {
  const { page, passages, caret, selected, propose, highlight, selectParagraph } = props;
  const isSelected = () => selected() !== null;
  const isFocused = () => useReading.getState().focused !== null || useReading.getState().onlyTag !== null;
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
    run: () => highlight(),
  });
  const meant = () => passages.find(({ id }) => id === useReading.getState().focused);
  useCommand({
    id: 'annotations.repeat',
    title: t.repeatTags.title,
    keys: ['R', 'Alt+R'],
    when: () => isSelected() || meant() !== undefined,
    run: () => {
      const tags = lastTags();
      const passage = meant();
      if (isSelected() && tags.length > 0) highlight(tags);
      else if (isSelected() || !passage) toast({ text: t.repeatTags.none });
      else void repeatTags(passage);
    },
  });
  useCommand({
    id: 'reader.leave',
    title: t.reader.caretKeys.leave,
    keys: 'Escape',
    when: () => isInText() && (caret.on || isSelected() || isFocused()),
    run: () => leave(caret, isSelected(), passages),
  });
  return null;
}

/** One step back: the selection, then the caret, then the tag that alone stands out, then the passage that is meant. */
function leave(caret: Caret, isSelected: boolean, passages: readonly AnnotationView[]): void {
  if (isSelected && caret.on) getSelection()?.collapseToEnd();
  else if (isSelected) getSelection()?.removeAllRanges();
  else if (caret.on) caret.stop();
  else if (useReading.getState().onlyTag !== null) showOnly(null, passages);
  else useReading.getState().focus(null, 'key');
}
