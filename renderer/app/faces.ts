/**
 * Gets the bundled faces before they are needed. Whenever one comes, the browser lays the whole page out anew: with a
 * long article open that takes longer than everything else done to it.
 */

const FACES = [
  '1em "Inter Variable"',
  '1em "Literata Variable"',
  'italic 1em "Literata Variable"',
  '1em Amiri',
  '700 1em Amiri',
  'italic 1em Amiri',
  '1em "IBM Plex Sans Arabic"',
  '500 1em "IBM Plex Sans Arabic"',
  '600 1em "IBM Plex Sans Arabic"',
];

/** A letter of each file that a face is divided into and that texts here need: Latin, transliterated, Arabic. */
const LETTERS = 'aāب';

/** Never rejects: a face that cannot be had is stood in for by the next of its family's list. */
export function loadFaces(): Promise<unknown> {
  return Promise.allSettled(FACES.map((face) => document.fonts.load(face, LETTERS)));
}
