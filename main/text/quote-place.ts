/**
 * Finds a passage again in a text that may have changed. The order (position, exact quote, approximate quote, folded
 * words) and the weights are those of Hypothesis' anchoring, with one difference: a doubtful match is called weak,
 * and a bad one is none.
 */
import { foldedName } from './fold.ts';
import { approximateMatches, type NearMatch, similarity } from './quote-approximate.ts';
import { runs } from './quote-runs.ts';
import { exactPlaces, isInPair, type Place, type Selector, selectorAt } from './quote-selector.ts';

/**
 * `score`: 0–1, how much of quote, surroundings and position is as it was. A `lost` passage has the place where it
 * stood, clamped to the text, and score 0.
 */
export type Placement = Place & {
  score: number;
  how: 'position' | 'quote' | 'approximate' | 'folded';
  state: 'placed' | 'weak' | 'lost';
};

export type Passage = Place & Selector;

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** Surroundings as similar as this leave no doubt; those of unrelated sentences reach about 0.3. */
const SURE_CONTEXT = 0.6;
const LIKELY_CONTEXT = 0.4;
/** The same for quotes shorter than so many units, which may stand a word or a letter further as well. */
const SURE_CONTEXTS = [
  { under: 6, sure: 0.9 },
  { under: 12, sure: 0.75 },
];
/** A quote of as many units that stands there once needs no surroundings; a shorter one is doubtful without. */
const SURE_LENGTH = 24;
const LIKELY_LENGTH = 12;
/** By how much the best of several places must lead to be sure. */
const CLEAR_LEAD = 0.05;
/** From where on an approximate match is sure, and below what it is none. */
const SURE_SCORE = 0.9;
const LIKELY_SCORE = 0.65;
/** How much of a quote may have changed. */
const MOST_ERRORS = 0.35;
/** A quote longer than both ends together is looked for by its ends. */
const LONGEST_END = 256;
const MOST_EXACT = 1000;
const MOST_NEAR = 20;

/** A place that may be the one. `context` is null if the passage had no surroundings. */
export type Candidate = Place & {
  how: Placement['how'];
  score: number;
  quote: number;
  context: number | null;
};

/** The best place for the passage in `text`. Linear in the text. */
export function placeQuote(text: string, passage: Passage): Placement {
  if (passage.quote === '') return lost(text, passage);
  const exact = exactCandidates(text, passage);
  if (exact.length > 0) return chosen(text, passage, exact, exactState);
  const near = chosen(text, passage, nearCandidates(text, passage), nearState);
  if (near.state === 'placed') return near;
  const folded = chosen(text, passage, foldedCandidates(text, passage), foldedState);
  return folded.state !== 'lost' && folded.score >= near.score ? folded : near;
}

/** Whatever is at all like the passage, in no order: for whom to ask, not to decide. */
export function candidatesOf(text: string, passage: Passage, mostErrors: number): Candidate[] {
  const exact = exactCandidates(text, passage);
  return [...exact, ...nearCandidates(text, passage, mostErrors), ...foldedCandidates(text, passage)];
}

type Judge = (best: Candidate, passage: Passage, alone: boolean) => Placement['state'];

function chosen(text: string, passage: Passage, candidates: Candidate[], judge: Judge): Placement {
  const [best, next] = candidates.sort((a, b) => b.score - a.score);
  if (!best) return lost(text, passage);
  const { start, end, how, score } = best;
  const state = judge(best, passage, !next);
  if (state === 'lost') return lost(text, passage);
  const doubtful = next !== undefined && !isUnmoved(best) && likeness(best) - likeness(next) < CLEAR_LEAD;
  return { start, end, how, score, state: doubtful ? 'weak' : state };
}

function isUnmoved({ how, context }: Candidate): boolean {
  return how === 'position' && (context ?? 1) === 1;
}

/** The score without the position, which says little once the text has changed. */
function likeness({ quote, context }: Candidate): number {
  return (quote + (context ?? 0)) / 2;
}

function exactState({ how, context }: Candidate, { quote }: Passage, alone: boolean): Placement['state'] {
  const likely = context ?? (how === 'position' ? 1 : 0);
  const sure = SURE_CONTEXTS.find(({ under }) => quote.length < under)?.sure ?? SURE_CONTEXT;
  if (likely >= sure || (alone && quote.length >= SURE_LENGTH)) return 'placed';
  return likely >= LIKELY_CONTEXT || (alone && quote.length >= LIKELY_LENGTH) ? 'weak' : 'lost';
}

/** Folding leaves words alone: where a quote is more than its words, less of it has been found. */
function foldedState(best: Candidate, passage: Passage, alone: boolean): Placement['state'] {
  if (best.quote < LIKELY_SCORE) return 'lost';
  const state = exactState(best, passage, alone);
  return state === 'placed' && best.quote < SURE_SCORE ? 'weak' : state;
}

function nearState({ score, context }: Candidate): Placement['state'] {
  if (score >= SURE_SCORE && (context ?? 0) >= SURE_CONTEXT) return 'placed';
  return score >= LIKELY_SCORE ? 'weak' : 'lost';
}

