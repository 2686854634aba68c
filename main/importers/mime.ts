/** Takes a MIME message apart: headers, parts, transfer encodings. Knows nothing of pages. Pure; bytes in, bytes out. */

/** One leaf of the message; `body` decodes its transfer encoding when asked. */
export type MimePart = {
  /** Values by name in lower case, unfolded; the first of each name. */
  headers: ReadonlyMap<string, string>;
  /** `text/html`, in lower case. */
  type: string;
  /** As declared, in lower case; null if it is not. */
  charset: string | null;
  /** The address or name it stands for. */
  location: string | null;
  /** Without its angle brackets. */
  id: string | null;
  /** Bytes, still encoded. */
  size: number;
  body(): Uint8Array;
};

export type MimeMessage = { headers: ReadonlyMap<string, string>; parts: MimePart[] };

const LONGEST_HEADERS = 256 * 1024;
const DEEPEST = 8;
const MOST_PARTS = 20_000;

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Where the headers end and the body begins. */
function endOfHeaders(bytes: Uint8Array): { end: number; body: number } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_HEADERS));
  const blank = /(?:^|\r?\n)(?:\r\n|\n)/.exec(buffer.toString('latin1'));
  if (!blank) return { end: buffer.length, body: bytes.length };
  return { end: blank.index, body: blank.index + blank[0].length };
}

function headersOf(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** A parameter of a header's value: `boundary` in `multipart/related; boundary="x"`. */
function parameter(value: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  return match ? (match[1] ?? match[2] ?? '').trim() : null;
}

/** The bytes between the boundary's lines; a message that was cut off ends with its last, incomplete part. */
function* between(bytes: Uint8Array, boundary: string): Generator<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let start = -1;
  for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + mark.length)) {
    if (at > 0 && buffer[at - 1] !== 10) continue;
    if (start >= 0) yield bytes.subarray(start, Math.max(start, lineEndBefore(buffer, at)));
    const line = buffer.indexOf(10, at + mark.length);
    const isLast = buffer[at + mark.length] === 45 && buffer[at + mark.length + 1] === 45;
    start = line < 0 || isLast ? -1 : line + 1;
    if (start < 0) return;
  }
  if (start >= 0) yield bytes.subarray(start);
}

/** The line end before a boundary belongs to the boundary. */
function lineEndBefore(buffer: Uint8Array, at: number): number {
  return buffer[at - 2] === 13 ? at - 2 : at - 1;
}

/** Quoted-printable, as bytes; what is no valid escape stays as it is. */
export function decodeQuotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/[ \t]+(?=\r?\n|$)/g, '').replace(/=\r?\n/g, '');
  const decoded = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}

function decoded(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(latin1(bytes), 'base64');
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(latin1(bytes)) : bytes;
}

function leaf(headers: ReadonlyMap<string, string>, bytes: Uint8Array): MimePart {
  const type = headers.get('content-type') ?? 'text/plain';
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  return {
    headers,
    type: (/^[^;\s]*/.exec(type)?.[0] ?? '').toLowerCase(),
    charset: parameter(type, 'charset')?.toLowerCase() ?? null,
    location: headers.get('content-location')?.replace(/\s+/g, '') || null,
    id: headers.get('content-id')?.replace(/^<|>$/g, '') || null,
    size: bytes.length,
    body: () => decoded(bytes, encoding),
  };
}

function collect(bytes: Uint8Array, depth: number, parts: MimePart[]): ReadonlyMap<string, string> {
  const { end, body } = endOfHeaders(bytes);
  const headers = headersOf(latin1(bytes.subarray(0, end)));
  const type = headers.get('content-type') ?? '';
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : null;
  if (boundary && depth < DEEPEST)
    for (const part of between(bytes.subarray(body), boundary)) {
      if (parts.length >= MOST_PARTS) break;
      collect(part, depth + 1, parts);
    }
  else if (!/^multipart\//i.test(type)) parts.push(leaf(headers, bytes.subarray(body)));
  return headers;
}

/** The message's own headers and all of its leaves in order, those of nested multiparts too. */
export function readMime(bytes: Uint8Array): MimeMessage {
  const parts: MimePart[] = [];
  const headers = collect(bytes, 0, parts);
  return { headers, parts };
}
