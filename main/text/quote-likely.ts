/**
 * Where a passage that was lost may stand now, for a person to choose from: words like its own, and whatever stands
 * between its old surroundings. Decides nothing. Pure; all places are UTF-16 units, end exclusive.
 */
import { approximateMatches, similarity } from './quote-approximate.ts';
import { type Candidate, candidate, candidatesOf, type Passage } from './quote-place.ts';
import type { Place } from './quote-selector.ts';

/** `score`: 0–1, as {@link Candidate} has it. */
export type LikelyPlace = Place & { score: number };

/** How much of the quote may have changed, and how much of each of its surroundings. */
const MOST_ERRORS = 0.4;
const MOST_AROUND = 0.25;
/** Surroundings shorter than so many units stand anywhere. */
const LEAST_AROUND = 12;
/** Below either, unrelated sentences are as like: in all, or in the words alone. */
const LEAST_SCORE = 0.5;
const LEAST_ALIKE = 0.7;
/** What was rewritten may have grown so many times, and by so many units. */
const MOST_GROWTH = 3;
const SOME_GROWTH = 80;
const MOST_EACH = 10;

/** The likeliest first, none overlapping another, at most `limit`. */
export function likelyPlaces(text: string, passage: Passage, limit: number): LikelyPlace[] {
  if (passage.quote.trim() === '') return [];
  const all = [...candidatesOf(text, passage, MOST_ERRORS), ...betweenSurroundings(text, passage)];
  const places: LikelyPlace[] = [];
  for (const found of all.filter(isLikely).sort((a, b) => b.score - a.score)) {
    const { start, end } = found.how === 'approximate' ? wholeWords(text, found) : found;
    const isFree = places.every((other) => end <= other.start || other.end <= start);
    if (isFree && start < end) places.push({ start, end, score: found.score });
    if (places.length === limit) break;
  }
  return places;
}

const isLikely = ({ score, quote }: Candidate) => score >= LEAST_SCORE || quote >= LEAST_ALIKE;

/** What stands between the words that stood before and behind it: a sentence that was written anew. */
function betweenSurroundings(text: string, passage: Passage): Candidate[] {
  const { quote, prefix, suffix } = passage;
  if (Math.min(prefix.trim().length, suffix.trim().length) < LEAST_AROUND) return [];
  const around = (words: string) =>
    approximateMatches(text, words, Math.floor(words.length * MOST_AROUND), MOST_EACH);
  const longest = quote.length * MOST_GROWTH + SOME_GROWTH;
  const behind = around(suffix);
  return around(prefix).flatMap(({ end: start }) =>
    behind
      .filter(({ start: end }) => start < end && end - start <= longest)
      .map(({ start: end }) => trimmed(text, { start, end }))
      .filter((place) => place.start < place.end)
      .map((place) => {
        const alike = similarity(text.slice(place.start, place.end), quote);
        return candidate(text, passage, place, 'approximate', alike);
      }),
  );
}

/** White space and the commas that surroundings leave at its ends. */
const EDGES = /^[\s,،;؛]+|[\s,،;؛]+$/gu;

function trimmed(text: string, { start, end }: Place): Place {
  const words = text.slice(start, end);
  const kept = words.replace(EDGES, '');
  const from = start + words.indexOf(kept);
  return { start: from, end: from + kept.length };
}

const INSIDE_WORD = /^[\p{L}\p{M}\p{N}]{2}$/u;

/** Takes in the words that it would cut. */
function wholeWords(text: string, place: Place): Place {
  let { start, end } = place;
  while (INSIDE_WORD.test(text.slice(start - 1, start + 1))) start--;
  while (INSIDE_WORD.test(text.slice(end - 1, end + 1))) end++;
  return trimmed(text, { start, end });
}