function lost(text: string, { start, end }: Passage): Placement {
  const clamp = (place: number) => Math.min(Math.max(0, place), text.length);
  const place = wholePairs(text, { start: clamp(start), end: clamp(end) });
  return { ...place, score: 0, how: 'position', state: 'lost' };
}

function exactCandidates(text: string, passage: Passage): Candidate[] {
  const places = exactPlaces(text, passage.quote, { start: 0, end: text.length }, MOST_EXACT);
  const stands = text.startsWith(passage.quote, passage.start) && passage.start >= 0;
  if (stands && !places.some((place) => place.start === passage.start)) {
    places.push({ start: passage.start, end: passage.start + passage.quote.length });
  }
  return places.map((place) =>
    candidate(text, passage, place, place.start === passage.start ? 'position' : 'quote', 1),
  );
}

/** None for a quote that cuts a word: what is left of it is another word. */
function foldedCandidates(text: string, passage: Passage): Candidate[] {
  if (cutsWord(passage)) return [];
  const places = runs(text, passage.quote, { start: 0, end: text.length, by: 'folded', limit: MOST_EXACT });
  const quote = shareOfWords(passage.quote);
  return places.map((place) => candidate(text, passage, place, 'folded', quote));
}

function cutsWord({ prefix, quote, suffix }: Selector): boolean {
  return (
    INSIDE_WORD.test(`${prefix.slice(-2)}|${quote.slice(0, 2)}`) ||
    INSIDE_WORD.test(`${quote.slice(-2)}|${suffix.slice(0, 2)}`)
  );
}

const INSIDE_WORD = /[\p{L}\p{M}]\|[\p{L}\p{M}]/u;

/** How much of a text is in letters and figures, white space and marks apart. */
function shareOfWords(text: string): number {
  const all = text.replace(/[\s\p{M}\p{Cf}]/gu, '').length;
  return text.replace(/[^\p{L}\p{N}]/gu, '').length / Math.max(1, all);
}

function nearCandidates(text: string, passage: Passage, mostErrors = MOST_ERRORS): Candidate[] {
  const { length } = passage.quote;
  return nearMatches(text, passage.quote, mostErrors).map((match) =>
    candidate(text, passage, wholePairs(text, match), 'approximate', Math.max(0, 1 - match.errors / length)),
  );
}

/** Two emoji may share a half. */
function wholePairs(text: string, { start, end }: Place): Place {
  return { start: start - Number(isInPair(text, start)), end: end + Number(isInPair(text, end)) };
}

function nearMatches(text: string, quote: string, mostErrors: number): NearMatch[] {
  const near = (part: string) =>
    approximateMatches(text, part, Math.floor(part.length * mostErrors), MOST_NEAR);
  if (quote.length <= 2 * LONGEST_END) return near(quote);
  const heads = near(quote.slice(0, LONGEST_END));
  const tails = near(quote.slice(-LONGEST_END));
  return heads.flatMap((head) => between(head, tails, quote.length));
}

/** From a head to each tail that stands about as far away as it did; what lies between counts by its length. */
function between(head: NearMatch, tails: readonly NearMatch[], length: number): NearMatch[] {
  return tails.flatMap((tail) => {
    const difference = Math.abs(tail.end - head.start - length);
    if (tail.start < head.end || difference > length * MOST_ERRORS) return [];
    const ends = (head.errors + tail.errors) / (2 * LONGEST_END);
    return { start: head.start, end: tail.end, errors: Math.max(difference, ends * length) };
  });
}

/** @param quote 0–1, how much of the quote is there */
export function candidate(
  text: string,
  passage: Passage,
  place: Place,
  how: Placement['how'],
  quote: number,
): Candidate {
  const around = selectorAt(text, place.start, place.end);
  const alike = how === 'folded' ? alikeFolded : similarity;
  const prefix =
    passage.prefix === '' ? null : alike(passage.prefix, around.prefix.slice(-passage.prefix.length));
  const suffix =
    passage.suffix === '' ? null : alike(passage.suffix, around.suffix.slice(0, passage.suffix.length));
  const position = 1 - Math.min(1, Math.abs(place.start - passage.start) / Math.max(1, text.length));
  // A blank before the end of a text says less than a line does.
  const known = passage.prefix.length + passage.suffix.length;
  const alikeUnits = (prefix ?? 0) * passage.prefix.length + (suffix ?? 0) * passage.suffix.length;
  const context = known === 0 ? null : alikeUnits / known;
  const { start, end } = place;
  return { start, end, how, quote, context, score: weighted({ quote, prefix, suffix, position }) };
}

function alikeFolded(one: string, other: string): number {
  return similarity(foldedName(one), foldedName(other));
}

/** The mean of what is known. */
function weighted(parts: Record<keyof typeof WEIGHTS, number | null>): number {
  let sum = 0;
  let weights = 0;
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const part = parts[name as keyof typeof WEIGHTS];
    if (part === null) continue;
    sum += part * weight;
    weights += weight;
  }
  return sum / weights;
}
