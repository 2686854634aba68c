/** Which way a text runs. Pure; looks at letters only, never at a declared language. */

/** How much of a text is looked at, in UTF-16 units: enough for a verdict, whatever the text's length. */
const SAMPLE = 20_000;

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const ANY = new RegExp(RIGHT_TO_LEFT, 'u');
const LETTER = /\p{L}/gu;

/** Share of the letters that belong to a right-to-left script, 0 to 1; 0 for a text without letters. */
export function rightToLeftShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  if (!ANY.test(sample)) return 0;
  const letters = sample.match(LETTER)?.length ?? 0;
  return letters ? (sample.match(RIGHT_TO_LEFT)?.length ?? 0) / letters : 0;
}

/**
 * The direction most of the text's letters have. The majority, not the first strong character: a report in
 * Arabic may well open with a name in Latin letters.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return rightToLeftShare(text) > 0.5 ? 'rtl' : 'ltr';
}
