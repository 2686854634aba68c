/**
 * The consonants of a name as they sound, by which spellings of Latin and Arabic script meet: قائم, Qaim, Kaem and
 * Gaim have a key in common. Pure functions of folded words; what letters sound like stands in `consonant-sounds.ts`.
 */
import { SOUNDINGS, type Sounding } from './consonant-sounds.ts';

/** Keys of one word. */
const MOST_KEYS = 4;

/** Longer words are no names; UTF-16 units. */
const LONGEST = 24;

/**
 * What the consonants of a folded word may sound like, the likeliest first, at most {@link MOST_KEYS}: vowels and what
 * is doubled are left out. Words of fewer than two letters, with digits or of other scripts have none; a word with one
 * consonant has it with an A for a vowel before and behind it ("ali" `ALA`), or all short words would be one.
 */
export function consonantKeys(folded: string): string[] {
  if (folded.length < 2 || folded.length > LONGEST) return [];
  const read = soundings(folded);
  return read === null ? [] : readings(folded, read);
}

function readings(folded: string, read: readonly Sounding[]): string[] {
  const first = joined(folded, read, -1, 0);
  const keys = first === '' ? [] : [first];
  for (let at = 0; at < read.length && keys.length < MOST_KEYS; at++) {
    const { sounds } = read[at] as Sounding;
    for (let choice = 1; choice < sounds.length && keys.length < MOST_KEYS; choice++) {
      const key = joined(folded, read, at, choice);
      if (key !== '' && !keys.includes(key)) keys.push(key);
    }
  }
  return keys;
}

/** Null for what is no word of the two scripts. */
function soundings(folded: string): Sounding[] | null {
  const found: Sounding[] = [];
  for (let at = 0; at < folded.length; ) {
    const unit = folded.charCodeAt(at);
    const rule = soundingAt(SOUNDINGS[unit], folded, at);
    if (rule) found.push(rule);
    else if (!isVowel(unit)) return null;
    at += rule ? rule.letters.length : 1;
  }
  return found;
}

function soundingAt(
  rules: readonly Sounding[] | undefined,
  folded: string,
  at: number,
): Sounding | undefined {
  if (rules === undefined) return undefined;
  for (const rule of rules) if (fits(rule, folded, at)) return rule;
  return undefined;
}

function fits({ letters, start, end }: Sounding, folded: string, at: number): boolean {
  if (start && at > 0) return false;
  if (end && at + letters.length !== folded.length) return false;
  return letters.length === 1 || folded.startsWith(letters, at);
}

/** Letters without a sounding: vowels of either script, ayn among them. */
function isVowel(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x0620 && unit <= 0x06d3);
}

/** The key that has the sounding at `other` in its `choice`, all others in their likeliest. */
function joined(folded: string, read: readonly Sounding[], other: number, choice: number): string {
  let key = '';
  let last = '';
  for (let at = 0; at < read.length; at++) {
    const sounds = (read[at] as Sounding).sounds[at === other ? choice : 0] as string;
    for (const sound of sounds) {
      if (sound === 'B' && last === 'N') key = `${key.slice(0, -1)}M`;
      if (sound !== last) key += sound;
      last = sound;
    }
  }
  return key.length === 1 ? bordered(folded, key) : key;
}

function bordered(folded: string, key: string): string {
  const before = /^[aeiouwyاويع]/.test(folded) ? 'A' : '';
  const behind = /[aeiouwyhاويعه]$/.test(folded) ? 'A' : '';
  return before + key + behind;
}
