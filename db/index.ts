/** The archive: its files open, its query modules ready. The only way into the database for the rest of the program. */
import { type Annotations, annotations } from './annotations.ts';
import { type Annotators, annotators } from './annotators.ts';
import { type ArticleStates, articleStates } from './article-states.ts';
import { type ArticleTags, articleTags } from './article-tags.ts';
import { type Articles, articles } from './articles.ts';
import { type BlockRules, blockRules } from './block-rules.ts';
import { type Changes, changes } from './changes.ts';
import { type Copies, copies } from './copies.ts';
import { ArchiveError } from './errors.ts';
import { type Events, events } from './events.ts';
import { type Hiding, hiding } from './hidden-blocks.ts';
import { type Imports, imports } from './imports.ts';
import { renewIndex } from './index-file.ts';
import { type Library, library } from './library.ts';
import { type Memos, memos } from './memos.ts';
import { type NameTokens, nameTokens } from './name-tokens.ts';
import { type Names, names } from './names.ts';
import { type ArchiveFile, type OpenMode, openArchive, openReader } from './open.ts';
import { type Originals, originals } from './originals.ts';
import { type Origins, origins } from './origins.ts';
import { type OutletNames, outletNames } from './outlet-names.ts';
import { type Pages, pages } from './pages.ts';
import { type PartIndex, partIndex } from './parts.ts';
import { type Purge, purge } from './purge.ts';
import { type Resources, resources } from './resources.ts';
import { type SavedSearches, savedSearches } from './saved-searches.ts';
import { readSearch, type SearchReader } from './search.ts';
import { type SearchColumns, searchColumns } from './search-columns.ts';
import { type SearchIndex, searchIndex } from './search-entries.ts';
import { type Settings, settings } from './settings.ts';
import { type Snapshots, snapshots } from './snapshots.ts';
import { type Tags, tags } from './tags.ts';
import { type LongTransaction, type Step, transactions } from './transact.ts';

export type Archive = ArchiveFile & {
  articles: Articles;
  states: ArticleStates;
  articleTags: ArticleTags;
  copies: Copies;
  hiding: Hiding;
  rules: BlockRules;
  outletNames: OutletNames;
  parts: PartIndex;
  library: Library;
  names: Names;
  nameTokens: NameTokens;
  pages: Pages;
  resources: Resources;
  purge: Purge;
  annotations: Annotations;
  tags: Tags;
  imports: Imports;
  originals: Originals;
  origins: Origins;
  events: Events;
  changes: Changes;
  savedSearches: SavedSearches;
  memos: Memos;
  annotators: Annotators;
  search: SearchIndex;
  settings: Settings;
  columns: SearchColumns;
  /** One transaction; nested calls join it. Throws `archive-moved` or `archive-overwritten` if the file is {@link ArchiveFile.gone}. */
  transaction<T>(work: () => T): T;
  /** One transaction whose steps are taken in many turns. Throws as {@link Archive.transaction}. */
  long<T>(steps: Generator<Step, T>): LongTransaction<T>;
  /** The same for work that writes the index alone, also where the archive itself can't be written. */
  indexing<T>(work: () => T): T;
  /** Throws the index away; everything is then stale. */
  renewIndex(): void;
  /** What SQLite finds wrong with the file; nothing if it is sound. */
  check(): string[];
  /** Brings everything written so far into the archive's file itself. */
  settle(): void;
  /** Writes a compact, closed copy to a path that must not exist. */
  copyTo(path: string): void;
};

/** A second connection of the same process, which reads only: for the thread that searches. */
export type ReadingArchive = Pick<
  Archive,
  'articles' | 'articleTags' | 'hiding' | 'rules' | 'parts' | 'annotations' | 'tags' | 'names'
> & {
  search: SearchReader;
  columns: SearchColumns;
  copies: Pick<Copies, 'groupOf'>;
  close(): void;
};

export function openToSearch(path: string, indexPath: string): ReadingArchive & { snapshots: Snapshots } {
  const db = openReader(path, indexPath);
  return {
    articles: articles(db),
    articleTags: articleTags(db),
    hiding: hiding(db),
    rules: blockRules(db),
    parts: partIndex(db),
    annotations: annotations(db),
    tags: tags(db),
    names: names(db),
    search: readSearch(db),
    columns: searchColumns(db),
    copies: copies(db),
    snapshots: snapshots(db),
    close: () => void db.close(),
  };
}

/** See {@link openArchive} for modes and errors. */
export function open(path: string, mode: OpenMode, newUid: () => string): Archive {
  const file = openArchive(path, mode, newUid);
  const { db } = file;
  const assertInPlace = () => {
    const gone = file.gone();
    if (gone) throw new ArchiveError(gone, file.path);
  };
  const { transact, long, settled } = transactions(db, assertInPlace);
  return {
    ...file,
    articles: articles(db),
    states: articleStates(db),
    articleTags: articleTags(db),
    copies: copies(db),
    hiding: hiding(db),
    rules: blockRules(db),
    parts: partIndex(db),
    outletNames: outletNames(db),
    library: library(db),
    names: names(db),
    nameTokens: nameTokens(db),
    pages: pages(db),
    resources: resources(db),
    purge: purge(db),
    annotations: annotations(db),
    tags: tags(db),
    imports: imports(db),
    originals: originals(db),
    origins: origins(db),
    events: events(db),
    changes: changes(db, transact),
    savedSearches: savedSearches(db),
    memos: memos(db),
    annotators: annotators(db),
    search: searchIndex(db),
    settings: settings(db),
    columns: searchColumns(db),
    transaction: transact,
    long,
    indexing(work) {
      settled();
      return db.transaction(work).immediate();
    },
    settle() {
      settled();
      db.pragma('main.wal_checkpoint(TRUNCATE)');
    },
    renewIndex() {
      settled();
      renewIndex(db, file.indexPath, file.uid);
    },
    check() {
      const rows = db.pragma('main.quick_check') as { quick_check: string }[];
      const foreign = db.pragma('main.foreign_key_check') as { table: string; rowid: number }[];
      return [
        ...rows.map((row) => row.quick_check).filter((line) => line !== 'ok'),
        ...foreign.map(({ table, rowid }) => `${table} ${rowid} refers to a row that is not there`),
      ];
    },
    copyTo(path) {
      settled();
      db.prepare('VACUUM main INTO ?').run(path);
    },
  };
}
