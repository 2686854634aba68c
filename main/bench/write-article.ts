/**
 * Writes one article of a generated archive: text, facts, tags and passages, from its number alone. Pure. Lengths and
 * the frequency of words are those of news; the words themselves say nothing.
 */
import type { Imported } from '../importers/types.ts';
import { compose, type Draft } from '../text/blocks.ts';
import { COLOR_NAMES, type Color } from '../text/colors.ts';
import { type Random, random } from './random.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

/** Rises whenever the same seed may give another archive. */
export const GENERATOR_VERSION = 1;

/** `start`, `end`: UTF-16 units of the canonical text, on borders of words. */
export type BenchPassage = { start: number; end: number; tags: string[]; note: string; color: Color | null };

export type BenchArticle = {
  imported: Imported;
  fileName: string;
  tags: string[];
  read: boolean;
  starred: boolean;
  passages: BenchPassage[];
};

export type BenchPlan = { articles: number; seed: number };

/** The longest article, for what only shows there: UTF-16 units at least, and passages. It is the last one. */
export const LONG = { units: 200_000, passages: 2000 };

export const ARABIC_SHARE = 0.1;
/** Every so many articles one is annotated, up to this many articles, with so many passages each. */
const ANNOTATED = { every: 5, most: 2000, passages: 4 };

const CODES = [
  'Convoy',
  'Closure',
  'Customs',
  'Checkpoint',
  'Smuggling',
  'Fuel',
  'Grain',
  'Livestock',
  'Tribe',
  'Army',
  'Police',
  'Casualties',
  'Displacement',
  'Aid',
  'Prices',
  'Repair',
  'Trade',
  'Negotiation',
  'Attack',
  'Ceasefire',
  'Election',
  'Court',
  'Water',
  'Power',
  'Oil',
  'School',
  'Hospital',
  'Ferry',
  'Bridge',
  'Weighbridge',
  'Witness',
  'Denial',
  'Source: official',
  'Source: local',
  'Unverified',
  'Key passage',
  'Follow up',
  'Quote',
  'Figure',
  'Date',
];

/** @param index from 0; the last one of the plan is the long one */
export function benchArticle({ articles, seed }: BenchPlan, index: number): BenchArticle {
  const numbers = random(seed, index);
  const isLong = index === articles - 1;
  const words = vocabulary(!isLong && numbers.chance(ARABIC_SHARE) ? 'ar' : 'en');
  const imported = write(numbers, words, isLong);
  const { most, every, passages } = ANNOTATED;
  const isAnnotated = index % every === 0 && index / every < most;
  return {
    imported,
    fileName: `${String(index).padStart(6, '0')}.txt`,
    tags: numbers.chance(0.05) ? codes(numbers) : [],
    read: numbers.chance(0.3),
    starred: numbers.chance(0.03),
    passages: isLong
      ? passagesIn(numbers, words, imported.text, LONG.passages)
      : isAnnotated
        ? passagesIn(numbers, words, imported.text, passages)
        : [],
  };
}

function write(numbers: Random, words: Vocabulary, isLong: boolean): Imported {
  const title = capital(phrase(numbers, words, numbers.between(5, 11)));
  const drafts: Draft[] = [{ kind: 'heading', level: 1, text: title, hidden: 'title' }];
  let units = 0;
  const enough = isLong ? LONG.units : Math.min(60_000, numbers.around(2700, 0.6));
  for (let count = 0; units < enough; count++) {
    const draft = block(numbers, words, count);
    units += draft.text.length + 2;
    drafts.push(draft);
  }
  const said = <T>(value: T) => ({ value, evidence: 'generated' });
  return {
    ...compose(drafts),
    title: said(title),
    outlet: numbers.chance(0.93) ? said(words.outlets[numbers.rank(words.outlets.length)] as string) : null,
    byline: numbers.chance(0.7) ? said(numbers.pick(words.people)) : null,
    published: numbers.chance(0.95) ? { date: day(numbers), precision: 'day', evidence: 'generated' } : null,
    language: said(words.language),
    direction: words.language === 'ar' ? 'rtl' : 'ltr',
    url: null,
  };
}

function block(numbers: Random, words: Vocabulary, count: number): Draft {
  const kind = numbers.next();
  if (count > 0 && kind < 0.06)
    return { kind: 'heading', level: 2, text: capital(phrase(numbers, words, numbers.between(2, 6))) };
  if (kind < 0.1) return { kind: 'quote', text: sentence(numbers, words) };
  if (kind < 0.16) return { kind: 'item', depth: 0, marker: '•', text: sentence(numbers, words) };
  const sentences = Array.from({ length: numbers.between(1, 4) }, () => sentence(numbers, words));
  return { kind: 'paragraph', text: sentences.join(' ') };
}

function sentence(numbers: Random, words: Vocabulary): string {
  const length = Math.max(5, Math.min(45, Math.round(numbers.around(17, 0.45))));
  return `${capital(phrase(numbers, words, length))}.`;
}

function phrase(numbers: Random, words: Vocabulary, length: number): string {
  const comma = words.language === 'ar' ? '،' : ',';
  let text = '';
  for (let at = 0; at < length; at++) {
    if (at > 0) text += at % 9 === 0 ? `${comma} ` : ' ';
    text += numbers.chance(0.03)
      ? numbers.pick(words.places[numbers.rank(words.places.length)] as readonly string[])
      : words.words[numbers.rank(words.words.length)];
  }
  return text;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function day(numbers: Random): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${numbers.between(2003, 2025)}-${two(numbers.between(1, 12))}-${two(numbers.between(1, 28))}`;
}

function codes(numbers: Random): string[] {
  const count = numbers.between(1, 2);
  return [...new Set(Array.from({ length: count }, () => CODES[numbers.rank(CODES.length)] as string))];
}

/** Spread over the text; some overlap. */
function passagesIn(numbers: Random, words: Vocabulary, text: string, count: number): BenchPassage[] {
  return Array.from({ length: count }, (_, nth) => {
    const from = Math.floor((text.length * (nth + numbers.next())) / (count + 1));
    const start = text.lastIndexOf(' ', from) + 1;
    const wanted = start + Math.round(numbers.around(90, 0.8));
    const end = text.indexOf(' ', Math.min(wanted, start + 600));
    return {
      start,
      end: end < 0 ? text.length : end,
      tags: codes(numbers),
      note: numbers.chance(0.2) ? sentence(numbers, words) : '',
      color: numbers.chance(0.1) ? numbers.pick(COLOR_NAMES) : null,
    };
  });
}
