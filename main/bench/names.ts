/**
 * Measures on pairs of one name in two scripts how many the consonant key joins, how many random different pairs it
 * joins as well, and at which place of its expansion the other spelling stands. Computes only.
 */
import { consonantKeys } from '../text/consonant-key.ts';
import { foldedName } from '../text/fold.ts';
import { likeness, soundsOf } from '../text/name-likeness.ts';
import { random } from './random.ts';

export type NamePair = readonly [string, string];

/** Shares from 0 to 1; `first`, `firstFive`: of the pairs that are joined, seen from each side. */
export type NamesScore = {
  pairs: number;
  joined: number;
  randomJoined: number;
  first: number;
  firstFive: number;
  keysPerWord: number;
  microsecondsPerWord: number;
};

/** Different pairs tried at random. */
const RANDOM = 300_000;

type Side = { words: string[]; keys: string[][] };

/** Names of several words are joined if each word is, or all of them written as one. */
export function scoreNames(pairs: readonly NamePair[]): NamesScore {
  const sides = [0, 1].map((side) => pairs.map((pair) => sideOf(pair[side] as string)));
  const [left = [], right = []] = sides;
  const began = performance.now();
  const words = [...left, ...right].flatMap(({ words }) => words);
  const keys = words.reduce((sum, word) => sum + consonantKeys(word).length, 0);
  const took = performance.now() - began;
  const joined = left.filter((side, at) => isJoined(side, right[at] as Side)).length;
  const places = [...placesIn(left, right), ...placesIn(right, left)];
  return {
    pairs: pairs.length,
    joined: joined / pairs.length,
    randomJoined: randomlyJoined(left, right),
    first: places.filter((place) => place < 1).length / places.length,
    firstFive: places.filter((place) => place < 5).length / places.length,
    keysPerWord: keys / words.length,
    microsecondsPerWord: (1000 * took) / words.length,
  };
}

function sideOf(name: string): Side {
  const words = foldedName(name).split(' ');
  return { words, keys: words.map(consonantKeys) };
}

function isJoined(a: Side, b: Side): boolean {
  if (a.words.length !== b.words.length) return meet(wholeKeys(a), wholeKeys(b));
  return a.keys.every((keys, at) => a.words[at] === b.words[at] || meet(keys, b.keys[at] ?? []));
}

function wholeKeys({ words, keys }: Side): string[] {
  return words.length === 1 ? (keys[0] ?? []) : consonantKeys(words.join(''));
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

function randomlyJoined(left: Side[], right: Side[]): number {
  const { between } = random(7);
  let joined = 0;
  for (let count = 0; count < RANDOM; count++) {
    const at = between(0, left.length - 1);
    const other = (at + between(1, right.length - 1)) % right.length;
    if (isJoined(left[at] as Side, right[other] as Side)) joined++;
  }
  return joined / RANDOM;
}

/**
 * For each joined pair of single words, how many of all the other side's words that the key finds are more like it than
 * its own partner; of those just as like it, half.
 */
function placesIn(asking: Side[], answering: Side[]): number[] {
  const byKey = new Map<string, Set<string>>();
  const partners = new Map<string, Set<string>>();
  for (const [at, { words, keys }] of answering.entries()) {
    if (words.length > 1) continue;
    const word = words[0] as string;
    for (const key of keys[0] ?? []) put(byKey, key, word);
    put(partners, (asking[at] as Side).words.join(' '), word);
  }
  return asking.flatMap((side, at) => {
    const partner = answering[at] as Side;
    if (side.words.length + partner.words.length > 2 || !isJoined(side, partner)) return [];
    const [word, other] = [side.words[0] as string, partner.words[0] as string];
    const found = new Set((side.keys[0] ?? []).flatMap((key) => [...(byKey.get(key) ?? [])]));
    for (const known of partners.get(word) ?? []) found.delete(known);
    return [placeOf(word, other, found)];
  });
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function placeOf(word: string, partner: string, others: ReadonlySet<string>): number {
  const sounds = soundsOf(word);
  const own = likeness(sounds, soundsOf(partner));
  let place = 0;
  for (const other of others) {
    const like = likeness(sounds, soundsOf(other));
    place += like > own ? 1 : like === own ? 0.5 : 0;
  }
  return place;
}

/** The pairs of a file: two names to a line, with a tab between. */
export function readPairs(content: string): NamePair[] {
  return content.split('\n').flatMap((line) => {
    const [one, other] = line.trim().split('\t');
    return one && other && foldedName(one) && foldedName(other) ? [[one, other] as const] : [];
  });
}

export function namesTable(score: NamesScore): string {
  const share = (value: number) => `${(100 * value).toFixed(2)} %`;
  return [
    `${score.pairs} pairs of names`,
    `joined by key                 ${share(score.joined)}`,
    `random different pairs joined ${share(score.randomJoined)}`,
    `first of its expansion        ${share(score.first)}`,
    `in the first five             ${share(score.firstFive)}`,
    `keys a word                   ${score.keysPerWord.toFixed(2)}, ${score.microsecondsPerWord.toFixed(1)} µs`,
  ].join('\n');
}
