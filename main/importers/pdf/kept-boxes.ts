/**
 * Where the letters of a page stand, as a few bytes a letter to be kept with the text: whoever paints on the page or writes
 * into it later need not read all that is drawn on it again. Pure; PDF points of the page's own space.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { pull, push, type Reader, signed, unsigned } from '../../text/varint.ts';
import { type CharBox, isUpright } from './char-boxes.ts';
import type { Frame, PageBoxes } from './page-lines.ts';

/** Steps of a point that places are rounded to; for letters smaller than usual as many as their em needs. */
const FINE = 20;
const PER_EM = 100;
const FINEST = 100_000;

/** Bytes that a page's boxes may unpack to: more than the most letters of a page need. */
const LARGEST = 16 * 1024 * 1024;

/** What neighbouring letters of a line have in common, and how many they are. Whole steps. */
type Stretch = { count: number; angle: number; size: number; low: number; high: number; baseline: number };

export function packBoxes({ frame, chars }: PageBoxes): Uint8Array {
  const fine = fineness(chars);
  const step = (points: number) => Math.round(points * fine);
  const { left, bottom, right, top } = frame.box;
  const head = [fine, frame.rotation / 90, ...[left, bottom, right, top].map((edge) => signed(step(edge)))];
  const stretches = stretchesOf(chars, step);
  const bytes: number[] = [];
  for (const value of [...head, stretches.length]) push(bytes, value);
  packStretches(bytes, stretches);
  let index = 0;
  for (const char of chars) {
    push(bytes, signed(char.index - index));
    index = char.index + 1;
  }
  let end = 0;
  for (const char of chars) {
    const [from, to] = along(char).map(step) as [number, number];
    push(bytes, signed(from - end));
    push(bytes, to - from);
    end = to;
  }
  return deflateRawSync(Uint8Array.from(bytes));
}

/** The same page, of which nothing can be read. */
export function withoutLetters(packed: Uint8Array | null): Uint8Array | null {
  return packed && packBoxes({ ...unpackBoxes(packed), chars: [] });
}

/** Throws for bytes that {@link packBoxes} has not made. */
export function unpackBoxes(packed: Uint8Array): PageBoxes {
  const reader = { bytes: inflateRawSync(packed, { maxOutputLength: LARGEST }), at: 0 };
  const next = () => pull(reader);
  const fine = next();
  const rotation = ((next() & 3) * 90) as Frame['rotation'];
  const [left, bottom, right, top] = [0, 0, 0, 0].map(() => unsigned(next()) / fine) as Edges;
  const stretches = unpackStretches(reader);
  const indexes: number[] = [];
  for (const { count } of stretches)
    for (let at = 0; at < count; at++) indexes.push((indexes.at(-1) ?? -1) + 1 + unsigned(next()));
  const chars: CharBox[] = [];
  let end = 0;
  for (const { count, angle, size, low, high, baseline } of stretches)
    for (let at = 0; at < count; at++) {
      const from = end + unsigned(next());
      end = from + next();
      const turn = (angle & 3) as CharBox['angle'];
      const [a, b, c, d] = [from, end, low, high].map((steps) => steps / fine) as Edges;
      const box = isUpright(turn)
        ? { left: a, right: b, bottom: c, top: d }
        : { left: c, right: d, bottom: a, top: b };
      const index = indexes[chars.length] ?? 0;
      chars.push({ index, box, baseline: baseline / fine, size: size / fine, angle: turn });
    }
  return { frame: { box: { left, bottom, right, top }, rotation }, chars };
}

type Edges = [number, number, number, number];

function fineness(chars: readonly CharBox[]): number {
  const smallest = chars.reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY);
  return Math.min(FINEST, Math.max(FINE, Math.ceil(PER_EM / smallest)));
}

function stretchesOf(chars: readonly CharBox[], step: (points: number) => number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const char of chars) {
    const [low, high] = across(char).map(step) as [number, number];
    const { angle } = char;
    const own = { angle, size: step(char.size), low, high, baseline: step(char.baseline) };
    const last = stretches.at(-1);
    if (last && KEYS.every((key) => last[key] === own[key])) last.count++;
    else stretches.push({ count: 1, ...own });
  }
  return stretches;
}

const KEYS = ['angle', 'size', 'low', 'high', 'baseline'] as const;
const NONE: Stretch = { count: 0, angle: 0, size: 0, low: 0, high: 0, baseline: 0 };

function packStretches(bytes: number[], stretches: readonly Stretch[]): void {
  let before = NONE;
  for (const stretch of stretches) {
    push(bytes, stretch.count);
    for (const key of KEYS) push(bytes, signed(stretch[key] - before[key]));
    before = stretch;
  }
}

function unpackStretches(reader: Reader): Stretch[] {
  const stretches: Stretch[] = [];
  for (let left = pull(reader); left > 0; left--) {
    const before = stretches.at(-1) ?? NONE;
    const stretch = { ...before, count: pull(reader) };
    for (const key of KEYS) stretch[key] += unsigned(pull(reader));
    stretches.push(stretch);
  }
  return stretches;
}

const along = ({ angle, box }: CharBox): [number, number] =>
  isUpright(angle) ? [box.left, box.right] : [box.bottom, box.top];
const across = ({ angle, box }: CharBox): [number, number] =>
  isUpright(angle) ? [box.bottom, box.top] : [box.left, box.right];
