/** The archive: its files open, its query modules ready. The only way into the database for the rest of the program. */
import { type Annotations, annotations } from './annotations.ts';
import { type Articles, articles } from './articles.ts';
import { type Changes, changes } from './changes.ts';
import { type Events, events } from './events.ts';
import { type Imports, imports } from './imports.ts';
import { type ArchiveFile, type OpenMode, openArchive } from './open.ts';
import { type Originals, originals } from './originals.ts';
import { type SearchIndex, searchIndex } from './search.ts';
import { type Tags, tags } from './tags.ts';

export type Archive = ArchiveFile & {
  articles: Articles;
  annotations: Annotations;
  tags: Tags;
  imports: Imports;
  originals: Originals;
  events: Events;
  changes: Changes;
  search: SearchIndex;
  /** One transaction; nested calls join it. */
  transaction<T>(work: () => T): T;
};

/** See {@link openArchive} for modes and errors. */
export function open(path: string, mode: OpenMode, newUid: () => string): Archive {
  const file = openArchive(path, mode, newUid);
  const { db } = file;
  return {
    ...file,
    articles: articles(db),
    annotations: annotations(db),
    tags: tags(db),
    imports: imports(db),
    originals: originals(db),
    events: events(db),
    changes: changes(db),
    search: searchIndex(db),
    transaction: (work) => (db.inTransaction ? work() : db.transaction(work).immediate()),
  };
}
