/** The open archive: rail, the place the address names, job bar, and the commands that work everywhere. */
import { lazy, Suspense, useEffect } from 'react';
import { useConnection } from '../api/client.ts';
import { TableDialog } from '../imports/TableDialog.tsx';
import { OpenMemo } from '../memos/OpenMemo.tsx';
import { t } from '../strings/index.ts';
import { DropToImport } from './DropToImport.tsx';
import { GlobalCommands } from './GlobalCommands.tsx';
import { JobBar } from './JobBar.tsx';
import { PasteToImport } from './PasteToImport.tsx';
import { Rail } from './Rail.tsx';
import { ReadingPlace } from './ReadingPlace.tsx';
import { type Place, useRoute } from './route.ts';
import styles from './Shell.module.css';

const PassagesPlace = lazy(() => import('../passages/PassagesPlace.tsx'));
const TagsPlace = lazy(() => import('../tags/TagsPlace.tsx'));
const NamesPlace = lazy(() => import('../names/NamesPlace.tsx'));
const CountsPlace = lazy(() => import('../counts/CountsPlace.tsx'));
const ImportsPlace = lazy(() => import('../imports/ImportsPlace.tsx'));
const SettingsPlace = lazy(() => import('../settings/SettingsPlace.tsx'));

export function Shell() {
  const { place } = useRoute();
  useTitle();
  return (
    <div className={styles.shell}>
      <Rail place={place} />
      <div className={styles.place}>
        <Suspense fallback={null}>
          <PlaceOf place={place} />
        </Suspense>
      </div>
      <JobBar />
      <GlobalCommands />
      <DropToImport />
      <PasteToImport />
      <TableDialog />
      <OpenMemo />
    </div>
  );
}

function PlaceOf({ place }: { place: Place }) {
  switch (place) {
    case 'passages':
      return <PassagesPlace />;
    case 'tags':
      return <TagsPlace />;
    case 'names':
      return <NamesPlace />;
    case 'counts':
      return <CountsPlace />;
    case 'imports':
      return <ImportsPlace />;
    case 'settings':
      return <SettingsPlace />;
    default:
      return <ReadingPlace />;
  }
}

/** The window's name says which archive it shows. */
function useTitle(): void {
  const name = useConnection((state) => state.host?.archive?.name);
  useEffect(() => {
    document.title = name ? t.app.titleOf(name) : t.app.name;
    return () => {
      document.title = t.app.name;
    };
  }, [name]);
}
