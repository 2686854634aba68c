/** What an exporter is given: articles and their passages, offsets in UTF-16 units of the canonical text. */
import type { Block } from '../text/blocks.ts';
import type { Color } from '../text/colors.ts';
import type { PublishedDate } from '../text/dates.ts';
import type { MarkKind } from '../text/mark-kinds.ts';

export type ExportTag = { name: string; color: Color };

export type ExportAnnotation = {
  /** UUID, as everywhere outside the archive. */
  id: string;
  start: number;
  end: number;
  quote: string;
  /** Up to 32 characters of the canonical text before and after. */
  prefix: string;
  suffix: string;
  tags: ExportTag[];
  note: string;
  /** The colour to paint: the passage's own, else its first tag's, else the default. */
  color: Color;
  author: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  modifiedAt: string;
  /** Of one that a file brought along: its name there, what it is there, and on which page from 0. */
  source?: { key: string; kind: MarkKind; page: number | null };
  /** `lost` passages have no place in the text: they are listed, not painted. */
  state: 'placed' | 'weak' | 'lost';
};

export type ExportArticle = {
  id: string;
  title: string;
  outlet: string | null;
  byline: string | null;
  published: PublishedDate | null;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  url: string | null;
  /** SHA-256 of the original file, lower-case hex. */
  sha256: string;
  importedAt: string;
  text: string;
  /** SHA-256 of `text`, lower-case hex. */
  textSha256: string;
  blocks: Block[];
  /** A figure's picture as a `data:` address, by its SHA-256; null if it is not kept. */
  picture?: (sha256: string) => string | null;
  /** Ordered by start. */
  annotations: ExportAnnotation[];
};

/** What whoever exports may choose of an annotated PDF. */
export type PdfChoices = {
  pageSize: 'a4' | 'letter';
  fontSize: 'small' | 'normal' | 'large';
  /** Otherwise all highlights and labels are grey. */
  colors: boolean;
  /** Which pages come along with the text. */
  /** A first page and a list of the articles, for several of them. */
  cover: boolean;
  contents: boolean;
  notes: boolean;
  tags: boolean;
  /** Whether it is said who annotated. */
  annotator: boolean;
};

/** What a set was made of, and of which archive: its id, how many events its chain has, and the hash of the last. */
export type ExportAbout = {
  /** '' for a title made of what was asked for. */
  title: string;
  /** Queries for articles and for passages; '' for none. */
  query: string;
  passages: string;
  tags: readonly string[];
  /** Articles that were named one by one. */
  chosen: number;
  /** By something else, too. */
  isNarrowed: boolean;
  archive: { name: string; id: string; events: number; head: string };
};

/** What is thought about a tag; about all of it if `tag` is null. Markdown. */
export type ExportMemo = { tag: string | null; text: string; modifiedAt?: string };

/**
 * One exported set: articles in the order they are to stand in. `exportedAt` ISO 8601, UTC. `memos`: those on the tags
 * that are in it, for formats that people work on with; none goes into what is handed on as a PDF.
 */
export type ExportSet = {
  articles: ExportArticle[];
  exportedAt: string;
  memos?: ExportMemo[];
  about?: ExportAbout;
};

/**
 * A page in the parts that a printer may put in anew. `head`: what all pages have alike, the fonts above all, as HTML; a
 * printer may keep a page with it open. `title` is text, `language` BCP 47, `style` CSS, `body` HTML.
 */
export type PrintPage = { head: string; title: string; language: string; style: string; body: string };

/** Prints a self-contained page to PDF bytes; each host brings its own (`page.pdf`, `printToPDF`). */
export type Print = (page: PrintPage) => Promise<Uint8Array>;
