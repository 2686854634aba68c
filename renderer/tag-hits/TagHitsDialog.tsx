/** Goes through the places that a search finds: keys accept or skip each, then those accepted are tagged in one step. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { HitUnit, HitView, Reach } from '../../main/api/schema.ts';
import { authorName } from '../annotations/author.ts';
import { archive } from '../api/client.ts';
import { useHits, useTags } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { sayUndoable } from '../app/undo.ts';
import { TagField } from '../passages/TagField.tsx';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { FocusList, type FocusListHandle } from '../ui/FocusList.tsx';
import { Select } from '../ui/Select.tsx';
import { HitItem } from './HitItem.tsx';
import styles from './TagHitsDialog.module.css';
import { carries, countOf, hitKey, judged, restAccepted, type Verdict, type Verdicts } from './verdicts.ts';

export type TagHitsDialogProps = { query: string; reach: Reach; onClose(): void };

const UNITS = (['word', 'sentence', 'paragraph'] as const).map((value: HitUnit) => ({
  value,
  label: t.tagHits.units[value],
}));
const NONE: HitView[] = [];

export default function TagHitsDialog({ query, reach, onClose }: TagHitsDialogProps) {
  const { data: known = [] } = useTags();
  const [tags, setTags] = useState<string[]>([]);
  const [unit, setUnit] = useState<HitUnit>('sentence');
  const [verdicts, setVerdicts] = useState<Verdicts>(new Map());
  const [active, setActive] = useState(0);
  const list = useRef<FocusListHandle>(null);
  const found = useHits(query, reach, unit);
  const hits = found.data?.hits ?? NONE;
  const accepted = hits.filter((hit) => verdicts.get(hitKey(hit)) === 'accepted');
  const tag = useTagging(onClose);
  const canTag = tags.length > 0 && accepted.length > 0;
  const doTag = () => canTag && tag.mutate({ hits: accepted, tags });

  // The row that is active then has the focus, too.
  const isMoving = useRef(false);
  useEffect(() => {
    if (isMoving.current) list.current?.focus();
    isMoving.current = false;
  });

  const judge = (verdict: Verdict | null, on: 0 | 1) => {
    const hit = hits[active];
    if (hit) setVerdicts((now) => judged(now, hitKey(hit), verdict));
    setActive(Math.min(hits.length - 1, active + on));
    isMoving.current = true;
  };
  const isAccepted = () => verdicts.get(keyAt(hits, active)) === 'accepted';
  useReviewKeys({
    isOnRow: () => list.current?.isOnRow() ?? false,
    accept: () => judge('accepted', 1),
    skip: () => judge('skipped', 1),
    toggle: () => judge(isAccepted() ? null : 'accepted', 0),
    acceptRest: () => setVerdicts((now) => restAccepted(now, hits, tags)),
    doTag,
  });

  return (
    <Dialog
      wide
      title={t.tagHits.title(query)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.ui.cancel}</Button>
          <Button
            look="plain"
            keys="Shift+A"
            onClick={() => setVerdicts((now) => restAccepted(now, hits, tags))}
          >
            {t.tagHits.acceptRest}
          </Button>
          <Button look="primary" keys="Mod+Enter" disabled={!canTag} busy={tag.isPending} onClick={doTag}>
            {t.tagHits.do(accepted.length)}
          </Button>
        </>
      }
    >
      <div className={styles.review}>
        <div className={styles.how}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the field in it takes all other keys. */}
          <div
            className={styles.tags}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' && !event.defaultPrevented) list.current?.focus();
            }}
          >
            <span className={styles.label}>{t.tagHits.tags}</span>
            <TagField known={known} names={tags} onChange={setTags} />
          </div>
          <Select label={t.tagHits.unit} value={unit} options={UNITS} onChange={(value) => setUnit(value)} />
        </div>
        <p className={styles.says} role="status">
          {found.isFetching && found.data
            ? t.tagHits.looking(found.data.done, found.data.total, hits.length)
            : t.tagHits.found(hits.length, accepted.length, countOf(verdicts, hits, 'skipped'))}
        </p>
        {(found.error ?? tag.error) && <ErrorNote error={found.error ?? tag.error} />}
        {hits.length === 0 && !found.isFetching && <p>{t.tagHits.none}</p>}
        <div className={styles.list}>
          <FocusList
            ref={list}
            label={t.tagHits.list}
            count={hits.length}
            rowHeight={78}
            active={active}
            onActive={setActive}
            keyOf={(index) => keyAt(hits, index)}
          >
            {(index, isActive) => {
              const hit = hits[index];
              if (!hit) return null;
              return (
                <HitItem
                  hit={hit}
                  isActive={isActive}
                  verdict={verdicts.get(hitKey(hit)) ?? null}
                  already={carries(hit, tags) ? tags : []}
                />
              );
            }}
          </FocusList>
        </div>
        <p className={styles.hint}>{t.tagHits.next}</p>
      </div>
    </Dialog>
  );
}

function keyAt(hits: readonly HitView[], index: number): string {
  const hit = hits[index];
  return hit ? hitKey(hit) : String(index);
}

function useTagging(onDone: () => void) {
  return useMutation({
    mutationFn: ({ hits, tags }: { hits: readonly HitView[]; tags: string[] }) => {
      const places = hits.map(({ articleId, start, end, quote }) => ({ articleId, start, end, quote }));
      return archive.hits.tag({ places, tags, author: authorName() });
    },
    onSuccess: ({ made, there }) => {
      sayUndoable(t.tagHits.done(made, there));
      onDone();
    },
  });
}

type Review = Record<'accept' | 'skip' | 'toggle' | 'acceptRest' | 'doTag', () => void> & {
  isOnRow(): boolean;
};

/** All under one hand. */
function useReviewKeys({ isOnRow, accept, skip, toggle, acceptRest, doTag }: Review): void {
  const row = { when: isOnRow, inDialogs: true };
  useCommand({ ...row, id: 'hits.accept', title: t.tagHits.accept, keys: ['A', 'Enter'], run: accept });
  useCommand({ ...row, id: 'hits.skip', title: t.tagHits.skip, keys: 'S', run: skip });
  useCommand({ ...row, id: 'hits.toggle', title: t.tagHits.toggle, keys: 'Space', run: toggle });
  useCommand({ ...row, id: 'hits.rest', title: t.tagHits.acceptRest, keys: 'Shift+A', run: acceptRest });
  useCommand({
    id: 'hits.tag',
    title: t.tagHits.open,
    keys: 'Mod+Enter',
    inDialogs: true,
    inFields: true,
    run: doTag,
  });
}
