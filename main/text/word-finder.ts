/**
 * Finds where a text may have one of some folded words, by regular expressions over their letters in every way these are
 * written: dozens of times as fast as reading the words, and never past one. What it finds is to be read: it may be nothing.
 * Places are UTF-16 units.
 */
import * as table from './fold-table.ts';

/**
 * Where in a text the first of the words may stand at or after a place: somewhere in the word there. Infinity for nowhere.
 * To be asked with places that rise.
 */
export type WordsIn = (text: string) => (from: number) => number;

/**
 * An expression for each of the words: engines skip ahead with one, and not with alternatives.
 * @param words as `tokens` folds them; words that begin with one of them are found too
 */
export function wordFinder(words: readonly string[]): WordsIn {
  const expressions = [...words.map(expressionOf), letters().others];
  return (text) => {
    const places = expressions.map(() => -1);
    const find = (expression: RegExp, from: number) => {
      expression.lastIndex = from;
      return expression.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    };
    return (from) => {
      let first = Number.POSITIVE_INFINITY;
      for (let nth = 0; nth < expressions.length; nth++) {
        if ((places[nth] as number) < from) places[nth] = find(expressions[nth] as RegExp, from);
        first = Math.min(first, places[nth] as number);
      }
      return first;
    };
  };
}

/**
 * Where to begin to read for what stands at `at`: the last border of a word that no article can reach across, being
 * behind a longer word, but not before `least`, which is one.
 */
export function readingStart(text: string, at: number, least: number): number {
  for (let place = at; place > least; place--) {
    if (isBlank(text.charCodeAt(place - 1)) && isLong(text, place - 1)) return place;
  }
  return least;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a;
}

/** Whether the word that ends at `end` has more letters than an article. */
function isLong(text: string, end: number): boolean {
  for (let place = end - 1; place > end - 5; place--) {
    const unit = text.charCodeAt(place);
    if (table.kindOfUnit(unit) !== table.LETTER || !table.isSimpleLetter(unit)) return false;
  }
  return true;
}

/** The writing systems whose letters are known one by one; a character of any other is found wherever it stands. */
const KNOWN: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x036f],
  [0x0600, 0x06ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
];

/**
 * `ways`: folded letter → the units that it is written as, as the inside of a character class. `dropped`: an expression
 * for what may stand between the letters of a word. `others`: for what is not known here or becomes several letters.
 */
type Letters = { ways: ReadonlyMap<string, string>; dropped: string; others: RegExp };

let known: Letters | undefined;

function letters(): Letters {
  known ??= readTable();
  return known;
}

function readTable(): Letters {
  const ways = new Map<string, string>();
  let dropped = '.';
  let others = unknown();
  for (const unit of KNOWN.flatMap(([first, last]) => range(first, last))) {
    const folded = foldedUnit(unit);
    if (folded === '') dropped += escaped(unit);
    else if (folded !== null && folded.length > 1) others += escaped(unit);
    else if (folded !== null) ways.set(folded, (ways.get(folded) ?? '') + escaped(unit));
  }
  return { ways, dropped: `[${dropped}]*`, others: new RegExp(`[${others}]`, 'g') };
}

/** What lies between the known writing systems and behind them, as the inside of a character class. */
function unknown(): string {
  const firsts = KNOWN.map(([, last]) => last + 1);
  const lasts = [...KNOWN.slice(1).map(([first]) => first - 1), 0xffff];
  return firsts.map((first, nth) => `${escaped(first)}-${escaped(lasts[nth] as number)}`).join('');
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, nth) => first + nth);

/** What a unit leaves of itself in a word; null for what is never inside of one. */
function foldedUnit(unit: number): string | null {
  const kind = table.kindOfUnit(unit);
  return kind === table.SEPARATOR ? null : (table.unitFolded(unit) ?? String.fromCharCode(unit));
}

/** Words are looked for in one text after the other; an expression takes long to make. */
const made = new Map<string, RegExp>();
const KEPT = 1000;

function expressionOf(word: string): RegExp {
  const expression = made.get(word) ?? written(word);
  if (made.size >= KEPT) made.clear();
  made.set(word, expression);
  return expression;
}

function written(word: string): RegExp {
  const { ways, dropped } = letters();
  const classes = Array.from(word, (letter) => `[${ways.get(letter) ?? letter}]`);
  return new RegExp(classes.join(dropped), 'g');
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
