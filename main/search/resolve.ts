/** From a filter's value to the index's meta tokens. */
import type { ReadingArchive } from '../../db/index.ts';
import { foldedName } from '../text/fold.ts';
import type { MatchOptions } from './match.ts';
import { languageToken, outletToken, tagToken } from './meta-tokens.ts';

/** Filters that the index has no token for give null: the article itself is asked. */
export function createResolver({ search, tags }: ReadingArchive): MatchOptions['resolve'] {
  return ({ field, value, folded }) => {
    if (field === 'outlet') return search.outletIds(folded).map(outletToken);
    if (field === 'lang') return [languageToken(value)];
    if (field === 'tag') {
      const named = tags.all().filter(({ name }) => foldedName(name) === folded);
      return named.map(({ id }) => tagToken(id));
    }
    return null;
  };
}
