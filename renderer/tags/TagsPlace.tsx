/** The codebook: every tag with its colour, what it means and how often it is used. Any change can be undone. */
import Fuse from 'fuse.js';
import { Tags as TagsIcon } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { isNewTag } from '../annotations/tag-choices.ts';
import { useInfo, useTags } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import type { FocusListHandle } from '../ui/FocusList.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { TagBar } from './TagBar.tsx';
import { TagList } from './TagList.tsx';
import styles from './TagsPlace.module.css';

export default function TagsPlace() {
  const tags = useTags();
  const readOnly = useInfo().data?.readOnly != null;
  const [typed, setTyped] = useState('');
  const [merging, setMerging] = useState<TagView | null>(null);
  const [splitting, setSplitting] = useState<TagView | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<FocusListHandle>(null);
  const all = tags.data ?? [];
  const shown = useShown(all, typed);

  useCommand({ id: 'tags.find', title: t.tags.findOrAdd, keys: 'F', run: () => field.current?.focus() });

  return (
    <main className={styles.place} id="text" tabIndex={-1}>
      <TagBar
        tags={all}
        typed={typed}
        isNew={isNewTag(typed, all, [])}
        readOnly={readOnly}
        fieldRef={field}
        onTyped={setTyped}
        onLeave={() => list.current?.focus()}
      />
      {tags.error ? (
        <div className={styles.middle}>
          <ErrorNote error={tags.error} onRetry={() => tags.refetch()} />
        </div>
      ) : tags.data?.length === 0 ? (
        <div className={styles.middle}>
          <EmptyState icon={<TagsIcon aria-hidden="true" />} title={t.tags.empty} text={t.tags.emptyMore} />
        </div>
      ) : tags.data && shown.length === 0 ? (
        <p className={styles.none} role="status">
          {t.tags.none}
        </p>
      ) : (
        <TagList
          tags={shown}
          tree={all}
          readOnly={readOnly}
          listRef={list}
          onMerge={setMerging}
          onSplit={setSplitting}
          onLeaveTop={() => field.current?.focus()}
        />
      )}
      {splitting && <SplitDialog tag={splitting} onClose={() => setSplitting(null)} />}
      {merging && <MergeDialog from={merging} tags={all} onClose={() => setMerging(null)} />}
    </main>
  );
}

/** As the tree stands while nothing is typed, else the best first. */
function useShown(tags: readonly TagView[], typed: string): readonly TagView[] {
  const fuse = useMemo(() => new Fuse(tags, SLIPS), [tags]);
  return useMemo(() => {
    const wanted = typed.trim();
    return wanted === '' ? tags : fuse.search(wanted).map(({ item }) => ({ ...item, depth: 0 }));
  }, [typed, tags, fuse]);
}

/** Any part of the name, slips of typing forgiven. */
const SLIPS = { keys: ['name'], threshold: 0.36, ignoreLocation: true, ignoreDiacritics: true };
