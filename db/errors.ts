/** What can be wrong with an archive file, as a closed list of codes; the sentences stand in `main/api/errors.ts`. */

export type ArchiveErrorCode =
  | 'archive-missing'
  | 'not-an-archive'
  | 'archive-newer'
  | 'archive-damaged'
  | 'archive-in-use'
  | 'archive-read-only'
  | 'archive-unreadable'
  | 'archive-moved'
  | 'archive-overwritten'
  | 'disk-full'
  | 'undo-conflict'
  | 'nothing-to-undo'
  | 'nothing-to-redo';

export class ArchiveError extends Error {
  override name = 'ArchiveError';
  readonly code: ArchiveErrorCode;
  constructor(code: ArchiveErrorCode, detail = '', cause?: unknown) {
    super(detail, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

const BY_SQLITE_CODE: [prefix: string, code: ArchiveErrorCode][] = [
  ['SQLITE_NOTADB', 'not-an-archive'],
  ['SQLITE_CORRUPT', 'archive-damaged'],
  ['SQLITE_ERROR', 'archive-damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'archive-in-use'],
  ['SQLITE_LOCKED', 'archive-in-use'],
  ['SQLITE_READONLY', 'archive-read-only'],
  ['SQLITE_CANTOPEN', 'archive-unreadable'],
  ['SQLITE_PERM', 'archive-unreadable'],
  ['SQLITE_AUTH', 'archive-unreadable'],
  ['SQLITE_IOERR', 'archive-unreadable'],
];

/**
 * An {@link ArchiveError} for whatever SQLite or the file system threw; null if it is about neither.
 * A write that found no room may come back as an input/output error: its cause then says ENOSPC.
 */
export function archiveErrorFrom(error: unknown): ArchiveError | null {
  if (error instanceof ArchiveError) return error;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== 'string') return null;
  const detail = String(message ?? '');
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ArchiveError('disk-full', detail, error);
  const found = BY_SQLITE_CODE.find(([prefix]) => code.startsWith(prefix));
  return found ? new ArchiveError(found[1], detail, error) : null;
}
