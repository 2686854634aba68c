/** What our own data is called inside of a PDF, and how a passage is written there: what is found again. Pure. */

export const ATTACHMENT_NAME = 'daftar-annotations.json';

/** The key of an annotation's dictionary that holds the passage's id: a later copy may replace it. */
export const OWN_KEY = 'Daftar:Id';

/** Raised when the shape changes. */
export const ANNOTATION_JSON_VERSION = 1;

/** Stands over what is said on the pages behind the first. */
const CONTINUED = '(continued)';

/** `/NM`: the passage's name; from the second page on with the part's number. */
export function nameOf(name: string, part: number): string {
  return part === 1 ? name : `${name}~${part}`;
}

/** Which part of a passage a name is of, from 1. */
export function partOf(name: string): number {
  return Number(/~(\d+)$/.exec(name)?.[1] ?? 1);
}

type Said = { tags: readonly string[]; note: string; quote: string };

/** What every reader shows as the annotation's text: tags in brackets, note, quote. */
export function contentsOf({ tags, note, quote }: Said, part: number): string {
  const tagLine = tags.length > 0 ? `[${tags.join('; ')}]` : '';
  const lines = [part > 1 ? CONTINUED : '', tagLine, note.trim(), `“${quote}”`];
  return lines.filter((line) => line !== '').join('\n');
}

/** The note in what somebody made of {@link contentsOf}: all but the tags before it and the quote behind. */
export function noteIn(contents: string, { tags, quote }: Omit<Said, 'note'>): string {
  const lines = contents.split('\n');
  if (lines[0]?.trim() === CONTINUED) lines.shift();
  if (tags.length > 0 && lines[0]?.trim() === `[${tags.join('; ')}]`) lines.shift();
  const note = lines.join('\n').trim();
  const own = `“${quote}”`;
  if (note === own || note.endsWith(`\n${own}`)) return note.slice(0, -own.length).trim();
  // As other programs repeat the words.
  const before = note.lastIndexOf('“');
  const repeated = before >= 0 && (before === 0 || note[before - 1] === '\n') ? note.slice(before) : note;
  if (letters(repeated) === '' || letters(repeated) !== letters(quote)) return note;
  return note.slice(0, note.length - repeated.length).trim();
}

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
