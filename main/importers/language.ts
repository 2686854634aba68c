/** The language of a text as a BCP 47 code, from its letters and words; a stated one counts where it fits. */
import { eld } from 'eld/extrasmall';
import { rightToLeftShare } from '../text/direction.ts';
import type { Found } from './types.ts';

/** UTF-16 units that are looked at: more tell no more of the language, and the detector takes its time. */
const SAMPLE = 1500;

/** Letters that Arabic does not have, by the language that needs them. */
const OWN_LETTERS: readonly [string, RegExp][] = [
  ['ckb', /[ێۆڕڵە]/g],
  ['ur', /[ٹڈڑںے]/g],
  ['fa', /[پچژگیک]/g],
];

function arabicScript(text: string): string {
  const letters = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const foreign = OWN_LETTERS.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > letters * 0.03);
  return foreign?.[0] ?? 'ar';
}

function fromText(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (rightToLeftShare(sample) > 0.5)
    return /\p{Script=Hebrew}{3}/u.test(sample) ? 'he' : arabicScript(sample);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters < 40 ? '' : eld.detect(sample).language;
}

/** The code without region, in lower case, if it is well-formed. */
function base(stated: string | null): string {
  return /^([a-z]{2,3})(?:[-_].*)?$/i.exec(stated?.trim() ?? '')?.[1]?.toLowerCase() ?? '';
}

/**
 * What the text shows wins over what the source states: templates are copied from country to country. What is
 * stated decides where the text is too short, or between languages of the same script that a detector mixes up.
 */
export function languageOf(text: string, stated: string | null = null): Found<string> {
  const claim = base(stated);
  const found = fromText(text);
  if (found === claim && claim) return { value: claim, evidence: 'stated', sure: 'high' };
  if (!found) return claim ? { value: claim, evidence: 'stated' } : { value: 'und', evidence: 'none' };
  return { value: found, evidence: 'text' };
}
