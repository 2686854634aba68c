/** An HTTP response as it was captured: its head, and its body as it was before it went over the wire. Pure. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { ImportError } from './types.ts';

export type HttpResponse = { status: number; headers: ReadonlyMap<string, string>; body: Uint8Array };

/** Null if the bytes do not begin as a response does. Names of headers are in lower case. */
export function parseResponse(bytes: Uint8Array): HttpResponse | null {
  const { head, body } = splitHead(bytes);
  const [first = '', ...lines] = head.split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})/i.exec(first)?.[1];
  return status ? { status: Number(status), headers: parseHeaders(lines), body } : null;
}

function splitHead(bytes: Uint8Array): { head: string; body: Uint8Array } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = [buffer.indexOf('\r\n\r\n'), buffer.indexOf('\n\n')];
  const [strict = -1, loose = -1] = ends;
  const at = strict >= 0 && (loose < 0 || strict < loose) ? strict : loose;
  if (at < 0) return { head: buffer.toString('latin1'), body: buffer.subarray(buffer.length) };
  return { head: buffer.toString('latin1', 0, at), body: buffer.subarray(at + (at === strict ? 4 : 2)) };
}

/** Names in lower case; of those that stand twice, the last. A line that begins with a space goes on. */
export function parseHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last) {
      headers.set(last, `${headers.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    headers.set(last, line.slice(colon + 1).trim());
  }
  return headers;
}

/** The body without chunks. Some tools kept the header after they had joined the chunks: then it is the body itself. */
export function dechunked({ headers, body }: HttpResponse): Uint8Array {
  if (!/chunked/i.test(headers.get('transfer-encoding') ?? '')) return body;
  return joinChunks(body) ?? body;
}

function joinChunks(body: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 0; ; ) {
    const end = buffer.indexOf('\r\n', at);
    const size =
      end < 0 || end - at > 200
        ? null
        : /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(buffer.toString('latin1', at, end));
    // A capture that was cut still has what came before.
    if (!size?.[1]) return parts.length > 0 ? Buffer.concat(parts) : null;
    const length = Number.parseInt(size[1], 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(buffer.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number; finishFlush?: number }) => Uint8Array;

const DECODERS: Record<string, readonly Decode[]> = {
  gzip: [gunzipSync],
  'x-gzip': [gunzipSync],
  deflate: [inflateSync, inflateRawSync],
  br: [brotliDecompressSync],
  zstd: [zstdDecompressSync],
};

/**
 * The body without content encodings, at most `limit` bytes. One that is not encoded as its header says is taken as it is.
 * Throws {@link ImportError} `bomb` or `malformed`.
 */
export function decoded({ headers }: HttpResponse, body: Uint8Array, limit: number): Uint8Array {
  const encodings = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  return encodings.reverse().reduce((bytes, name) => decodeOnce(bytes, name, limit), body);
}

function decodeOnce(bytes: Uint8Array, name: string, limit: number): Uint8Array {
  const decoders = DECODERS[name];
  if (!decoders || bytes.length === 0) return bytes;
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (decoders[0] === gunzipSync && !isGzip) return bytes;
  let failure: unknown;
  for (const decode of decoders) {
    try {
      return decode(bytes, { maxOutputLength: limit });
    } catch (error) {
      failure = error;
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new ImportError(
          'bomb',
          `The page unpacks to more than ${Math.round(limit / 2 ** 20)} MiB. It was not read.`,
        );
    }
  }
  throw new ImportError(
    'malformed',
    `The page was captured in “${name}” encoding and is damaged: ${(failure as Error).message}.`,
  );
}

/** MIME type in lower case without parameters, and the charset if one is named. */
export function contentType(value: string | undefined): { mime: string; charset: string | undefined } {
  const [mime = '', ...parameters] = (value ?? '').split(';');
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([\w.:-]+)/i.exec(one)?.[1]).find(Boolean);
  return { mime: mime.trim().toLowerCase(), charset: charset?.toLowerCase() };
}
