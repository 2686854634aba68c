/** The archive's rows as the rest of the program sees them. Offsets are UTF-16 units; times ISO 8601 in UTC. */

export type Direction = 'ltr' | 'rtl';
export type Precision = 'year' | 'month' | 'day';
export type Sureness = 'high' | 'medium' | 'low';
export type AnnotationState = 'placed' | 'weak' | 'lost';
export type Outcome = 'imported' | 'duplicate' | 'unchanged' | 'failed' | 'skipped';

/** An article's facts as shown: found by the importer, or corrected by the user. */
export type ArticleFacts = {
  title: string;
  outlet: string | null;
  byline: string | null;
  published: string | null;
  publishedPrecision: Precision | null;
  publishedEvidence: string | null;
  publishedSure: Sureness | null;
  language: string;
  direction: Direction;
  url: string | null;
};

export type Article = ArticleFacts & {
  id: number;
  uid: string;
  revisionId: number;
  /** Words of the visible text. */
  words: number;
  /** SHA-256 of the original file, lower-case hex. */
  sha256: string;
  importedAt: string;
};

/** What an importer read out of one original: immutable. */
export type Revision = {
  id: number;
  uid: string;
  articleId: number;
  number: number;
  originalId: number;
  fileName: string;
  importer: string;
  importerVersion: number;
  /** The canonical text. */
  text: string;
  /** JSON of `Block[]` with its version. */
  blocks: string;
  textSha256: string;
  /** JSON of every value found, with its evidence. */
  found: string;
  createdAt: string;
};

export type Tag = { id: number; uid: string; name: string; color: string; description: string };
/** `parentId`: the tag that it stands under. `retired` 0 or 1: offered for no new passages. */
export type CodebookTag = Tag & {
  parentId: number | null;
  place: number;
  examples: string;
  shortcut: string;
  retired: number;
};
/** `count`: passages that carry it. */
export type TagCount = CodebookTag & { count: number };

/** `active` 0 or 1: whether search goes by it. */
export type Name = {
  id: number;
  uid: string;
  name: string;
  kind: 'person' | 'place' | 'group';
  active: number;
  note: string;
};
/** `folded`: its folded words joined by spaces. `active` 0 or 1: whether search goes by it. */
export type NameForm = { id: number; nameId: number; form: string; folded: string; active: number };

export type Annotation = {
  id: number;
  uid: string;
  articleId: number;
  revisionId: number;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  note: string;
  /** Null: shown in the colour of its first tag. */
  color: string | null;
  author: string;
  state: AnnotationState;
  createdAt: string;
  modifiedAt: string;
};

export type ImportItem = {
  /** The file's name below the folder or file that was named; never an absolute path. */
  file: string;
  member: string | null;
  outcome: Outcome;
  articleId: number | null;
  duplicateOf: number | null;
  code: string | null;
  reason: string | null;
  /** What a reader of the article must know of how it came here, e.g. that a digest does not hold. */
  warning: string | null;
  sha256: string | null;
  size: number | null;
};

/** One import with the number of items of each outcome; `cancelled` 0 or 1. */
export type ImportRun = Record<Outcome, number> & {
  uid: string;
  startedAt: string;
  finishedAt: string | null;
  cancelled: number;
  /** How many files were found in what was named; null while it looks, and for runs before it was counted. */
  files: number | null;
  /** The first of the files and folders that were named; null while nothing is listed. */
  named: string | null;
  /** Articles it brought that are still there. */
  present: number;
  warnings: number;
};

/** One file of the ledger; articles by uid, null once they are purged. `title`: its article's. */
export type LedgerItem = {
  id: number;
  file: string;
  member: string | null;
  outcome: Outcome;
  articleId: string | null;
  duplicateOf: string | null;
  code: string | null;
  reason: string | null;
  warning: string | null;
  at: string;
  title: string | null;
};

/** `keys` and `names`: whether it also finds what sounds alike, and other forms of names; 0 or 1. */
export type SavedSearch = {
  id: number;
  uid: string;
  name: string;
  query: string;
  keys: number;
  names: number;
  /** The newest article there was when it was last looked at. */
  lookedTo: number;
};

/** One link of the hash chain; `data` holds ids, times and hashes, never text. */
export type Event = { id: number; at: string; kind: string; subject: string; data: string; hash: string };
