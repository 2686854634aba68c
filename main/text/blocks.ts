/**
 * The article as blocks over one canonical text: what an importer produces, the archive keeps, the reader
 * draws and an exporter prints. Pure; knows no file format and no database.
 *
 * All offsets are UTF-16 code units of the canonical text, end exclusive.
 */

/** Version of the stored block JSON. */
export const BLOCKS_VERSION = 1;

/** Between two blocks of the canonical text. */
export const BLOCK_SEPARATOR = '\n\n';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'preformatted'
  | 'table'
  | 'figure'
  | 'footnote';

export type SpanKind = 'strong' | 'emphasis' | 'code' | 'superscript' | 'subscript' | 'link' | 'noteref';

/** A run inside a block. `href` is where a link goes (shown and copied, never followed). */
export type Span = { kind: SpanKind; start: number; end: number; href?: string };

/**
 * Why a block is not part of the article as shown.
 * `title`: the headline, which the reader draws from the metadata; `meta`: date line, reading time, byline;
 * `chrome`: navigation, subscription, newsletter, "read more"; `user`: the reader said so; `repeated`: it stands in
 * many of the outlet's articles, which no importer knows.
 */
export type Hidden = 'title' | 'meta' | 'chrome' | 'user' | 'repeated';

type Common = {
  kind: BlockKind;
  /** Heading level, 1–6. */
  level?: number;
  /** List item: nesting from 0, and what stands before it ("•", "3."). */
  depth?: number;
  marker?: string;
  /** Table: how many of the first rows are header rows. Cells are parted by TAB, rows by LF. */
  headerRows?: number;
  /** Figure: the picture's alternative text. The block's text is caption and credit, parted by LF. */
  alt?: string;
  /** Figure: the picture, as the SHA-256 of its bytes in lower-case hex; missing if it did not come along. */
  resource?: string;
  /** BCP 47 language, where the source states one that differs from the article's. */
  language?: string;
  hidden?: Hidden;
};

/** A block as an importer finds it: its own text, spans relative to that text, in document order. */
export type Draft = Common & { text: string; spans?: Span[] };

/**
 * A block over the canonical text. Visible blocks come first, in document order; those that an importer left
 * out stand after them, headlines first, each with `before`: the index of the visible block it stood before in the source.
 */
export type Block = Common & { start: number; end: number; spans?: Span[]; before?: number };

export type Composed = { text: string; blocks: Block[] };

/** U+0000 and lone surrogates, which neither SQLite nor a PDF can carry, become U+FFFD. Length is kept. */
export function sanitize(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

/**
 * Joins drafts to the canonical text. Drafts left out by the importer are moved behind the visible ones, so
 * that the article's own text is one unbroken prefix whose offsets never depend on what was left out.
 * Drafts with empty text are dropped, but for pictures: those stand, without any length, where the text before them ends.
 */
export function compose(drafts: readonly Draft[]): Composed {
  const filled = drafts.filter((draft) => draft.text !== '' || draft.resource !== undefined);
  const visible = filled.filter((draft) => !draft.hidden);
  const blocks: Block[] = [];
  const parts: string[] = [];
  let at = 0;
  const add = ({ text, spans, ...rest }: Draft, before?: number) => {
    const start = text === '' ? Math.max(0, at - BLOCK_SEPARATOR.length) : at;
    const block: Block = { ...rest, start, end: start + text.length };
    if (spans?.length)
      block.spans = spans.map((span) => ({ ...span, start: span.start + at, end: span.end + at }));
    if (before !== undefined) block.before = before;
    blocks.push(block);
    if (text === '') return;
    parts.push(sanitize(text));
    at += text.length + BLOCK_SEPARATOR.length;
  };
  for (const draft of visible) add(draft);
  for (const { draft, before } of leftOut(filled)) add(draft, before);
  return { text: parts.join(BLOCK_SEPARATOR), blocks };
}

/** Headlines first: they are the part of what was left out that readers are shown, in their own place. */
function leftOut(drafts: readonly Draft[]): { draft: Draft; before: number }[] {
  const found: { draft: Draft; before: number }[] = [];
  let seen = 0;
  for (const draft of drafts) {
    if (draft.hidden) found.push({ draft, before: seen });
    else seen++;
  }
  const isTitle = ({ draft }: { draft: Draft }) => (draft.hidden === 'title' ? 0 : 1);
  return found.sort((a, b) => isTitle(a) - isTitle(b));
}

/**
 * The blocks that are part of the article as shown, in reading order: one that an importer left out and a reader
 * took in stands where it stood in the source, although its text stands at the end.
 */
export function visibleBlocks(blocks: readonly Block[]): Block[] {
  return inReadingOrder(blocks).flatMap(({ block }) => (block.hidden ? [] : block));
}

/** All blocks as they stood in the source, each with its number. */
export function inReadingOrder<B extends Block>(blocks: readonly B[]): { block: B; number: number }[] {
  const place = ({ before }: B, number: number) => (before === undefined ? number : before - 0.5);
  return blocks
    .map((block, number) => ({ block, number, at: place(block, number) }))
    .sort((a, b) => a.at - b.at);
}

/** The words of the article as shown, in reading order. Its offsets are not those of the canonical text. */
export function visibleText(text: string, blocks: readonly Block[]): string {
  return visibleBlocks(blocks)
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => text.slice(start, end))
    .join(BLOCK_SEPARATOR);
}

/** The end, in the canonical text, of what readers are shown: behind it stands only what was left out. */
export function visibleEnd(blocks: readonly Block[]): number {
  return blocks.reduce((end, block) => (block.hidden ? end : Math.max(end, block.end)), 0);
}
