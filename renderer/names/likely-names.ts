/** Which names some words are likeliest another spelling of: those of the most alike sound, in either script. Pure. */
import type { NameView } from '../../main/api/schema.ts';
import { foldedName } from '../../main/text/fold.ts';
import { likeness, type Sounds, soundsOf } from '../../main/text/name-likeness.ts';

/** `like`: from 0 to 1; 1 for a form of the name itself. */
export type LikelyName = { name: NameView; like: number };

/** Less alike than that is another name. */
const LEAST = 0.7;

/** The likeliest first. */
export function likelyNames(names: readonly NameView[], words: readonly string[]): LikelyName[] {
  const asked = words.map(foldedName).filter(Boolean);
  const sounds = asked.map(soundsOf);
  return names
    .map((name) => ({ name, like: likeOf(name, asked, sounds) }))
    .filter(({ like }) => like >= LEAST)
    .sort((a, b) => b.like - a.like);
}

function likeOf({ forms, formsOff }: NameView, asked: string[], sounds: Sounds[]): number {
  let best = 0;
  for (const form of [...forms, ...formsOff]) {
    const folded = foldedName(form);
    if (asked.includes(folded)) return 1;
    const own = soundsOf(folded);
    for (const one of sounds) if (isNear(one, own)) best = Math.max(best, likeness(one, own));
  }
  return Math.min(best, 0.99);
}

/** What is twice as long is another name: not worth comparing letter by letter. */
function isNear(a: Sounds, b: Sounds): boolean {
  return Math.abs(a.length - b.length) <= 1 + Math.min(a.length, b.length) / 2;
}
