/** The open archive: rail, the place the address names, job bar, and the commands that work everywhere. */
import { lazy, Suspense } from 'react';
import { DropToImport } from './DropToImport.tsx';
import { GlobalCommands } from './GlobalCommands.tsx';
import { JobBar } from './JobBar.tsx';
import { Rail } from './Rail.tsx';
import { ReadingPlace } from './ReadingPlace.tsx';
import { type Place, useRoute } from './route.ts';
import styles from './Shell.module.css';

const PassagesPlace = lazy(() => import('../passages/PassagesPlace.tsx'));
const TagsPlace = lazy(() => import('../tags/TagsPlace.tsx'));
const ImportsPlace = lazy(() => import('../imports/ImportsPlace.tsx'));
const SettingsPlace = lazy(() => import('../settings/SettingsPlace.tsx'));

export function Shell() {
  const { place } = useRoute();
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
    </div>
  );
}

function PlaceOf({ place }: { place: Place }) {
  switch (place) {
    case 'passages':
      return <PassagesPlace />;
    case 'tags':
      return <TagsPlace />;
    case 'imports':
      return <ImportsPlace />;
    case 'settings':
      return <SettingsPlace />;
    default:
      return <ReadingPlace />;
  }
}
