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
  /** What the container that the file came from knows of it. */
  member?: MemberFacts;
};

/** A picture that comes along with an article. A figure names it by its key. */
export type Resource = {
  /** SHA-256 of the bytes, lower-case hex: what `Block.resource` says. */
  key: string;
  /** What the bytes are by their own first bytes, e.g. `image/png`; never what the source claims. */
  mime: string;
  bytes: Uint8Array;
  /** CSS pixels, where the bytes say so. */
  width?: number;
  height?: number;
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
  /** Tags or subjects that the source states for itself. */
  keywords?: readonly string[];
  /** The pictures that figures name; each once. */
  resources?: readonly Resource[];
};

/** What a container knows of one member that the member's own bytes may not say: facts for its importer. */
export type MemberFacts = {
  /** The address that it was captured from. */
  url?: string;
  /** When it was captured, ISO 8601: bounds the publication date, and is never taken for it. */
  capturedAt?: string;
  /** What was declared where it was served, e.g. `windows-1256`. */
  charset?: string;
};

/** One thing in a container: a file to import on its own, or why it is none. */
export type Member =
  | { path: string; bytes: Uint8Array; name: string; facts?: MemberFacts; warning?: string }
  | { path: string; refusal: ImportError; skipped: boolean };

/** A format that holds other files (ZIP, WARC, WACZ, a table of articles). */
export type Container = {
  id: string;
  version: number;
  accepts(head: Uint8Array, name: string): boolean;
  /** The members in the container's own order. Throws {@link ImportError} if it cannot be gone through any further. */
  members(input: ImporterInput, context: ImporterContext): AsyncIterable<Member>;
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
