/** Where a drag with the mouse was meant to begin and end: a hand misses a border by a letter or two. Pure. */
import type { Place } from './text-map.ts';

/** UTF-16 units looked at on either side of an end; a longer word is left as it was cut. */
const REACH = 64;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * A stretch over several words with each end at the nearest border of a word (Unicode TR29, so "Qa'im" is one word
 * and "al-Qaim" two); of two borders equally near the outer one. A part of a single word is left alone.
 */
export function toWholeWords(text: string, { start, end }: Place): Place {
  if (!/\s/.test(text.slice(start, end))) return { start, end };
  const first = wordAround(text, start);
  const last = wordAround(text, end);
  return {
    start: first ? (start - first.start <= first.end - start ? first.start : first.end) : start,
    end: last ? (last.end - end <= end - last.start ? last.end : last.start) : end,
  };
}

/** The word that a place lies inside of; null between words. */
function wordAround(text: string, place: number): Place | null {
  const from = Math.max(0, place - REACH);
  const found = segmenter.segment(text.slice(from, place + REACH)).containing(place - from);
  if (!found?.isWordLike || from + found.index === place) return null;
  return { start: from + found.index, end: from + found.index + found.segment.length };
}
