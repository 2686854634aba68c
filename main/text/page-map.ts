/**
 * Where each character of a canonical text stands on the pages it was read from, in runs. Pure. Offsets are UTF-16 units
 * of the canonical text, end exclusive; an index is PDFium's number of a character on its page, both from 0.
 */
import { pull, push, signed, unsigned } from './varint.ts';

/**
 * `length` units from `start` on: the first is the page's character `index`, each next one `index + step`. A ligature's
 * letters all stand at one character: step 0. What stands on no page, such as a space between lines, is in no run.
 */
export type PageRun = { start: number; length: number; page: number; index: number; step: 0 | 1 };

/** One page as its document states it: `label` as printed, points before turning, clockwise turn in degrees. */
export type PageFacts = { label: string; width: number; height: number; rotation: 0 | 90 | 180 | 270 };

/** One unit's place; null for a unit that stands on no page. */
export type PagePlace = { page: number; index: number } | null;

/** More characters than a page may have. */
const PER_PAGE = 2 ** 20;

/** A place as one number, for there is one for each unit of a text; {@link NOWHERE} for a unit that stands on no page. */
export const placeNumber = (page: number, index: number): number => page * PER_PAGE + index;
export const NOWHERE = -1;
export const pageOf = (place: number): number => Math.floor(place / PER_PAGE);

/**
 * The runs of places one after the other.
 * @param places of each unit, as {@link placeNumber}
 * @param start the first unit's offset
 */
export function runsOf(places: readonly number[], start = 0): PageRun[] {
  const runs: PageRun[] = [];
  let run: PageRun | null = null;
  for (const [at, place] of places.entries()) {
    if (place === NOWHERE) run = null;
    else {
      const [page, index] = [pageOf(place), place % PER_PAGE];
      if (run && continues(run, page, index)) run.length++;
      else {
        run = { start: start + at, length: 1, page, index, step: 1 };
        runs.push(run);
      }
    }
  }
  return runs;
}

function continues(run: PageRun, page: number, index: number): boolean {
  if (page !== run.page) return false;
  const step = index - (run.index + (run.length - 1) * run.step);
  if (run.length === 1 && step === 0) run.step = 0;
  return step === run.step;
}

/** The place of one unit. `runs` ascend by start. */
export function placeOf(runs: readonly PageRun[], offset: number): PagePlace {
  const run = runs[lastBefore(runs, offset)];
  if (!run || offset >= run.start + run.length) return null;
  return { page: run.page, index: run.index + (offset - run.start) * run.step };
}

/** The page's characters under a passage, in ranges of `index`, `to` exclusive, in the text's order. */
export function charsUnder(runs: readonly PageRun[], start: number, end: number) {
  const found: { page: number; from: number; to: number }[] = [];
  for (let at = Math.max(0, lastBefore(runs, start)); at < runs.length; at++) {
    const run = runs[at];
    if (!run || run.start >= end) break;
    const first = Math.max(0, start - run.start);
    const count = Math.min(run.length, end - run.start) - first;
    if (count <= 0) continue;
    const from = run.index + first * run.step;
    found.push({ page: run.page, from, to: run.step === 0 ? from + 1 : from + count });
  }
  return found;
}

function lastBefore(runs: readonly PageRun[], offset: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A few bytes a run: differences to the run before, as numbers of variable length. */
export function packRuns(runs: readonly PageRun[]): Uint8Array {
  const bytes: number[] = [];
  let before = { end: 0, page: 0, index: 0 };
  for (const { start, length, page, index, step } of runs) {
    push(bytes, start - before.end);
    push(bytes, length * 2 + step);
    push(bytes, signed(page - before.page));
    push(bytes, signed(index - before.index));
    before = { end: start + length, page, index: index + length * step };
  }
  return Uint8Array.from(bytes);
}

/** Throws RangeError for bytes that no runs were packed to. */
export function unpackRuns(bytes: Uint8Array): PageRun[] {
  const runs: PageRun[] = [];
  const reader = { bytes, at: 0 };
  let before = { end: 0, page: 0, index: 0 };
  while (reader.at < bytes.length) {
    const start = before.end + pull(reader);
    const lengthAndStep = pull(reader);
    const length = Math.floor(lengthAndStep / 2);
    const step = (lengthAndStep % 2) as 0 | 1;
    const page = before.page + unsigned(pull(reader));
    const index = before.index + unsigned(pull(reader));
    runs.push({ start, length, page, index, step });
    before = { end: start + length, page, index: index + length * step };
  }
  return runs;
}
