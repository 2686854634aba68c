/** What an importer is given and what it gives back. Importers see bytes only: no file system, no clock, no archive. */
import type { Composed } from '../text/blocks.ts';
import type { PublishedDate } from '../text/dates.ts';

/** One file or container member. Offsets and sizes in bytes. */
export type ImporterInput = {
  /** The file's own name, without folders. */
  name: string;
  size: number;
  read(start: number, end: number): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
  /** Another file by a path relative to this one, e.g. `page_files/a.png`; null if there is none. */
  sibling(name: string): Promise<ImporterInput | null>;
};

export type ImporterContext = {
  /** Today as `YYYY-MM-DD` (UTC): a publication date is never later than tomorrow. */
  today: string;
};

/** A found value and where it was found ("json-ld", "meta", "first line", "text" …). */
export type Found<T> = { value: T; evidence: string };

export type Imported = Composed & {
  /** Never empty: if the source names none, the first sentence, else the file's name. */
  title: Found<string>;
  outlet: Found<string> | null;
  byline: Found<string> | null;
  published: PublishedDate | null;
  /** BCP 47, usually two letters; "und" if not known. */
  language: Found<string>;
  direction: 'ltr' | 'rtl';
  /** The page's own address as it states it; null if it states none. */
  url: Found<string> | null;
};

export type Importer = {
  /** Stored with every article, e.g. `html`. */
  id: string;
  /** Raised whenever the same bytes may give another text. */
  version: number;
  /** Whether this importer reads such a file; `head` is its first 4 KiB. */
  accepts(head: Uint8Array, name: string): boolean;
  /** Throws {@link ImportError} for a file it cannot make an article of. */
  read(input: ImporterInput, context: ImporterContext): Promise<Imported>;
};

/** Why one file did not become an article. Closed list: the ledger keeps the code, the user sees its sentence. */
export type ImportErrorCode =
  | 'empty'
  | 'binary'
  | 'no-importer'
  | 'no-article'
  | 'malformed'
  | 'too-large'
  | 'too-slow'
  | 'out-of-memory'
  | 'unreadable'
  | 'vanished'
  | 'changed'
  | 'disk-full'
  | 'internal';

export class ImportError extends Error {
  override name = 'ImportError';
  readonly code: ImportErrorCode;
  /** `reason` is one sentence for the user: what was found and what to do. */
  constructor(code: ImportErrorCode, reason: string) {
    super(reason);
    this.code = code;
  }
}
