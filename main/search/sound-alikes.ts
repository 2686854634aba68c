/**
 * The terms of an archive that sound like a word, in either script: candidates by key, the most alike first. An ordinary
 * word has none in its own script: of what is frequent, a spelling that is nearly the same is another word (still, steel).
 */
import type { ReadingArchive } from '../../db/index.ts';
import type { TermForm } from '../../db/search.ts';
import { consonantKeys } from '../text/consonant-key.ts';
import { likeness, soundsOf } from '../text/name-likeness.ts';

/** Terms that one word is searched as, besides itself. */
const MOST = 12;

/** Terms that share a key and are looked at; the most frequent keys have more, and nobody reads them. */
const CANDIDATES = 5000;

/** How much less alike than the best one a term may be. */
const REACH = 0.08;

/** So frequent in any text that what sounds like them is noise. Folded. */
const COMMON = new Set(
  `the and that have for not with you this but his from they her she will would there their what out about who get
  which when make can like time just him know take into year your good some could them see other than then now look
  only come its over think also back after use two how our work first well way even new want because any these give
  day most are was were has had been said did one more all may must such those where why while before under man men
  من في على عن الى هذا هذه ذلك التي الذي كان كانت قد لم لن ما لا او ثم بين بعد قبل كما حتى هو هي هم مع كل غير منذ
  عند عبر حيث اذا ان انه انها ليس عام يوم اي نحو خلال بلد رجل بل لقد وقد وكان`.split(/\s+/),
);

/** A word that one article in so many has is an ordinary one, or a name that the archive is about. */
const ORDINARY = 1 / 200;

/** In so few articles no word is frequent. */
const FEW = 20;

/** What an ordinary word finds in the other script must be so much more alike. */
const STRICTER = 0.06;

type Asked = Pick<ReadingArchive, 'search' | 'names'>;

export function soundAlikes(archive: Asked, word: string): TermForm[] {
  if (COMMON.has(word)) return [];
  const isPlain = isOrdinary(archive, word);
  const found = new Map<string, Alike>();
  for (const key of consonantKeys(word))
    for (const alike of alikes(archive, word, key, isPlain)) found.set(alike.form, alike);
  const ranked = [...found.values()].sort((a, b) => b.like - a.like || b.count - a.count);
  const least = (ranked[0]?.like ?? 0) - REACH;
  const near = ranked.filter(({ like }) => like >= least).slice(0, MOST);
  return near.map(({ form, count }) => ({ form, count }));
}

/** Frequent, and no part of a name that is known. */
function isOrdinary({ search, names }: Asked, word: string): boolean {
  const { indexed, frequency } = search.share(word);
  return frequency > Math.max(FEW, indexed * ORDINARY) && !names.hasWord(word);
}

type Alike = TermForm & { like: number };

function alikes({ search }: Asked, word: string, key: string, isPlain: boolean): Alike[] {
  const sounds = soundsOf(word);
  const { same, across } = leastFor(key);
  const least = isPlain ? { same: 2, across: Math.min(0.98, across + STRICTER) } : { same, across };
  return search
    .sharing(key, CANDIDATES)
    .filter(({ form }) => form !== word && !COMMON.has(form))
    .map((term) => ({ ...term, like: likeness(sounds, soundsOf(term.form)) }))
    .filter(({ form, like }) => like >= (isArabic(form) === isArabic(word) ? least.same : least.across));
}

/** The fewer consonants, the more words have them, so the more alike they must be. */
function leastFor(key: string): { same: number; across: number } {
  const consonants = key.replaceAll('A', '').length;
  if (consonants >= 4) return { same: 0.93, across: 0.75 };
  if (consonants === 3) return { same: 0.93, across: 0.86 };
  return consonants === 2 ? { same: 0.98, across: 0.86 } : { same: 0.98, across: 0.93 };
}

function isArabic(word: string): boolean {
  return word.charCodeAt(0) > 0x5ff;
}
