/** The records of a WARC file (ISO 28500), one after the other. Knows their frame, not what is in them. */
import { byteReader } from './byte-reader.ts';
import { parseHeaders } from './http.ts';
import { ImportError, type Source } from './types.ts';

export type WarcRecord = {
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  /** Bytes, as the record says. */
  size: number;
  /** The first bytes of the block, at most 8 KiB. */
  head: Uint8Array;
  /** All of it; null if it has more bytes than `limit`. To be asked for before the next record. */
  block(limit: number): Promise<Uint8Array | null>;
  /** Bytes between the block and the next record: none, unless the record's length is wrong. To be asked for last. */
  rest(): Promise<Uint8Array>;
};

/** Bytes of a record's headers, of the peek into its block, and of what may follow a block that is longer than said. */
const MOST_HEADERS = 128 * 1024;
const HEAD = 8192;
const MOST_REST = 1024 * 1024;

const VERSION = /^WARC\/\d+\.\d+\s*$/;

/** Throws {@link ImportError} `malformed` where no record follows, or where the file ends inside one. */
export async function* warcRecords(source: Source): AsyncGenerator<WarcRecord> {
  const reader = byteReader(source.stream());
  for (let count = 0; ; count++) {
    const headers = await nextHeaders(reader, count);
    if (!headers) return;
    const size = Number(headers.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(size) || size < 0)
      throw broken(`record ${count + 1} does not say how long it is`);
    yield* recordOf(reader, headers, size);
  }
}

type Reader = ReturnType<typeof byteReader>;

async function* recordOf(
  reader: Reader,
  headers: ReadonlyMap<string, string>,
  size: number,
): AsyncGenerator<WarcRecord> {
  const end = reader.position() + size;
  let rest: Uint8Array | undefined;
  const finish = async (): Promise<Uint8Array> => {
    while (reader.position() < end) {
      if ((await reader.some(end - reader.position())).length > 0) continue;
      const url = headers.get('warc-target-uri');
      throw broken(`it ends inside the record${url ? ` of ${url}` : ''}`);
    }
    rest ??= await restOf(reader);
    return rest;
  };
  yield {
    headers,
    size,
    head: await reader.peek(Math.min(size, HEAD)),
    async block(limit) {
      if (size > limit) return null;
      const bytes = await reader.bytes(size);
      if (bytes.length < size) await finish();
      return bytes;
    },
    rest: finish,
  };
  await finish();
}

/** Null at the end of the file. */
async function nextHeaders(reader: Reader, count: number): Promise<Map<string, string> | null> {
  let line = await lineOf(reader);
  while (line === '\r\n' || line === '\n') line = await lineOf(reader);
  if (line === '') return null;
  if (!VERSION.test(line))
    throw broken(
      count === 0 ? 'it does not begin as a WARC does' : `no record follows behind record ${count}`,
    );
  const lines: string[] = [];
  const begin = reader.position();
  for (;;) {
    const next = await lineOf(reader);
    if (next === '' || reader.position() - begin > MOST_HEADERS)
      throw broken(`the head of record ${count + 1} does not end`);
    if (next.trim() === '') return parseHeaders(lines);
    lines.push(next.replace(/\r?\n$/, ''));
  }
}

const lineOf = async (reader: Reader) => Buffer.from(await reader.line(MOST_HEADERS)).toString('utf8');

/** Takes the two line ends behind a block, or everything before the next record if they do not stand there. */
async function restOf(reader: Reader): Promise<Uint8Array> {
  const next = Buffer.from(await reader.peek(9)).toString('latin1');
  if (next === '' || /^(?:\r?\n){0,2}(?:WARC\/|$)/.test(next) || /^\r?\n\r?\n/.test(next))
    return new Uint8Array(0);
  const ahead = Buffer.from(await reader.peek(MOST_REST));
  const found = /\r?\n\r?\n(?=WARC\/\d)/.exec(ahead.toString('latin1'));
  if (found) return reader.bytes(found.index);
  if (ahead.length === MOST_REST) throw broken('a record is longer than it says, and no other follows');
  return (await reader.bytes(ahead.length)).subarray(
    0,
    ahead.length - (/(?:\r?\n){0,2}$/.exec(ahead.toString('latin1'))?.[0].length ?? 0),
  );
}

const BREAK = 'The WARC file is damaged';

/** Whether nothing can be read behind it. */
export const isBreak = ({ message }: ImportError) => message.startsWith(BREAK);

const broken = (what: string) => new ImportError('malformed', `${BREAK}: ${what}.`);
