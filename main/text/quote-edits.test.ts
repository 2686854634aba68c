import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodePointIndex } from './codepoints.ts';
import { placeQuote, selectorAt } from './quote.ts';

/** Chosen by the property: a number below another. */
type Pick = (below: number) => number;

/**
 * A code point, and which one of the first text it is; null if it came later. `copied`: as something that was said
 * twice, once more.
 */
type Unit = { char: string; id: number | null; copied?: boolean };

/** Letters of words, and what may stand on them. */
const TONGUES = [
  { letters: [...'abcdefghilmnoprstuvwy'], marks: [''] },
  {
    letters: [...'ابتثجحخدذرزسشصضطعغفقكلمنهويأإآةى'],
    marks: ['', '', '', '\u064e', '\u064f', '\u0651\u064e', 'ـ'],
  },
  { letters: [...'aeiounstrdlmc'], marks: ['', '\u0301', '\u0308', '\u030a', '\u0323\u0302'] },
  { letters: [...'🚢🚣🚒🚑🚜🐑🐐🌾🌊🔥⛽🏚🏥🏫😀😁😂😃😄𐎠𐎡𐎢𐎣', '👩‍🚒', '👩🏽‍⚕️', '🇸🇾', '🇸🇩'], marks: [''] },
];

const unitsOf = (text: string): Unit[] => [...text].map((char) => ({ char, id: null }));
const textOf = (units: readonly Unit[]) => units.map(({ char }) => char).join('');

const times = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one);

function sentence(pick: Pick): string {
  const tongue = pick(TONGUES.length);
  const word = () => {
    // In some sentences every word is of another script.
    const { letters, marks } = TONGUES[
      (tongue + (pick(6) === 0 ? 1 : 0)) % TONGUES.length
    ] as (typeof TONGUES)[0];
    return times(1 + pick(7), () => `${letters[pick(letters.length)]}${marks[pick(marks.length)]}`).join('');
  };
  return `${times(3 + pick(12), word).join(' ')}. `;
}

const sentences = (pick: Pick, count: number) => times(count, () => sentence(pick)).join('');

/** From the end of one sentence to that of another. */
function someSentences(units: readonly Unit[], pick: Pick): [from: number, to: number] {
  const ends = [0, ...units.flatMap(({ char }, at) => (char === '.' ? at + 1 : [])), units.length];
  const first = pick(ends.length - 1);
  return [ends[first] as number, ends[Math.min(ends.length - 1, first + 1 + pick(3))] as number];
}

function someUnits(units: readonly Unit[], pick: Pick, most: number): [from: number, to: number] {
  const from = pick(units.length);
  return [from, Math.min(units.length, from + 1 + pick(most))];
}

type Edit = (units: Unit[], pick: Pick) => Unit[];

/** Changes single code points of a stretch. */
const each =
  (most: number, change: (unit: Unit, pick: Pick) => Unit[]): Edit =>
  (units, pick) => {
    const [from, to] = someUnits(units, pick, most);
    return units.flatMap((unit, at) => (at >= from && at < to ? change(unit, pick) : [unit]));
  };

/** What happens to a text between two captures. */
const EDITS: readonly Edit[] = [
  function insert(units, pick) {
    return units.toSpliced(pick(units.length + 1), 0, ...unitsOf(sentences(pick, 1 + pick(2))));
  },
  function remove(units, pick) {
    const [from, to] = someUnits(units, pick, 60);
    return units.toSpliced(from, to - from);
  },
  function move(units, pick) {
    const [from, to] = someSentences(units, pick);
    const rest = units.toSpliced(from, to - from);
    return rest.toSpliced(pick(rest.length + 1), 0, ...units.slice(from, to));
  },
  function duplicate(units, pick) {
    const [from, to] = someSentences(units, pick);
    const copy = units.slice(from, to).map((unit) => ({ ...unit, copied: true }));
    return units.toSpliced(pick(units.length + 1), 0, ...copy);
  },
  function replace(units, pick) {
    const [from, to] = someSentences(units, pick);
    return units.toSpliced(from, to - from, ...unitsOf(sentences(pick, 1 + pick(3))));
  },
  // Other letters, other capitals, marks added, marks dropped, other white space.
  each(40, (unit, pick) => (pick(8) > 0 ? [unit] : [{ ...unit, char: 'xزq🐪'.slice(pick(4)).charAt(0) }])),
  each(80, ({ char, ...unit }) => [
    { ...unit, char: char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase() },
  ]),
  each(80, (unit, pick) =>
    /\p{L}/u.test(unit.char) && pick(3) === 0
      ? [unit, { char: '\u064e\u0651\u0301'.charAt(pick(3)), id: null }]
      : [unit],
  ),
  each(200, (unit) => (/\p{M}/u.test(unit.char) ? [] : [unit])),
  each(80, (unit, pick) => (unit.char === ' ' ? [{ ...unit, char: ' \n\u00a0\t'.charAt(pick(4)) }] : [unit])),
];

