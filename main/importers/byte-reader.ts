/** Reads a stream of bytes piece by piece: lines, exact lengths, skips. Holds no more than was asked for. */
import { ImportError, type Source } from './types.ts';

const LF = 10;

export type ByteReader = ReturnType<typeof byteReader>;

export function byteReader(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]();
  let buffer: Uint8Array = new Uint8Array(0);
  let at = 0;
  let position = 0;
  let ended = false;

  const left = () => buffer.length - at;
  /** @returns whether there was more */
  const pull = async (): Promise<boolean> => {
    if (ended) return false;
    const { value, done } = await chunks.next();
    if (done) {
      ended = true;
      return false;
    }
    buffer = left() === 0 ? value : Buffer.concat([buffer.subarray(at), value]);
    at = 0;
    return true;
  };
  const take = (count: number): Uint8Array => {
    const taken = buffer.subarray(at, at + count);
    at += taken.length;
    position += taken.length;
    return taken;
  };

  return {
    /** Bytes taken so far. */
    position: () => position,

    /** The next bytes without taking them; fewer only at the end. */
    async peek(count: number): Promise<Uint8Array> {
      while (left() < count && (await pull()));
      return buffer.subarray(at, at + count);
    },

    /** Up to `count` bytes, at least one; empty at the end. */
    async some(count: number): Promise<Uint8Array> {
      while (left() === 0 && (await pull()));
      return take(Math.min(count, left()));
    },

    /** The next bytes; fewer only at the end. The caller bounds `count`. */
    async bytes(count: number): Promise<Uint8Array> {
      const parts: Uint8Array[] = [];
      for (let missing = count; missing > 0; ) {
        const part = await this.some(missing);
        if (part.length === 0) break;
        parts.push(part);
        missing -= part.length;
      }
      return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
    },

    /** A line with its end, at most `limit` bytes of it; empty at the end. */
    async line(limit: number): Promise<Uint8Array> {
      for (;;) {
        const end = buffer.indexOf(LF, at);
        if (end >= 0) return take(Math.min(limit, end + 1 - at));
        if (left() >= limit || !(await pull())) return take(Math.min(limit, left()));
      }
    },
  };
}

/** All of a stream, or null if it has more than `limit` bytes. */
export async function gather(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Bytes in memory as a container's member. */
export function sourceOf(name: string, bytes: Uint8Array) {
  return {
    name,
    size: bytes.length,
    read: async (start: number, end: number) => bytes.subarray(start, end),
    async *stream() {
      if (bytes.length > 0) yield bytes;
    },
  };
}

/** For formats that are read from their end: all of it in memory, if it cannot be read from any place. */
export async function readable(
  source: Source,
  limit: number,
): Promise<Required<Pick<Source, 'size' | 'read'>>> {
  if (source.read && source.size !== undefined) return { read: source.read, size: source.size };
  const bytes = await gather(source.stream(), limit);
  if (!bytes)
    throw new ImportError(
      'too-large',
      'This file is too large to be read inside of another one. Unpack the outer one first.',
    );
  return sourceOf(source.name, bytes);
}

/** A line's own bytes: without CR and LF at its end. */
export function withoutLineEnd(line: Uint8Array): Uint8Array {
  let end = line.length;
  while (end > 0 && (line[end - 1] === LF || line[end - 1] === 13)) end--;
  return line.subarray(0, end);
}
