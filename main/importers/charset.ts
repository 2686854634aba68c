/** From a file's bytes to its text: which charset they are in, and whether they are text at all. */
import chardet from 'chardet';
import { declaredCharset } from './charset-declared.ts';
import { type Utf16, utf16Of } from './charset-utf16.ts';
import { ImportError } from './types.ts';

/** How many bytes decide on a charset. The check for valid UTF-8 reads all of them. */
const SAMPLE = 64 * 1024;

const MAGIC: readonly [string, string][] = [
  ['25504446', 'a PDF'],
  ['504b0304', 'a ZIP archive or an office document'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['52494646', 'a WebP picture or a sound file'],
  ['1f8b08', 'a gzip file'],
  ['d0cf11e0', 'an old Office document'],
  ['53514c69746520666f726d6174', 'a database'],
  ['7f454c46', 'a program'],
  ['4d5a9000', 'a program'],
  ['377abcaf', 'a 7-Zip archive'],
  ['52617221', 'a RAR archive'],
  ['494433', 'a sound file'],
  ['0000001866747970', 'a video'],
  ['0000002066747970', 'a video'],
];

/** What kind of file the first bytes announce, as "a PDF", or null. */
export function knownBinary(head: Uint8Array): string | null {
  const hex = Buffer.from(head.subarray(0, 16)).toString('hex');
  return MAGIC.find(([bytes]) => hex.startsWith(bytes))?.[1] ?? null;
}

/** Bytes that no text has: NUL and the control characters other than white space, escape and DEL. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);
}

/** Whether the bytes are no text in any charset: a known signature, or too many control bytes. */
export function isBinary(bytes: Uint8Array): boolean {
  if (knownBinary(bytes)) return true;
  if (utf16Of(bytes)) return false;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  return controls > sample.length / 200;
}

function tryDecode(bytes: Uint8Array, label: string, fatal = false): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** A UTF-8 file with a few bytes damaged, as a capture cut in the middle of a letter is. */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const intact = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return damaged * 20 < intact || damaged * 5000 < bytes.length - intact ? text : null;
}

/** Bytes of the sample that tell charsets apart: those above 127 with what stands around them. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127);
  const from = Math.max(0, first - 1024);
  return bytes.subarray(from, from + SAMPLE);
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Latin text has some accented letters; text in another script read as Latin has little else. */
function looksMisread(text: string): boolean {
  const letters = count(text, /[A-Za-z]/g);
  const accented = count(text, /[\u0080-\u024F]/g);
  return accented > 30 && accented > letters;
}

/** Arabic as Windows-1256 shows itself by its commonest pair of letters and by words of Arabic letters. */
function looksArabic(text: string): boolean {
  const arabic = count(text, /[\u0621-\u064A]/g);
  const other = count(text, /[^\p{ASCII}\u0600-\u06FF\u200C-\u200F\u00A0-\u00BF\u2010-\u2026]/gu);
  return arabic > 10 && other * 8 < arabic && count(text, /ال/g) * 60 > arabic;
}

/** Best guess for bytes that are neither UTF-8 nor UTF-16 and declare nothing believable. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = telling(bytes);
  const readsArabic = (label: string) => looksArabic(tryDecode(sample, label) ?? '');
  const arabic = ['windows-1256', 'iso-8859-6'].find(readsArabic);
  if (arabic) return arabic;
  const misread = looksMisread(tryDecode(sample, 'windows-1252') ?? '');
  for (const { name, confidence } of chardet.analyse(sample)) {
    const label = name.toLowerCase();
    const latin = label === 'iso-8859-1' || label === 'windows-1252';
    if (
      latin !== misread &&
      confidence >= 10 &&
      tryDecode(sample, label) !== null &&
      !label.startsWith('utf')
    )
      return latin ? 'windows-1252' : label;
    if (!misread && confidence < 40) break;
  }
  return 'windows-1252';
}

/** The declared charset's reading, if that is one a person could have written. */
function asDeclared(bytes: Uint8Array, label: string): string | null {
  if (/^(utf|unicode|ucs)/.test(label)) return null;
  const text = tryDecode(bytes, label);
  const sample = tryDecode(telling(bytes), label);
  return text === null || sample === null || looksMisread(sample) ? null : text;
}

function refuseBinary(bytes: Uint8Array, name: string) {
  if (!isBinary(bytes)) return;
  const kind = knownBinary(bytes) ?? 'binary data';
  throw new ImportError(
    'binary',
    `“${name}” holds ${kind}, not text. Give it its own file type and try again.`,
  );
}

function decodeUtf16(bytes: Uint8Array, kind: Utf16): string {
  return new TextDecoder(kind).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
}

/** Escape sequences are ASCII, so such a file would pass as UTF-8. */
const usesEscapes = (label: string | null, bytes: Uint8Array) =>
  label === 'iso-2022-jp' && bytes.subarray(0, SAMPLE).includes(27);

/**
 * The text of a file. Valid UTF-8 wins over whatever the file declares; then what it declares (only markup
 * does, or where it was served), if that gives something readable; then a guess. A byte order mark is removed.
 * Throws {@link ImportError} `binary` if the bytes are no text.
 * @param served the charset that was declared beside the bytes, as in a response's head; it is tried before their own
 */
export function decode(bytes: Uint8Array, name: string, served: string | null = null): string {
  refuseBinary(bytes, name);
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeUtf16(bytes, utf16);
  const declared = declaredCharset(bytes);
  if (usesEscapes(served ?? declared, bytes)) return new TextDecoder('iso-2022-jp').decode(bytes);
  return (
    tryDecode(bytes, 'utf-8', true) ??
    nearlyUtf8(bytes) ??
    (served ? asDeclared(bytes, served) : null) ??
    (declared ? asDeclared(bytes, declared) : null) ??
    new TextDecoder(guessCharset(bytes)).decode(bytes)
  );
}
