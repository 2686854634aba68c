/** Tells text that a font without a table of its letters gives from text in any language. Pure. */

const SCRIPTS = [
  ...[
    'Latin',
    'Greek',
    'Cyrillic',
    'Armenian',
    'Hebrew',
    'Arabic',
    'Devanagari',
    'Bengali',
    'Gurmukhi',
    'Gujarati',
    'Oriya',
  ],
  ...[
    'Tamil',
    'Telugu',
    'Kannada',
    'Malayalam',
    'Sinhala',
    'Thai',
    'Lao',
    'Tibetan',
    'Myanmar',
    'Georgian',
    'Ethiopic',
    'Cherokee',
  ],
  ...['Khmer', 'Mongolian', 'Hangul', 'Canadian_Aboriginal'],
].map((script) => new RegExp(`\\p{Script=${script}}`, 'gu'));

const SAMPLE = 20_000;

/** No text mixes so many scripts, each with so large a share of the letters. */
const MOST_SCRIPTS = 5;
const SHARE = 0.01;

/** Private use and replacement characters above this share of a text make it none. */
const MOST_UNKNOWN = 0.4;

export function isGarbled(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const unknown = sample.match(/[\p{Co}\uFFFD]/gu)?.length ?? 0;
  if (unknown > MOST_UNKNOWN * sample.replace(/\s/g, '').length) return true;
  if (letters < 40) return false;
  const mixed = SCRIPTS.filter((script) => (sample.match(script)?.length ?? 0) > SHARE * letters);
  return mixed.length > MOST_SCRIPTS;
}
