/** The terms of an archive that sound like a word, in either script: candidates by key, the most alike first. */
import type { SearchReader, TermForm } from '../../db/search.ts';
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

export function soundAlikes(search: SearchReader, word: string): TermForm[] {
  if (COMMON.has(word)) return [];
  const found = new Map<string, Alike>();
  for (const key of consonantKeys(word))
    for (const alike of alikes(search, word, key)) found.set(alike.form, alike);
  const ranked = [...found.values()].sort((a, b) => b.like - a.like || b.count - a.count);
  const least = (ranked[0]?.like ?? 0) - REACH;
  const near = ranked.filter(({ like }) => like >= least).slice(0, MOST);
  return near.map(({ form, count }) => ({ form, count }));
}

type Alike = TermForm & { like: number };

function alikes(search: SearchReader, word: string, key: string): Alike[] {
  const sounds = soundsOf(word);
  const least = leastFor(key);
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
