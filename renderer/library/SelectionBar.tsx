/** What can be done with the selected articles, in the place of the library's tools. */
import { CircleCheck, FileOutput, PencilLine, RotateCcw, Star, Trash2, X } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { ArticleRow } from '../../main/api/schema.ts';
import { useRows } from '../api/rows.ts';
import { useCommand } from '../app/commands.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { idsOf, markArticles, removeArticles, restoreArticles } from './actions.ts';
import { DetailsDialog } from './DetailsDialog.tsx';
import { inSide, setSelection, useListState } from './list-state.ts';
import styles from './SelectionBar.module.css';
import { NOTHING_SELECTED } from './selection.ts';
import { TagPicker } from './TagPicker.tsx';

const ExportDialog = lazy(() => import('../export/ExportDialog.tsx'));

export type SelectionBarProps = { isDeleted: boolean };

/** Of a larger selection the first so many say whether all are read, starred, tagged. */
const LOOKED_AT = 300;

export function SelectionBar({ isDeleted }: SelectionBarProps) {
  const selection = useListState((state) => state.selection);
  const chosen = useMemo(() => [...selection.keys], [selection]);
  const [exported, setExported] = useState<string[] | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const exportChosen = () => void idsOf(chosen).then(setExported).catch(tellFailure);
  useCommand({
    id: 'library.export',
    title: t.library.export,
    keys: 'Shift+E',
    when: () => !isDeleted && inSide(),
    run: exportChosen,
  });
  const rowOf = useRows(chosen, 0, LOOKED_AT - 1);
  const rows = chosen
    .slice(0, LOOKED_AT)
    .map(rowOf)
    .filter((row) => row !== undefined);
  const all = (test: (row: ArticleRow) => boolean) => rows.length > 0 && rows.every(test);
  const isStarred = all((row) => row.starred);
  const isRead = all((row) => row.read);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t.library.actions}>
      <IconButton
        label={t.library.clearSelection}
        keys="Escape"
        icon={<X aria-hidden="true" />}
        onClick={() => setSelection(NOTHING_SELECTED)}
      />
      <span className={styles.count} aria-live="polite">
        {t.library.selected(chosen.length)}
      </span>
      {isDeleted ? (
        <IconButton
          label={t.library.restore}
          keys="Delete"
          icon={<RotateCcw aria-hidden="true" />}
          onClick={() => void restoreArticles(chosen)}
        />
      ) : (
        <>
          <TagPicker keys={chosen} rows={rows} />
          <IconButton
            label={isStarred ? t.library.unstar : t.library.star}
            keys="S"
            icon={<Star aria-hidden="true" fill={isStarred ? 'currentColor' : 'none'} />}
            onClick={() => void markArticles(chosen, { starred: !isStarred })}
          />
          <IconButton
            label={isRead ? t.library.markUnread : t.library.markRead}
            keys="U"
            icon={<CircleCheck aria-hidden="true" />}
            onClick={() => void markArticles(chosen, { read: !isRead })}
          />
          {chosen.length === 1 && (
            <IconButton
              label={t.library.edit}
              keys="E"
              icon={<PencilLine aria-hidden="true" />}
              onClick={() => setEdited(rows[0]?.id ?? null)}
            />
          )}
          <IconButton
            label={t.library.export}
            keys="Shift+E"
            icon={<FileOutput aria-hidden="true" />}
            onClick={exportChosen}
          />
          <IconButton
            label={t.library.remove}
            keys="Delete"
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => void removeArticles(chosen)}
          />
        </>
      )}
      {edited && <DetailsDialog articleId={edited} onClose={() => setEdited(null)} />}
      {exported && (
        <Suspense fallback={null}>
          <ExportDialog choice={{ articles: exported }} onClose={() => setExported(null)} />
        </Suspense>
      )}
    </div>
  );
}
