/** The search field, and under it the library or what was found. */
import { useConnection } from '../api/client.ts';
import { LibraryList } from '../library/LibraryList.tsx';
import { IndexNote } from '../search/IndexNote.tsx';
import { SearchField } from '../search/SearchField.tsx';
import { SearchResults } from '../search/SearchResults.tsx';
import { t } from '../strings/index.ts';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';
import { useRoute } from './route.ts';

export function SidePanel() {
  const route = useRoute();
  const name = useConnection((state) => state.host?.archive?.name ?? '');
  return (
    <>
      <h1 className="visually-hidden">{t.app.sideOf(name)}</h1>
      <ReadOnlyNote />
      <SearchField />
      <IndexNote />
      {route.place === 'search' ? <SearchResults query={route.query} /> : <LibraryList />}
    </>
  );
}
