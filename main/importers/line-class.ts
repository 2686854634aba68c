/** What kind of line a line of a saved page is, judged by itself. Pure; regions are `chrome.ts`' matter. */
import { hasCredit } from './captions.ts';
import { BUTTONS, LIKELY_PROMO, OFFERS, POINTERS, SURE_PROMO, WHOLE_LINES } from './chrome-phrases.ts';
import { lineKey, wordCount } from './line-key.ts';
import { isAboutText } from './meta-parts.ts';

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
export const REPORTS =
  /\b(said|says|told|according to|added|stated|sagte|selon|según)\b|(?:^|\s)و?(?:قال|قالت|اضاف|اكد|اوضح|ذكر|صرح)(?:\s|$)/;
const FEATURE = /^[\p{Lu}][^.!?:"“,()\d]{1,30} [-–—] [^.!?"“]{5,80}\.?$/u;

/** Words by which a site speaks to its readers; a full English sentence without any is a report's. */
const TO_READERS =
  /\b(you|your|you're|you'll|our|us|we|we'll|my)\b|(?:^|[.!?:-] )(?:join|subscribe|sign|get|download|follow|support|start|never|don't|click|become|enter|try|read|donate|help|give|stay|discover|explore|cancel|access|unlock|hear|receive|upgrade|choose|contact|please|free|delivered)\b/;

const isAboutOthers = (key: string, text: string) =>
  /[.]["”’»)]*$/.test(text) &&
  /\b(?:the|and|of|in|to)\b/.test(key) &&
  wordCount(text) > 7 &&
  !TO_READERS.test(key);

/** People who are quoted say "you" and "our", too; a sentence is an offer only with a word of sites. */
const OF_SITES =
  /\b(?:newsletters?|inbox|cookies?|privacy|memberships?|trial|unsubscribe|premium|insights?|exclusives?|journalism|onboard|deep dive|live video|(?:our|the|this) (?:app|site|website)|please (?:send|email|contact)|abonnement|kostenlos|datenschutz|registrier\w+|anmeld\w+)\b|\b(?:donat\w+|subscri\w+|support)\b.*\b(?:our|us)\b|\b(?:our|us)\b.*\b(?:donat\w+|subscri\w+)\b|\p{Script=Arabic}/u;

function isPromo(key: string, text: string): boolean {
  if (REPORTS.test(key) && /["“«]/.test(text)) return false;
  if (isAboutOthers(key, text)) return false;
  if (SURE_PROMO.test(key)) return true;
  const words = new Set(key.match(LIKELY_PROMO) ?? []);
  if (/\bPRO\b/.test(text)) words.add('PRO');
  if (words.size < 2 || REPORTS.test(key)) return false;
  return !ENDS_AS_SENTENCE.test(text) || words.has('PRO') || OF_SITES.test(key);
}

/** No headline that a pointer names, but a sentence that begins like one. */
const isTold = (text: string) =>
  ENDS_AS_SENTENCE.test(text) && !/[?!]["”»]?$/.test(text) && wordCount(text) > 11;

/** Several buttons in one line: "Order Reprints | Subscribe". */
function isRow(text: string): boolean {
  const parts = text.split(/\s+[|•·]\s+/);
  const known = (part: string) => WHOLE_LINES.has(lineKey(part)) || BUTTONS.has(lineKey(part));
  return parts.length > 1 && parts.every(known);
}

function phraseClass(text: string): LineClass | null {
  const key = lineKey(text);
  if (WHOLE_LINES.has(key)) return 'chrome';
  if (BUTTONS.has(key)) return 'button';
  const whole = `${key}${/[:：]\s*$/.test(text) ? ':' : ''}`;
  if (REPORTS.test(key) && ENDS_AS_SENTENCE.test(text)) return null;
  if (POINTERS.some((pattern) => pattern.test(whole))) return isTold(text) ? null : 'pointer';
  if (isRow(text)) return 'chrome';
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
  if (isAboutText(text)) return 'meta';
  if (hasCredit(text)) return 'caption';
  const phrase = text.length <= LONGEST_PHRASE ? phraseClass(text) : null;
  if (phrase) return phrase;
  if (FEATURE.test(text) && !REPORTS.test(text)) return 'feature';
  if (isSentence(text, longestLink)) return 'prose';
  return wordCount(text) <= 3 ? 'label' : 'link';
}
