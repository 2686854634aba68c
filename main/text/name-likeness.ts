/**
 * How alike two spellings of a name are, in one script or across the two: ranks what `consonant-key.ts` joins. Pure;
 * reads folded words letter by letter and compares what stands in them by a weighted edit distance.
 */

/** Latin letters that are one sound. The signs are those of transliteration where there are any. */
const DIGRAPHS: readonly (readonly [string, string])[] = [
  ['tsch', 'č'],
  ['tch', 'č'],
  ['sch', 'š'],
  ['kh', 'x'],
  ['gh', 'ġ'],
  ['sh', 'š'],
  ['ch', 'č'],
  ['th', 'ṯ'],
  ['dh', 'ḏ'],
  ['ph', 'f'],
  ['dj', 'j'],
  ['ck', 'k'],
  ['qu', 'k'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['تش', 'č'],
];

const digraphs = Map.groupBy(DIGRAPHS, ([letters]) => letters.charAt(0));

const LATIN: Readonly<Record<string, string>> = { x: '%', w: 'w', y: 'y', p: 'b', v: 'f' };

const ARABIC: Readonly<Record<string, string>> = {
  ...{ ا: 'A', و: 'W', ي: 'Y', ع: 'ʿ', ب: 'b', پ: 'b', ت: 't', ث: 'ṯ', ج: 'j', چ: 'č', ح: 'ḥ', خ: 'x' },
  ...{ د: 'd', ذ: 'ḏ', ر: 'r', ز: 'z', ژ: 'z', س: 's', ش: 'š', ص: 'ṣ', ض: 'ḍ', ط: 'ṭ', ظ: 'ẓ', غ: 'ġ' },
  ...{ ف: 'f', ڤ: 'f', ق: 'q', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h' },
};

/** Pairs that stand for one another, by how much they differ: 0 the same, 1 nothing in common. */
const NEAR: readonly (readonly [pairs: string, cost: number])[] = [
  ['Aa Wo Wu Ww Yi Yy Ye', 0.05],
  ['ṣs ḍd ṭt ẓz ḥh uo yi ei čš ḍḏ', 0.1],
  ['ġg qk ṯt ḏd ck cs wu wo ye ea aA Ae', 0.15],
  ['jg qg qc ḏz ẓd ṯs zs xk xh xḥ kg', 0.25],
  ['Yj yj ij jč jz ḍz ẓḏ čk čc cč %k %s fw fW bf xj xč ṯḏ mn gc ha hA', 0.35],
  ['ao ai au AW iu Ao Ai Yu Yo Wi Wa We Ya', 0.4],
];

/** What a sound costs that the other has not: nearly nothing where one script does not write it. */
const ALONE: readonly (readonly [sounds: string, cost: number])[] = [
  ['ʿ', 0.05],
  ['ei', 0.15],
  ['aou', 0.2],
  ['h', 0.3],
  ['AWYwy', 0.35],
];

const SOUNDS = [
  ...new Set([...Object.values(ARABIC), ...'abcdefghijklmnoqrstuwxyz%', 'č', 'š', 'ġ', 'ṯ', 'ḏ']),
];
const SIZE = SOUNDS.length;
const numberOf = new Map(SOUNDS.map((sound, index) => [sound, index]));
const between = new Float32Array(SIZE * SIZE).fill(1);
const alone = new Float32Array(SIZE).fill(0.9);
fillTables();

function fillTables(): void {
  const at = (sound: string) => numberOf.get(sound) as number;
  for (const [pairs, cost] of NEAR)
    for (const [a, b] of pairs.split(' ').map((pair) => [...pair] as [string, string])) {
      between[at(a) * SIZE + at(b)] = cost;
      between[at(b) * SIZE + at(a)] = cost;
    }
  for (let sound = 0; sound < SIZE; sound++) between[sound * SIZE + sound] = 0;
  for (const [sounds, cost] of ALONE) for (const sound of sounds) alone[at(sound)] = cost;
}

/** A word's sounds, by number; what is doubled is one. */
export type Sounds = readonly number[];

export function soundsOf(folded: string): Sounds {
  const sounds: number[] = [];
  for (let at = 0; at < folded.length; ) {
    const letter = folded.charAt(at);
    const pair = digraphs.get(letter)?.find(([letters]) => folded.startsWith(letters, at));
    const sound = numberOf.get(pair?.[1] ?? (isEnding(folded, at) ? 'A' : soundOf(letter)));
    if (sound !== undefined && sound !== sounds.at(-1)) sounds.push(sound);
    at += pair?.[0].length ?? 1;
  }
  return sounds;
}

function soundOf(letter: string): string {
  return ARABIC[letter] ?? LATIN[letter] ?? letter;
}

/** A ta marbuta, folded to ه, is an a. */
function isEnding(folded: string, at: number): boolean {
  return at === folded.length - 1 && folded.endsWith('ه');
}

/** From 0 to 1: 1 for spellings that may be read the same. */
export function likeness(a: Sounds, b: Sounds): number {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 0 : Math.max(0, 1 - distance(a, b) / length);
}

/** Two rows of the table of distances between beginnings; kept, since thousands are compared at a time. */
let row = new Float64Array(64);
let next = new Float64Array(64);

function distance(a: Sounds, b: Sounds): number {
  if (b.length >= row.length) [row, next] = [new Float64Array(b.length * 2), new Float64Array(b.length * 2)];
  row[0] = 0;
  for (let at = 0; at < b.length; at++) row[at + 1] = (row[at] as number) + lone(b, at);
  for (let at = 0; at < a.length; at++) {
    fillNext(a, at, b);
    [row, next] = [next, row];
  }
  return row[b.length] as number;
}

function fillNext(a: Sounds, at: number, b: Sounds): void {
  const cost = lone(a, at);
  const costs = (a[at] as number) * SIZE;
  next[0] = (row[0] as number) + cost;
  for (let index = 0; index < b.length; index++) {
    const both = (row[index] as number) + (between[costs + (b[index] as number)] as number);
    const onlyOne = (row[index + 1] as number) + cost;
    const onlyOther = (next[index] as number) + lone(b, index);
    next[index + 1] = Math.min(both, onlyOne, onlyOther);
  }
}

function lone(sounds: Sounds, at: number): number {
  return alone[sounds[at] as number] as number;
}
