/** The first screen: a new archive, one of those used before, or the sample. Shown while no archive is open. */
import { useConnection } from '../api/client.ts';
import { t } from '../strings/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { DropHint } from './DropHint.tsx';
import { NewArchive } from './NewArchive.tsx';
import { Opening } from './Opening.tsx';
import { RecentArchives } from './RecentArchives.tsx';
import { SampleArchive } from './SampleArchive.tsx';
import styles from './StartScreen.module.css';

export function StartScreen() {
  const state = useConnection((connection) => connection.host);
  const isBusy = state === null || state.opening !== null || state.archive !== null;
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.head}>
          <span className={styles.mark} aria-hidden="true">
            <span lang="ar">{t.start.arabicName}</span>
          </span>
          <h1 className={styles.name}>{t.start.title}</h1>
          <p className={styles.lead}>{t.start.lead}</p>
        </header>
        {isBusy ? (
          <Opening state={state} />
        ) : (
          <>
            {state.problem && <ErrorNote error={state.problem} />}
            {state.waiting > 0 && (
              <p className={styles.waiting} role="status">
                {t.start.waiting(state.waiting)}
              </p>
            )}
            <NewArchive folder={state.folder} canOpen={state.kind === 'electron'} />
            {state.recent.length > 0 && <RecentArchives recent={state.recent} />}
            <SampleArchive />
          </>
        )}
        <footer className={styles.foot}>{t.start.privacy}</footer>
      </div>
      <DropHint />
    </main>
  );
}
