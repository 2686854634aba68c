/** What kind of line a line of a saved page is, judged by itself. Pure; regions are `chrome.ts`' matter. */
import { hasCredit } from './captions.ts';
import { BUTTONS, LIKELY_PROMO, OFFERS, POINTERS, SURE_PROMO, WHOLE_LINES } from './chrome-phrases.ts';
import { lineKey, wordCount } from './line-key.ts';
import { isMetaLine } from './meta-lines.ts';

/**
 * `chrome`: furniture for certain; `pointer`: a link to another article, between paragraphs as often as not;
 * `button`: furniture at either end of a page; `promo`: a site's sentences about itself; `meta`: date line, reading time, byline;
 * `caption`: ends with a photo's credit; `label`: up to three words; `link`: longer but no sentence, as headlines
 * are; `feature`: "Name - what you get"; `prose`: everything else.
 */
export type LineClass =
  | 'chrome'
  | 'pointer'
  | 'button'
  | 'promo'
  | 'meta'
  | 'caption'
  | 'label'
  | 'link'
  | 'feature'
  | 'prose';

/** Longer lines are never furniture, in UTF-16 units. */
const LONGEST_PHRASE = 300;
const LONGEST_LINK = 120;

/** The end of a sentence, with closing quotation marks, brackets or a note number behind it. */
export const ENDS_AS_SENTENCE = /[.。۔](?:["'”’»)\]]|\[\d+\])*$|[!?؟…]["”»]$|^["“«„].*["”»]$/;
const REPORTS =
  /\b(said|says|told|according to|added|stated|sagte|selon|según)\b|(?:^|\s)و?(?:قال|قالت|اضاف|اكد|اوضح|ذكر|صرح)(?:\s|$)/;
const FEATURE = /^[\p{Lu}][^.!?:"“,()\d]{1,30} [-–—] [^.!?"“]{5,80}\.?$/u;

function isPromo(key: string, text: string): boolean {
  if (REPORTS.test(key) && /["“«]/.test(text)) return false;
  if (SURE_PROMO.test(key)) return true;
  const words = new Set(key.match(LIKELY_PROMO) ?? []);
  if (/\bPRO\b/.test(text)) words.add('PRO');
  return words.size > 1 && !REPORTS.test(key);
}

function phraseClass(text: string): LineClass | null {
  const key = lineKey(text);
  if (WHOLE_LINES.has(key)) return 'chrome';
  if (BUTTONS.has(key)) return 'button';
  const whole = `${key}${/[:：]\s*$/.test(text) ? ':' : ''}`;
  if (POINTERS.some((pattern) => pattern.test(whole))) return 'pointer';
  if (REPORTS.test(key) && ENDS_AS_SENTENCE.test(text)) return null;
  if (OFFERS.some((pattern) => pattern.test(whole))) return 'chrome';
  return isPromo(key, text) ? 'promo' : null;
}

/** Arabic reports begin most sentences with "and"; these nouns, with which headlines begin too, look alike. */
const ARABIC_AND =
  /^و(?!زير|زار|اشنطن|فد|كال|سط|فاة|فاه|ثائق|ثيق|قف|صول|حد|اتس|سوم|ساط|رش|عد)[\p{Script=Arabic}]{2}/u;

/** Whether a text is a sentence, or so long that it is no link, button or heading. */
export function isSentence(text: string, longest = LONGEST_LINK): boolean {
  if (text.length >= longest) return true;
  if (ENDS_AS_SENTENCE.test(text)) return wordCount(text) > 2;
  return wordCount(text) > 3 && (ARABIC_AND.test(text) || /[:：]$/.test(text));
}

/** The class of one line. `longestLink`: from how many UTF-16 units on a line without a full stop is prose. */
export function classOf(text: string, longestLink = LONGEST_LINK): LineClass {
  if (!/[\p{L}\p{N}]/u.test(text.slice(0, LONGEST_PHRASE))) return 'label';
  if (text.length > 2 * LONGEST_PHRASE) return 'prose';
  if (isMetaLine(text)) return 'meta';
  if (hasCredit(text)) return 'caption';
  const phrase = text.length <= LONGEST_PHRASE ? phraseClass(text) : null;
  if (phrase) return phrase;
  if (FEATURE.test(text) && !REPORTS.test(text)) return 'feature';
  if (isSentence(text, longestLink)) return 'prose';
  return wordCount(text) <= 3 ? 'label' : 'link';
}
