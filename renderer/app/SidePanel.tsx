/** The search field, and under it the library or what was found. */
import { LibraryList } from '../library/LibraryList.tsx';
import { SearchField } from '../search/SearchField.tsx';
import { SearchResults } from '../search/SearchResults.tsx';
import { useRoute } from './route.ts';

export function SidePanel() {
  const route = useRoute();
  return (
    <>
      <SearchField />
      {route.place === 'search' ? <SearchResults query={route.query} /> : <LibraryList />}
    </>
  );
}
