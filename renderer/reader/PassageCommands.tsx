/** The commands about the passage that is meant, and those that lead from one to the next. Draws nothing. */
import type { AnnotationView, ArticleView } from '../../main/api/schema.ts';
import { copyCited } from '../annotations/Card.tsx';
import { cycled, overlapping, passagesAt } from '../annotations/lanes.ts';
import { isDimmed, nextOnly, showOnly } from '../annotations/only-tag.ts';
import { removePassage } from '../annotations/passage-calls.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { beginEdges } from './edges.ts';
import type { Page } from './page.ts';
import { useReading } from './reading.ts';
import { caretPlace } from './use-caret.ts';

export type PassageCommandsProps = {
  page: Page;
  article: ArticleView;
  /** In reading order. */
  passages: readonly AnnotationView[];
};

export function PassageCommands({ page, article, passages }: PassageCommandsProps) {
  const meant = () => passages.find(({ id }) => id === useReading.getState().focused);
  const step = (by: 1 | -1) => () => {
    const { focused, onlyTag, focus, say } = useReading.getState();
    const next = steppedTo(passages, focused, by, onlyTag);
    if (!next) return;
    focus(next.id, 'key');
    say(saidOf(next));
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
    id: 'annotations.edges',
    title: t.edges.title,
    keys: 'D',
    when: () => one() && meant()?.state !== 'lost',
    run: () => {
      const passage = meant();
      if (passage) beginEdges(passage, article.annotations);
    },
  });
  useCommand({
    id: 'annotations.only',
    title: t.onlyTag.title,
    keys: 'Shift+O',
    when: some,
    run: () => {
      const { onlyTag } = useReading.getState();
      const { tags = [] } = meant() ?? {};
      if (onlyTag === null && tags.length === 0) toast({ text: t.onlyTag.none });
      else showOnly(nextOnly(tags, onlyTag), passages);
    },
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

/** The next in reading order among those that stand out, the first behind the last; null if none does. */
function steppedTo(
  passages: readonly AnnotationView[],
  focused: string | null,
  by: 1 | -1,
  only: string | null,
): AnnotationView | undefined {
  const at = passages.findIndex(({ id }) => id === focused);
  const from = at < 0 && by < 0 ? 0 : at;
  const ahead =
    by > 0
      ? [...passages.slice(from + 1), ...passages.slice(0, from + 1)]
      : [...passages.slice(from), ...passages.slice(0, from)].reverse();
  return ahead.find((passage) => !isDimmed(passage, only));
}

/** The next of several passages at the caret, else of those that overlap the one that is meant. */
function cycle(page: Page, passages: readonly AnnotationView[]): void {
  const { focused, focus, say } = useReading.getState();
  const placed = passages.filter(({ state }) => state !== 'lost');
  const meant = placed.find(({ id }) => id === focused);
  const caret = caretPlace(page);
  const atCaret = caret === null ? [] : passagesAt(placed, caret);
  const others = meant ? overlapping(placed, meant.id) : placed.slice(0, 1);
  const isElsewhere = atCaret.length > 0 && !others.some(({ id }) => id === atCaret[0]?.id);
  const around = atCaret.length > 1 || isElsewhere ? atCaret : others;
  const next = cycled(around, focused);
  if (!next) return;
  focus(next.id, 'key');
  say(`${t.annotations.overlap(around.indexOf(next) + 1, around.length)}. ${saidOf(next)}`);
}

/** UTF-16 units of a quote that are said. */
const SAID = 160;

const saidOf = ({ quote, tags }: AnnotationView) =>
  t.annotations.meant(quote.length > SAID ? `${quote.slice(0, SAID).toWellFormed()}…` : quote, tags);
