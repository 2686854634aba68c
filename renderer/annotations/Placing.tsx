/**
 * Gives passages their place by hand, one after the other: what each said, where it may stand now, and the words that
 * are selected. Whoever places one goes on to the next.
 */
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AnnotationView, ArticleView, LikelyPlaceView } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { useInfo } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { sayUndoable } from '../app/undo.ts';
import type { Page } from '../reader/page.ts';
import { useReading } from '../reader/reading.ts';
import { textFace } from '../reader/text-face.ts';
import type { Selecting } from '../reader/use-selecting.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './Placing.module.css';
import { givePlace, giveUpPlace } from './passage-calls.ts';
import { beginPlacing, endPlacing, needingPlace, usePlacing } from './placing.ts';

export type PlacingProps = {
  page: Page;
  article: ArticleView;
  /** In reading order. */
  passages: readonly AnnotationView[];
  selecting: Selecting;
};

export function Placing({ passages, ...props }: PlacingProps) {
  const passageId = usePlacing((state) => state.passageId);
  const isReadOnly = Boolean(useInfo().data?.readOnly);
  const needing = needingPlace(passages);
  const at = needing.findIndex(({ id }) => id === passageId);
  useEffect(() => endPlacing, []);
  useNextWhenDone(needing, at, passageId, props.selecting);
  useCommand({
    id: 'annotations.placing',
    title: t.placing.begin,
    keys: 'Shift+L',
    when: () => needing.length > 0 && !isReadOnly,
    run: () => {
      const { focused } = useReading.getState();
      beginPlacing((needing.find(({ id }) => id === focused) ?? needing[0])?.id ?? '');
    },
  });
  const passage = needing[at];
  if (!passage || isReadOnly) return null;
  return <PlacingBar {...props} passage={passage} at={at} needing={needing} />;
}

/** The one in hand has its place, or is gone: the next takes its turn. */
function useNextWhenDone(
  needing: readonly AnnotationView[],
  at: number,
  passageId: string | null,
  { caret }: Selecting,
): void {
  const last = useRef<number | null>(null);
  useEffect(() => {
    if (at >= 0) last.current = at;
    if (passageId === null) last.current = null;
    if (at >= 0 || passageId === null || last.current === null) return;
    const next = needing[Math.min(last.current, needing.length - 1)];
    if (next) return beginPlacing(next.id);
    endPlacing();
    caret.stop();
    sayUndoable(t.placing.allDone);
  }, [needing, at, passageId, caret]);
}

/** Half a word at the edge of what stands around. */
const CUT_BEFORE = /^\S*\s+/u;
const CUT_AFTER = /\s+\S*$/u;

type PlacingBarProps = Omit<PlacingProps, 'passages'> & {
  passage: AnnotationView;
  at: number;
  needing: readonly AnnotationView[];
};

