/** Marks of a search made into places: themselves, their sentences or their paragraphs. Pure; UTF-16 units. */
import type { HitUnit } from '../api/schema.ts';

type Span = { start: number; end: number };
type Mark = readonly [start: number, end: number];

/** A place with the marks in it. */
export type MarkedPlace = Span & { ranges: Mark[] };

/**
 * In the order of the text; marks in one sentence or paragraph are one place.
 * @param pieces the blocks that are shown, in the order of the text
 * @param language BCP 47, for where sentences end; what is no language is taken for English
 */
export function placesAround(
  text: string,
  pieces: readonly Span[],
  marks: readonly Mark[],
  unit: HitUnit,
  language: string,
): MarkedPlace[] {
  const places: MarkedPlace[] = [];
  const sentencesOf = unit === 'sentence' ? sentenceFinder(text, language) : null;
  let at = 0;
  for (const mark of marks) {
    while (at < pieces.length && (pieces[at] as Span).end <= mark[0]) at++;
    const piece = pieces[at];
    if (!piece) break;
    const last = places.at(-1);
    if (last && mark[1] <= last.end) last.ranges.push(mark);
    else places.push({ ...trimmed(text, around(mark, piece, unit, sentencesOf)), ranges: [mark] });
  }
  return places;
}

type Sentences = (piece: Span) => Span[];

function around(mark: Mark, piece: Span, unit: HitUnit, sentencesOf: Sentences | null): Span {
  const [start, end] = mark;
  if (unit === 'paragraph') return piece;
  if (!sentencesOf) return { start, end };
  const held = sentencesOf(piece).filter((one) => one.start < end && start < one.end);
  return {
    start: Math.min(start, ...held.map((one) => one.start)),
    end: Math.max(end, ...held.map((one) => one.end)),
  };
}

function sentenceFinder(text: string, language: string): Sentences {
  const segmenter = new Intl.Segmenter(known(language), { granularity: 'sentence' });
  const found = new Map<Span, Span[]>();
  return (piece) => {
    const had = found.get(piece);
    if (had) return had;
    const sentences = Array.from(segmenter.segment(text.slice(piece.start, piece.end)), (one) => {
      const start = piece.start + one.index;
      return { start, end: start + one.segment.length };
    });
    found.set(piece, sentences);
    return sentences;
  };
}

function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  return { start: start + before, end: start + words.trimEnd().length };
}