/** What says something: letters, figures, signs. */
const isTelling = ({ char }: Unit) => /[^\s\p{M}\p{Cf}\p{P}]/u.test(char);

/** Of what was found and what there was to be found, the smaller share that is the passage's own. */
function shareOf(
  isOwn: (unit: Unit) => boolean,
  units: readonly Unit[],
  found: readonly Unit[],
  most: number,
): number {
  const own = found.filter(isOwn).length;
  const left = Math.min(most, units.filter(isOwn).length);
  return Math.min(own / Math.max(1, found.length), own / Math.max(1, left));
}

type Case = { before: Unit[]; after: Unit[] };

/** Places a passage, given in code points of the first text, again in the later one, and says what came of it. */
function placed({ before, after }: Case, start: number, end: number) {
  const [first, text] = [textOf(before), textOf(after)];
  const [then, now] = [new CodePointIndex(first), new CodePointIndex(text)];
  const [from, to] = [then.toUtf16(start), then.toUtf16(end)];
  const { prefix, quote, suffix } = selectorAt(first, from, to);
  const place = placeQuote(text, { start: from, end: to, prefix, quote, suffix });
  const [at, until] = [now.toCodePoint(place.start), now.toCodePoint(place.end)];
  const comesBack = now.toUtf16(at) === place.start && now.toUtf16(until) === place.end;
  const own = ({ id }: Unit) => id !== null && id >= start && id < end;
  const [telling, found] = [after.filter(isTelling), after.slice(at, until).filter(isTelling)];
  const most = before.slice(start, end).filter(isTelling).length;
  const share = Math.max(
    shareOf((unit) => own(unit) && !unit.copied, telling, found, most),
    shareOf((unit) => own(unit) && unit.copied === true, telling, found, most),
  );
  const whole = prefix + quote + suffix;
  const isSame = text.slice(Math.max(0, place.start - prefix.length), place.end + suffix.length) === whole;
  const stands = text.includes(whole);
  const told = { prefix, quote, suffix, found: text.slice(place.start - 32, place.end + 32) };
  return { ...told, place, share, comesBack, isSame, stands };
}

/** So many of the passage's own letters are where it was placed again. */
const RIGHT = 1 / 3;
const TEXTS = 250;
const EDITED = 40;

function someText(pick: Pick): Unit[] {
  const text = times(1 + pick(4), () => sentences(pick, 1 + pick(4))).join('\n\n');
  return [...text].map((char, id) => ({ char, id }));
}

it('no text is so edited that a passage is placed at the wrong words', () => {
  fc.assert(
    fc.property(fc.noBias(fc.integer()), (seed) => {
      const pick = picks(seed);
      const before = someText(pick);
      for (let count = 0; count < EDITED; count++) {
        const edits = times(1 + pick(4), () => EDITS[pick(EDITS.length)] as Edit);
        const after = edits.reduce((units, edit) => (units.length > 0 ? edit(units, pick) : units), before);
        const [start, end] = someUnits(before, pick, pick(2) === 0 ? 12 : 90);
        if (before.slice(start, end).some(isTelling))
          expect(wrongIn({ before, after }, start, end)).toBeNull();
      }
    }),
    { numRuns: TEXTS },
  );
});

/** What is wrong with where the passage was placed again; null if nothing is. */
function wrongIn(texts: Case, start: number, end: number): object | null {
  const { place, share, comesBack, isSame, stands, ...told } = placed(texts, start, end);
  const isRight = place.state !== 'placed' || isSame || share > RIGHT;
  // What stands somewhere as it did, with all around it, is not lost.
  const isFound = !stands || place.state !== 'lost';
  return comesBack && isRight && isFound ? null : { ...told, ...place, share, comesBack, isRight, isFound };
}

/** Numbers from a seed: mulberry32. */
function picks(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
