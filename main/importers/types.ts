/** What an importer is given and what it gives back. Importers see bytes only: no file system, no clock, no archive. */
import type { Composed } from '../text/blocks.ts';
import type { Color } from '../text/colors.ts';
import type { PublishedDate } from '../text/dates.ts';
import type { MarkKind } from '../text/mark-kinds.ts';
import type { PageFacts } from '../text/page-map.ts';
import type { Selector } from '../text/quote.ts';
import type { Sureness } from '../text/sureness.ts';
import type { Field, FieldMap } from '../text/table-fields.ts';

/** One file or container member. Offsets and sizes in bytes. */
export type ImporterInput = {
  /** The file's own name, without folders. */
  name: string;
  size: number;
  read(start: number, end: number): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
  /**
   * Another file by a path relative to this one, e.g. `page_files/a.png`, or of a captured page by its address;
   * null if there is none.
   */
  sibling(name: string): Promise<ImporterInput | null>;
  /** Says how many pages there are, so that a long document is given time for them. */
  pages?(count: number): Promise<void>;
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
export type Found<T> = {
  value: T;
  evidence: string;
  /** Where several sources were compared; elsewhere its evidence tells, see `surenessOf`. */
  sure?: Sureness;
};

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
  /** Names of tags that the article gets, where its source is a person's own table; each once. */
  tags?: readonly string[];
  /** Of a document with pages: each page, and where the text's characters stand on them (`packRuns`, `packBoxes`). */
  pages?: { facts: readonly PageFacts[]; map: Uint8Array; boxes?: readonly (Uint8Array | null)[] };
  /** The pictures that figures name; each once. */
  resources?: readonly Resource[];
  /** What somebody marked in the file. */
  passages?: readonly ImportedPassage[];
  /** Which article of another archive it is: its id there, and its original's SHA-256. */
  from?: { id: string; sha256: string };
  /** What was thought about them, once for all that the file holds. */
  memos?: readonly ImportedMemo[];
  /** What the ledger says of it, if it could not be read as wished: a sentence. */
  warning?: string;
  /** Further articles that the same file holds. */
  more?: readonly Imported[];
};

/** `tag` null: on the archive. Markdown; `modifiedAt` ISO 8601, UTC, null if the file does not say. */
export type ImportedMemo = { tag: string | null; text: string; modifiedAt: string | null };

/** A passage that a file brings along. Offsets are UTF-16 units of the canonical text. */
export type ImportedPassage = {
  start: number;
  end: number;
  /** By which it is known when the file comes again. */
  key: string;
  /** Its id in the archive that it comes from. */
  id?: string;
  kind: MarkKind;
  /** From 0; null for a file without pages. */
  page: number | null;
  note: string;
  /** A tag that is not there yet gets this colour. */
  tags: readonly { name: string; color: Color | null }[];
  color: Color | null;
  author: string;
  /** ISO 8601, UTC; null if the file does not say. */
  createdAt: string | null;
  modifiedAt: string | null;
  state: 'placed' | 'weak' | 'lost';
  /** We wrote it into the file as an annotation. */
  isMarked?: boolean;
  /** What somebody changed of it in the file since: its annotation says this, looks so, or is there no more. */
  elsewhere?: { note?: string; color?: Color; isGone?: boolean };
  /** The words that were chosen, if they may be others than those at the place. */
  selector?: Selector;
  /** Where it stood, in code points of the text with this hash: there it stands so again. */
  canonical?: { sha256: string; start: number; end: number; state: 'placed' | 'weak' | 'lost' };
};

/** What a container knows of one member that the member's own bytes may not say: facts for its importer. */
export type MemberFacts = {
  /** The address that it was captured from. */
  url?: string;
  /** When it was captured, ISO 8601: bounds the publication date, and is never taken for it. */
  capturedAt?: string;
  /** What was declared where it was served, e.g. `windows-1256`. */
  charset?: string;
  /** A row of a table: what its columns hold. It is read as such, whatever its bytes look like. */
  fields?: Partial<Record<Field, string>>;
};

/** Bytes in a container. Without `size` only reading to the end tells it; without `read` they come in one stream. */
export type Source = Pick<ImporterInput, 'name' | 'stream'> &
  Partial<Pick<ImporterInput, 'size' | 'read' | 'sibling'>>;

/** What a container comes upon, in its own order. `path`: the way inside of it. */
export type Member =
  /** A file, which is imported on its own or is a container again. */
  | { kind: 'file'; path: string; source: Source; facts?: MemberFacts; warning?: string | undefined }
  /** Something that cannot be read or must not be; it has a line of its own in the ledger. */
  | { kind: 'refused'; path: string; error: ImportError; skipped?: boolean }
  /** Something that is no article and is only counted. */
  | { kind: 'part'; part: Part }
  /** A sentence about the container as a whole. */
  | { kind: 'note'; text: string };

/** What belongs to pages without being one. */
export type Part = 'image' | 'style' | 'script' | 'font' | 'media' | 'data' | 'page' | 'repeat' | 'error';

/** A format that holds other files (ZIP, WARC, WACZ, a table of articles). */
export type Container = {
  /** As people call it: "ZIP". */
  id: string;
  /** One and many of what it holds: "page", "pages". */
  unit: readonly [string, string];
  /** Whether `head`, its first 4 KiB, is of such a file. */
  accepts(head: Uint8Array, name: string): boolean;
  /** Throws {@link ImportError} if it cannot be gone through any further; what came before stays. */
  members(source: Source, context: ContainerContext): AsyncIterable<Member>;
};

/** `unpacked` counts what comes out of compression, in bytes, and throws {@link ImportError} when it is too much. */
export type ContainerContext = ImporterContext & {
  map?: FieldMap;
  unpacked(packed: number, bytes: number): void;
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
  | 'no-text'
  | 'unreadable'
  | 'vanished'
  | 'changed'
  | 'encrypted'
  | 'bomb'
  | 'path'
  | 'link'
  | 'tampered'
  | 'too-deep'
  | 'too-many'
  | 'container'
  | 'signature'
  | 'elsewhere'
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
