/**
 * The logical order of a line that has right-to-left letters, from where its characters stand: the inverse of what a
 * display does (UAX #9 with one embedding). PDFium's own order joins such lines wrongly. Pure.
 */
import type { Char } from './document.ts';
import { foldChar } from './fold-char.ts';

/** What one glyph shows: its characters in logical order, and where it stands. */
export type Glyph = { chars: Char[]; text: string; left: number; right: number; size: number };

type Kind = 'R' | 'L' | 'number' | 'neutral';

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const MARK = /^\p{M}+$/u;

function kindOf(text: string): Kind {
  if (/\p{Nd}/u.test(text)) return 'number';
  if (!/\p{L}/u.test(text)) return 'neutral';
  return RTL.test(text) ? 'R' : 'L';
}

const glyphText = (chars: readonly Char[]) => chars.map(({ code }) => foldChar(code)).join('');

/**
 * Whether the letters of one glyph came out last first. Files differ, but a mark follows its letter, and of the letters
 * that are drawn as one with lam, lam is the first; of others PDFium turns around what the file has.
 */
function isTurned(text: string): boolean {
  if (!RTL.test(text)) return false;
  if (/^\p{M}/u.test(text)) return true;
  return !/\p{M}|^ل/u.test(text);
}

/** Letters of one glyph have one origin. */
function glyphsOf(chars: readonly Char[]): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const char of chars) {
    const last = glyphs.at(-1);
    const before = last?.chars.at(-1);
    if (last && before && before.index + 1 === char.index && before.x === char.x && before.y === char.y) {
      last.chars.push(char);
      last.left = Math.min(last.left, char.left);
      last.right = Math.max(last.right, char.right);
    } else glyphs.push({ chars: [char], text: '', left: char.left, right: char.right, size: char.size });
  }
  for (const glyph of glyphs) {
    if (glyph.chars.length > 1 && isTurned(glyphText(glyph.chars))) glyph.chars.reverse();
    glyph.text = glyphText(glyph.chars);
  }
  return glyphs.filter(({ text }) => text !== '');
}

const originOf = ({ chars }: Glyph) => chars[0]?.x ?? 0;

const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;

/** A vowel mark that was drawn apart goes to the letter it stands over or under. */
function withMarks(glyphs: readonly Glyph[]): Glyph[] {
  const bases = glyphs.filter(({ text }) => !MARK.test(text));
  const letters = bases.filter(({ text }) => RTL.test(text));
  for (const mark of glyphs.filter(({ text }) => MARK.test(text))) {
    const away = (base: Glyph) =>
      Math.max(base.left - middle(mark), middle(mark) - base.right, 0) +
      Math.abs(middle(base) - middle(mark)) / 1000;
    const [base] = [...letters].sort((a, b) => away(a) - away(b));
    if (!base) continue;
    base.chars.push(...mark.chars);
    base.text += mark.text;
  }
  return bases;
}

/** A run of a line in the direction that its letters have, first to last as drawn from the left. */
type Run = { glyphs: Glyph[]; kind: Kind };

const SEPARATOR = /^[.,:/٫٬\u2013-]$/;

/** Words, numbers with the signs within them, and single signs, from the left. */
function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  for (const [at, glyph] of glyphs.entries()) {
    const kind = kindOf(glyph.text);
    const last = runs.at(-1);
    const next = glyphs[at + 1];
    const within =
      SEPARATOR.test(glyph.text) && last?.kind === 'number' && next && kindOf(next.text) === 'number';
    if (last && (within || (kind === last.kind && kind !== 'neutral'))) last.glyphs.push(glyph);
    else runs.push({ glyphs: [glyph], kind });
  }
  return runs;
}

const indexOf = ({ chars }: Glyph) => Math.min(...chars.map(({ index }) => index));

/** Letters that stand over each other, as in a ligature, are in PDFium's order, if it has the word from right to left. */
function asWritten({ glyphs, kind }: Run): Run {
  const descending = glyphs.filter(
    (glyph, at) => at > 0 && indexOf(glyph) < indexOf(glyphs[at - 1] as Glyph),
  );
  const isLogical = descending.length * 2 > glyphs.length - 1;
  return isLogical ? { kind, glyphs: [...glyphs].sort((a, b) => indexOf(b) - indexOf(a)) } : { glyphs, kind };
}

/** The last run of a stretch that begins at one and runs against the line: through signs, to letters of its own kind. */
function endOfStretch(runs: readonly Run[], from: number, joins: (kind: Kind) => boolean): number {
  let end = from;
  for (let at = from + 1; at < runs.length; at++) {
    const kind = runs[at]?.kind ?? 'neutral';
    if (joins(kind)) end = at;
    else if (kind !== 'neutral') break;
  }
  return end;
}

const turned = (run: Run): Glyph[] => (run.kind === 'number' ? run.glyphs : [...run.glyphs].reverse());

/** A line read from the left: stretches of right-to-left letters are turned around. */
function fromLeft(runs: readonly Run[]): Glyph[] {
  const logical: Glyph[] = [];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] as Run;
    if (run.kind !== 'R') logical.push(...run.glyphs);
    else {
      const end = endOfStretch(runs, at, (kind) => kind === 'R');
      logical.push(
        ...runs
          .slice(at, end + 1)
          .reverse()
          .flatMap(turned),
      );
      at = end;
    }
  }
  return logical;
}

/** A line read from the right: stretches of left-to-right words keep their order, with a number that follows them. */
function fromRight(runs: readonly Run[]): Glyph[] {
  const stretches: Glyph[][] = [];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] as Run;
    const end = run.kind === 'L' ? endOfStretch(runs, at, (kind) => kind === 'L' || kind === 'number') : at;
    const own = runs.slice(at, end + 1);
    stretches.push(run.kind === 'L' ? own.flatMap(({ glyphs }) => glyphs) : turned(run));
    at = end;
  }
  return stretches.reverse().flat();
}

/**
 * @param chars of one line, in any order, without the spaces that PDFium thinks of
 * @param rtl whether the line is read from its right end
 */
export function logicalGlyphs(chars: readonly Char[], rtl: boolean): Glyph[] {
  const sorted = [...chars].sort((a, b) => a.index - b.index);
  const glyphs = withMarks(glyphsOf(sorted)).sort((a, b) => originOf(a) - originOf(b));
  const runs = runsOf(glyphs).map((run) => (run.kind === 'R' ? asWritten(run) : run));
  return rtl ? fromRight(runs) : fromLeft(runs);
}
