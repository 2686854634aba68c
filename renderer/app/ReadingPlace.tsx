/** Library and search: the list, the article, its annotations. Both sides fold; a narrow window shows one at a time. */
import { ArrowLeft, BookOpen, PanelLeftOpen } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { useInfo } from '../api/queries.ts';
import { EmptyArchive } from '../library/EmptyArchive.tsx';
import { useListState } from '../library/list-state.ts';
import { t } from '../strings/index.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Divider } from './Divider.tsx';
import { loadFaces } from './faces.ts';
import styles from './ReadingPlace.module.css';
import { go, type Route, useRoute } from './route.ts';
import { SidePanel } from './SidePanel.tsx';
import { NOTES_WIDTH, SIDE_WIDTH, useView } from './view.ts';

const readerCode = () => import('../reader/Reader.tsx');
const panelCode = () => import('../annotations/AnnotationPanel.tsx');
const Reader = lazy(readerCode);
const AnnotationPanel = lazy(panelCode);

/** Gets what the first article needs while nothing else is done, so that its text does not change its face. */
function usePrepared(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      // What fails now is asked for again by whoever needs it, and said there.
      void Promise.allSettled([readerCode(), panelCode(), loadFaces()]);
    });
    return () => cancelIdleCallback(idle);
  }, []);
}

export function ReadingPlace() {
  usePrepared();
  const route = useRoute();
  const { isNarrow, notesFolded, notesOver } = useView();
  const { data: info } = useInfo();
  const articleId = route.place === 'library' || route.place === 'search' ? route.articleId : null;
  const query = route.place === 'search' ? route.query : null;
  const hasNotes = articleId !== null && (isNarrow ? notesOver : !notesFolded);
  const isTextShown = !isNarrow || articleId !== null || info?.articles === 0;
  return (
    <div className={styles.reading}>
      <Side route={route} hasArticle={articleId !== null} isAlone={!isTextShown} />
      {isTextShown && (
        <main className={styles.main} id="text" tabIndex={-1}>
          <Dividers hasNotes={hasNotes} />
          <Suspense fallback={null}>
            {articleId ? <Reader key={articleId} articleId={articleId} query={query} /> : <NothingOpen />}
          </Suspense>
        </main>
      )}
      {articleId && hasNotes && <Notes articleId={articleId} />}
    </div>
  );
}

type SideProps = {
  route: Route;
  hasArticle: boolean;
  /** Beside nothing it is what the window is about. */
  isAlone: boolean;
};

function Side({ route, hasArticle, isAlone }: SideProps) {
  const { sideFolded, sideWidth, foldSide, isNarrow } = useView();
  if (isNarrow && hasArticle) return <BackToList route={route} />;
  const Landmark = isAlone ? 'main' : 'section';
  if (isNarrow)
    return (
      <Landmark className={styles.side} data-list data-whole aria-label={t.app.side}>
        <SidePanel />
      </Landmark>
    );
  if (sideFolded)
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
  return (
    <section className={styles.side} data-list aria-label={t.app.side} style={{ inlineSize: sideWidth }}>
      <SidePanel />
    </section>
  );
}

function BackToList({ route }: { route: Route }) {
  return (
    <div className={styles.folded}>
      <IconButton
        label={t.app.showSide}
        keys="["
        side="right"
        className={styles.back ?? ''}
        icon={<ArrowLeft aria-hidden="true" />}
        onClick={() => 'articleId' in route && go({ ...route, articleId: null })}
      />
    </div>
  );
}

function Notes({ articleId }: { articleId: string }) {
  const { notesWidth, isNarrow } = useView();
  return (
    <div className={styles.notes} data-over={isNarrow || undefined} style={{ inlineSize: notesWidth }}>
      <Suspense fallback={null}>
        <AnnotationPanel key={articleId} articleId={articleId} />
      </Suspense>
    </div>
  );
}

/** The text's borders with what is beside it; inside the text's landmark, since they belong to no other. */
function Dividers({ hasNotes }: { hasNotes: boolean }) {
  const { isNarrow, sideFolded, sideWidth, setSideWidth, notesWidth, setNotesWidth } = useView();
  if (isNarrow) return null;
  return (
    <>
      {!sideFolded && (
        <Divider
          label={t.app.resizeSide}
          side="start"
          {...SIDE_WIDTH}
          width={sideWidth}
          onWidth={setSideWidth}
        />
      )}
      {hasNotes && (
        <Divider
          label={t.app.resizeNotes}
          side="end"
          {...NOTES_WIDTH}
          width={notesWidth}
          onWidth={setNotesWidth}
        />
      )}
    </>
  );
}

function NothingOpen() {
  const { data: info } = useInfo();
  const isDeletedShown = useListState((state) => state.filter.state === 'deleted');
  if (info?.articles === 0 && !isDeletedShown) return <EmptyArchive />;
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
