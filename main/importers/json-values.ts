/** Cuts a JSON array into its values, or a file of JSON Lines into its lines, by bytes and without reading them. */
import { byteReader, withoutLineEnd } from './byte-reader.ts';
import { ImportError } from './types.ts';

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA] = [...'"\\{}[],'].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number, number];

/** Bytes of one value. */
export const MOST_VALUE = 64 * 1024 * 1024;

const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);
const BOM = [0xef, 0xbb, 0xbf];

/** `number` from 1: the line, or the place in the array. */
export type JsonValue = { number: number; bytes: Uint8Array };

export async function* jsonValues(stream: AsyncIterable<Uint8Array>): AsyncGenerator<JsonValue> {
  const reader = byteReader(stream);
  if (Buffer.from(await reader.peek(3)).equals(Buffer.from(BOM))) await reader.bytes(3);
  const head = await reader.peek(4096);
  const first = head.find((byte) => !isSpace(byte));
  yield* first === OPEN_LIST ? arrayValues(reader) : lineValues(reader);
}

type Reader = ReturnType<typeof byteReader>;

async function* lineValues(reader: Reader): AsyncGenerator<JsonValue> {
  for (let number = 1; ; number++) {
    const line = await reader.line(MOST_VALUE);
    if (line.length === 0) return;
    if (line.length === MOST_VALUE) throw tooLong(number);
    if (!line.every(isSpace)) yield { number, bytes: withoutLineEnd(line) };
  }
}

/** Follows brackets and quotation marks: nothing else in JSON can hide a comma. */
class Brackets {
  private depth = 0;
  private isString = false;
  private isEscaped = false;

  /** What a byte does: begins the array, ends a value of it, ends the array; null for nothing of that. */
  after(byte: number): 'begin' | 'value' | 'end' | null {
    if (this.isString) return this.inString(byte);
    if (byte === QUOTE) this.isString = true;
    else if (byte === OPEN || byte === OPEN_LIST) return ++this.depth === 1 ? 'begin' : null;
    else if (byte === CLOSE || byte === CLOSE_LIST) return --this.depth === 0 ? 'end' : null;
    return this.depth === 1 && byte === COMMA ? 'value' : null;
  }

  private inString(byte: number): null {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.isString = false;
    return null;
  }
}

async function* arrayValues(reader: Reader): AsyncGenerator<JsonValue> {
  const brackets = new Brackets();
  let number = 0;
  let open: Uint8Array[] = [];
  for (let bytes = await reader.some(STEP); bytes.length > 0; bytes = await reader.some(STEP)) {
    const { values, rest } = cut(brackets, bytes, open);
    for (const value of values) if (value.length > 0) yield { number: ++number, bytes: value };
    if (!rest) return;
    open = rest;
    if (open.length * STEP > MOST_VALUE) throw tooLong(number + 1);
  }
  throw new ImportError('malformed', 'The JSON array ends too early: a part of the file is missing.');
}

/** The values that end in these bytes, and the beginning of the next; null once the array has ended. */
function cut(brackets: Brackets, bytes: Uint8Array, open: readonly Uint8Array[]) {
  const values: Uint8Array[] = [];
  let before = open;
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    const what = brackets.after(bytes[at] as number);
    if (what === null) continue;
    if (what !== 'begin') values.push(trimmed([...before, bytes.subarray(from, at)]));
    if (what === 'end') return { values, rest: null };
    [before, from] = [[], at + 1];
  }
  return { values, rest: [...before, bytes.slice(from)] };
}

/** Bytes looked at in one step. */
const STEP = 1 << 16;

function trimmed(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.concat(parts);
  let [start, end] = [0, bytes.length];
  while (start < end && isSpace(bytes[start] as number)) start++;
  while (end > start && isSpace(bytes[end - 1] as number)) end--;
  return bytes.subarray(start, end);
}

const tooLong = (number: number) =>
  new ImportError('too-large', `Value ${number} of this file has more than ${MOST_VALUE / 2 ** 20} MiB.`);
