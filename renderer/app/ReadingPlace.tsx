/** Library and search: the list, the article, its annotations. Both sides fold. */
import { BookOpen, PanelLeftOpen } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useInfo } from '../api/queries.ts';
import { EmptyArchive } from '../library/EmptyArchive.tsx';
import { useListState } from '../library/list-state.ts';
import { t } from '../strings/index.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Divider } from './Divider.tsx';
import styles from './ReadingPlace.module.css';
import { useRoute } from './route.ts';
import { SidePanel } from './SidePanel.tsx';
import { NOTES_WIDTH, SIDE_WIDTH, useView } from './view.ts';

const Reader = lazy(() => import('../reader/Reader.tsx'));
const AnnotationPanel = lazy(() => import('../annotations/AnnotationPanel.tsx'));

export function ReadingPlace() {
  const route = useRoute();
  const view = useView();
  const articleId = route.place === 'library' || route.place === 'search' ? route.articleId : null;
  const query = route.place === 'search' ? route.query : null;
  return (
    <div className={styles.reading} data-article={articleId !== null || undefined}>
      {view.sideFolded ? (
        <FoldedSide />
      ) : (
        <>
          <section
            className={styles.side}
            data-side
            aria-label={t.app.side}
            style={{ inlineSize: view.sideWidth }}
          >
            <SidePanel />
          </section>
          <Divider
            label={t.app.resizeSide}
            side="start"
            {...SIDE_WIDTH}
            width={view.sideWidth}
            onWidth={view.setSideWidth}
          />
        </>
      )}
      <main className={styles.main} id="text" tabIndex={-1}>
        <Suspense fallback={null}>
          {articleId ? <Reader key={articleId} articleId={articleId} query={query} /> : <NothingOpen />}
        </Suspense>
      </main>
      {articleId && !view.notesFolded && (
        <>
          <Divider
            label={t.app.resizeNotes}
            side="end"
            {...NOTES_WIDTH}
            width={view.notesWidth}
            onWidth={view.setNotesWidth}
          />
          <div className={styles.notes} style={{ inlineSize: view.notesWidth }}>
            <Suspense fallback={null}>
              <AnnotationPanel key={articleId} articleId={articleId} />
            </Suspense>
          </div>
        </>
      )}
    </div>
  );
}

function FoldedSide() {
  const foldSide = useView((view) => view.foldSide);
  return (
    <div className={styles.folded}>
      <IconButton
        label={t.app.showSide}
        keys="["
        side="right"
        icon={<PanelLeftOpen aria-hidden="true" />}
        onClick={() => foldSide(false)}
      />
    </div>
  );
}

function NothingOpen() {
  const { data: info } = useInfo();
  const isFiltered = useListState((state) => state.filter.state === 'deleted');
  if (info?.articles === 0 && !isFiltered) return <EmptyArchive />;
  return (
    <div className={styles.nothing}>
      <EmptyState
        icon={<BookOpen aria-hidden="true" />}
        title={t.app.chooseArticle}
        text={t.app.chooseArticleKeys}
      />
    </div>
  );
}
