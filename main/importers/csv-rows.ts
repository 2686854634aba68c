/**
 * Cuts a table of values parted by a sign (CSV, RFC 4180) into its records, by bytes: comma, quotation mark and line
 * end are the same byte in every charset that such files come in but UTF-16. Pure.
 */

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Where the record that begins at `from` ends, its line end included. `open`: inside a quotation that never ends. */
export type RecordEnd = { end: number } | { open: true };

/** @param delimiter its byte */
export function recordEnd(bytes: Uint8Array, from: number, delimiter: number): RecordEnd {
  let isFieldStart = true;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE && isFieldStart) {
      at = quotationEnd(bytes, at + 1);
      if (at < 0) return { open: true };
    } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) return { end: at + 1 };
    isFieldStart = byte === delimiter;
  }
  return { end: bytes.length };
}

/** The place of the mark that closes a quotation, -1 if there is none. Doubled, a mark stands for itself. */
function quotationEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at >= 0; at = bytes.indexOf(QUOTE, at + 2))
    if (bytes[at + 1] !== QUOTE) return at;
  return -1;
}

/** The end of the line that begins at `from`. */
export function lineEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR) return bytes[at + 1] === LF ? at + 2 : at + 1;
  }
  return bytes.length;
}

export const DELIMITERS = [
  { sign: ',', name: 'comma-separated' },
  { sign: ';', name: 'parted by semicolons' },
  { sign: '\t', name: 'parted by tabs' },
  { sign: '|', name: 'parted by bars' },
] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** The sign that parts the first record into the most values, and its neighbours into as many. */
export function delimiterOf(text: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter.sign) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function scoreOf(text: string, sign: string): number {
  const bytes = Buffer.from(text);
  const counts: number[] = [];
  for (let from = 0; from < bytes.length && counts.length < 10; ) {
    const found = recordEnd(bytes, from, sign.charCodeAt(0));
    if ('open' in found) break;
    counts.push(outsideQuotes(bytes.toString('utf8', from, found.end), sign));
    from = found.end;
  }
  const [first = 0] = counts;
  const same = counts.filter((count) => count === first).length;
  return first === 0 ? 0 : first + 100 * (same / Math.max(1, counts.length));
}

const outsideQuotes = (record: string, sign: string) =>
  record.replace(/"(?:[^"]|"")*"/g, '').split(sign).length - 1;
