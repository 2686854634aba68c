/** The imported files' own bytes: unmodified, in chunks of 8 MiB, zstd-compressed, keyed by SHA-256. */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';

/** Bytes per chunk before compression. */
export const CHUNK_SIZE = 8 * 1024 * 1024;

/** `containerSha256` and `member`: of the file it lay in and the way to it inside; null if it was a file itself. */
export type Original = {
  id: number;
  sha256: string;
  size: number;
  containerSha256: string | null;
  member: string | null;
};

/** Where an original lay. `member` is the way inside the outermost container. */
export type ContainerPlace = { sha256: string; member: string };

const COLUMNS = 'id, sha256, size, container_sha256 AS containerSha256, member FROM original';

export type Originals = ReturnType<typeof originals>;

function pack(bytes: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_SIZE) {
    const chunk = bytes.subarray(at, at + CHUNK_SIZE);
    // Room for the result is taken in pieces of this size and kept: no more than zstd may need (ZSTD_compressBound).
    const chunkSize = Math.min(CHUNK_SIZE, chunk.length + (chunk.length >> 8) + 128);
    chunks.push(zstdCompressSync(chunk, { chunkSize }));
  }
  return chunks;
}

export function originals(db: Database) {
  const insert = db.prepare(
    'INSERT INTO original (sha256, size, container_sha256, member, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const insertChunk = db.prepare('INSERT INTO original_chunk (original_id, number, data) VALUES (?, ?, ?)');
  const find = db.prepare<[string], Original>(`SELECT ${COLUMNS} WHERE sha256 = ?`);
  const byId = db.prepare<[number], Original>(`SELECT ${COLUMNS} WHERE id = ?`);
  const all = db.prepare<[], Original>(`SELECT ${COLUMNS} ORDER BY id`);
  const chunks = db
    .prepare<[number], Buffer>('SELECT data FROM original_chunk WHERE original_id = ? ORDER BY number')
    .pluck();

  return {
    /** Compresses a file's bytes chunk by chunk: before the transaction, so that it is short. */
    pack,
    find: (hash: string) => find.get(hash) ?? null,
    byId: (id: number) => byId.get(id) ?? null,
    all: () => all.all(),

    /** @param packed from `pack` @returns the new row's id */
    put(
      hash: string,
      size: number,
      packed: readonly Uint8Array[],
      at: string,
      place: ContainerPlace | null = null,
    ): number {
      const id = Number(
        insert.run(hash, size, place?.sha256 ?? null, place?.member ?? null, at).lastInsertRowid,
      );
      packed.forEach((data, number) => {
        insertChunk.run(id, number, data);
      });
      return id;
    },

    /** The file's bytes, chunk by chunk. Throws if a chunk can't be unpacked. */
    *read(id: number): Generator<Uint8Array> {
      for (const data of chunks.iterate(id)) yield zstdDecompressSync(data);
    },
  };
}
