/**
 * Decides, before anything is printed, which passages are painted and which number each gets, so that page,
 * notes, index and annotation agree. Pure.
 */
import { type Block, visibleBlocks } from '../../text/blocks.ts';
import { clipToSlots, type Range } from '../../text/segments.ts';
import type { ExportAnnotation, ExportArticle, ExportSet, PdfChoices } from '../types.ts';
import { isBlank, trimmedToInk } from './ink.ts';
import { USUAL_PDF } from './pdf-choices.ts';

/** A passage that is painted. `number` counts from 1 over the whole set and is what the page shows. */
export type Passage = { number: number; annotation: ExportAnnotation };

/** A shown block with the stretches of passages that lie in it; ids are passage numbers. */
export type PlannedBlock = { block: Block; marks: Range<number>[] };

export type PlannedArticle = {
  article: ExportArticle;
  /** Place in the set, from 0. */
  index: number;
  /** The block that is the headline itself, if the text has one. */
  headline: PlannedBlock | null;
  blocks: PlannedBlock[];
  passages: Passage[];
  /** Lost, or in a part that is not shown: listed, not painted. */
  unplaced: ExportAnnotation[];
};

export type Plan = {
  articles: PlannedArticle[];
  passages: ReadonlyMap<number, Passage>;
  choices: PdfChoices;
};

/** Numbers every passage that touches shown words; the others become `unplaced`. */
export function planSet(set: ExportSet, choices = USUAL_PDF): Plan {
  const passages = new Map<number, Passage>();
  const articles = set.articles.map((article, index) => planArticle(article, index, passages));
  return { articles, passages, choices };
}

function planArticle(article: ExportArticle, index: number, numbered: Map<number, Passage>): PlannedArticle {
  const shown = shownBlocks(article);
  const candidates = inPrintOrder(
    article.annotations.filter(({ state }) => state !== 'lost'),
    shown.find((block) => block.hidden),
    (start) => printPlace(article, shown, start),
  );
  const ranges = candidates.map((annotation, id) => ({ id, ...wholeCharacters(article.text, annotation) }));
  const clipped = clipToSlots(ranges, shown);
  const painted = new Set(
    clipped.flat().flatMap(({ id, start, end }) => (isBlank(article.text, { start, end }) ? [] : [id])),
  );
  const passages: Passage[] = [];
  const numbers = new Map<number, number>();
  for (const [id, annotation] of candidates.entries()) {
    if (!painted.has(id)) continue;
    const passage = { number: numbered.size + 1, annotation };
    numbered.set(passage.number, passage);
    numbers.set(id, passage.number);
    passages.push(passage);
  }
  const planned = shown.map((block, at) => ({
    block,
    marks: inked(article.text, clipped[at] ?? [], numbers),
  }));
  const byBlock = new Map(planned.map((one) => [one.block, one]));
  const done = new Set(passages.map(({ annotation }) => annotation));
  return {
    article,
    index,
    headline: planned.find(({ block }) => block.hidden) ?? null,
    blocks: visibleBlocks(article.blocks).flatMap((block) => byBlock.get(block) ?? []),
    passages,
    unplaced: article.annotations.filter((annotation) => !done.has(annotation)),
  };
}

/** The headline is printed first, although its text may stand behind the shown text. */
function inPrintOrder(
  annotations: ExportAnnotation[],
  headline: Block | undefined,
  placeOf: (start: number) => number,
): ExportAnnotation[] {
  const first = ({ start, end }: ExportAnnotation) =>
    headline && start < headline.end && end > headline.start ? 0 : 1;
  return annotations.toSorted(
    (a, b) => first(a) - first(b) || placeOf(a.start) - placeOf(b.start) || a.start - b.start,
  );
}

/** A block that was taken in is printed before the one it stood before, although its text stands at the end. */
function printPlace({ blocks }: ExportArticle, shown: Block[], start: number): number {
  const takenIn = shown.find(
    (block) => block.before !== undefined && !block.hidden && start >= block.start && start < block.end,
  );
  if (takenIn?.before === undefined) return start;
  return (blocks[takenIn.before]?.start ?? Number.POSITIVE_INFINITY) - 0.5;
}

/** A block's stretches under their passages' numbers, cut to what leaves ink. */
function inked(
  text: string,
  marks: readonly Range<number>[],
  numbers: ReadonlyMap<number, number>,
): Range<number>[] {
  return marks.flatMap(({ id, ...stretch }) => {
    const number = numbers.get(id);
    const ink = number === undefined ? null : trimmedToInk(text, stretch);
    return number !== undefined && ink ? [{ id: number, ...ink }] : [];
  });
}

/** Shown blocks in the order of the text, with the headline's own block if the text has one. */
function shownBlocks({ blocks, text, title }: ExportArticle): Block[] {
  const headline = blocks.find(
    (block) => block.hidden === 'title' && text.slice(block.start, block.end).trim() === title.trim(),
  );
  return blocks.filter((block) => !block.hidden || block === headline).sort((a, b) => a.start - b.start);
}

/** Widens a range that would cut a surrogate pair in half. */
function wholeCharacters(text: string, { start, end }: { start: number; end: number }) {
  return {
    start: splitsPair(text, start) ? start - 1 : start,
    end: splitsPair(text, end) ? end + 1 : end,
  };
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
