/** From the ids that a list of articles was named by to the rows. */
import type { Archive } from '../../db/index.ts';
import { DaftarError } from '../api/errors.ts';

export type Selected = { id: number; uid: string; removed: boolean };

/** Each once, removed ones too. Throws `article-unknown`. */
export function selectArticles(archive: Archive, uids: readonly string[]): Selected[] {
  return archive.articles.keys([...new Set(uids)]).map(({ uid, id, removed }) => {
    if (id === null) throw new DaftarError('article-unknown', uid);
    return { id, uid, removed: removed === 1 };
  });
}