function PlacingBar({ page, article, selecting, passage, at, needing }: PlacingBarProps) {
  const { id, quote, prefix, suffix, state } = passage;
  const likely = useLikely(passage);
  const [shown, setShown] = useState<{ id: string; at: number } | null>(null);
  const isReady = likely !== undefined && page.all;

  const show = (index: number) => {
    const place = likely?.[index];
    setShown({ id, at: place ? index : -1 });
    if (place) selecting.take(place);
    else beginAtTop(selecting);
    useReading.getState().say(t.placing.said(at + 1, needing.length, quote, place?.words ?? null));
  };
  useEffect(() => useReading.getState().focus(id, 'card'), [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first is shown once for each passage.
  useEffect(() => {
    if (isReady && shown?.id !== id) show(0);
  }, [isReady, id]);

  const put = () => {
    const place = selecting.selected();
    if (place) void givePlace(passage, place);
    else useReading.getState().say(t.placing.selectFirst);
  };
  const goOn = (by: number) => () => {
    const next = needing[(at + by + needing.length) % needing.length];
    if (next) beginPlacing(next.id);
  };
  const leave = () => {
    endPlacing();
    selecting.caret.stop();
  };
  const giveUp = async () => {
    if (!(await giveUpPlace(passage))) return;
    if (needing.length > 1) goOn(1)();
    else leave();
  };
  useCommand({ id: 'placing.put', title: t.placing.put, keys: 'Enter', run: put });
  useCommand({
    id: 'placing.gone',
    title: t.placing.gone,
    keys: 'G',
    when: () => state === 'weak',
    run: () => void giveUp(),
  });
  useCommand({ id: 'placing.next', title: t.placing.next, keys: '.', run: goOn(1) });
  useCommand({ id: 'placing.previous', title: t.placing.previous, keys: ',', run: goOn(-1) });
  useCommand({ id: 'placing.leave', title: t.placing.leave, keys: 'Escape', run: leave });
  useCommand({
    id: 'placing.likely',
    title: t.placing.likely,
    keys: ['1', '2', '3'],
    when: () => (likely?.length ?? 0) > 0,
    run: ({ key }) => show(Math.min(Number(key) || 1, likely?.length ?? 1) - 1),
  });

  return (
    // A press on it must not take the selection away.
    <section
      className={styles.bar}
      aria-label={t.placing.title}
      onMouseDown={(event) => event.preventDefault()}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{t.placing.title}</h2>
        <span className={styles.count}>{t.placing.count(at + 1, needing.length)}</span>
        <IconButton label={t.placing.leave} keys="Escape" icon={<X aria-hidden="true" />} onClick={leave} />
      </header>
      <p className={styles.old} {...textFace(quote, article)}>
        <span className={styles.around}>… {prefix.replace(CUT_BEFORE, '')}</span>
        <q>{quote}</q>
        <span className={styles.around}>{suffix.replace(CUT_AFTER, '')} …</span>
      </p>
      <Offers likely={likely} shown={shown?.id === id ? shown.at : -1} article={article} onShow={show} />
      <footer className={styles.foot}>
        <Button look="primary" keys="Enter" onClick={put}>
          {t.placing.put}
        </Button>
        {state === 'weak' && (
          <Button look="quiet" keys="G" onClick={() => void giveUp()}>
            {t.placing.gone}
          </Button>
        )}
        {needing.length > 1 && (
          <Button look="quiet" keys="." onClick={goOn(1)}>
            {t.placing.next}
          </Button>
        )}
        <span className={styles.hint}>
          {t.placing.hint} <Kbd keys="Mod+Z" /> <span className="visually-hidden">{t.app.undo}</span>{' '}
          {t.placing.undo}
        </span>
      </footer>
    </section>
  );
}

/** What was selected for another passage is not meant for this one. */
function beginAtTop({ caret }: Selecting): void {
  getSelection()?.removeAllRanges();
  caret.start(0);
}

function useLikely({ id, modifiedAt }: AnnotationView): LikelyPlaceView[] | undefined {
  return useQuery({
    queryKey: keys.likely(id, modifiedAt),
    queryFn: () => archive.annotations.likely({ id }),
    gcTime: 20_000,
  }).data;
}

type OffersProps = {
  likely: readonly LikelyPlaceView[] | undefined;
  shown: number;
  article: ArticleView;
  onShow(index: number): void;
};

function Offers({ likely, shown, article, onShow }: OffersProps) {
  if (likely?.length === 0) return <p className={styles.none}>{t.placing.none}</p>;
  return (
    <ol className={styles.offers} aria-label={t.placing.offers} aria-busy={!likely}>
      {likely?.map(({ start, before, words, after }, index) => (
        <li key={start}>
          <button
            type="button"
            className={styles.offer}
            aria-pressed={shown === index}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onShow(index)}
          >
            <Kbd keys={String(index + 1)} />
            <span className={styles.words} {...textFace(words, article)}>
              <span className={styles.around}>{before.slice(-40).replace(CUT_BEFORE, '')}</span>
              <b>{words}</b>
              <span className={styles.around}>{after.slice(0, 40).replace(CUT_AFTER, '')}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
