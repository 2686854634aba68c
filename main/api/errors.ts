/** The closed list of what can go wrong, one sentence each that a user can act on, and the one place where it becomes a reply. */
import { ORPCError } from '@orpc/server';
import type { ArchiveErrorCode } from '../../db/errors.ts';

const SENTENCES = {
  'archive-missing': 'There is no archive at {detail}. Check the path, or import something to make one.',
  'not-an-archive': '{detail} is not a Daftar archive. Nothing in it was changed.',
  'archive-newer':
    'A newer Daftar wrote this archive ({detail}). Update Daftar to open it; nothing was changed.',
  'archive-damaged':
    'The archive file is damaged ({detail}). Work on a copy of it and run "verify" to see what is affected.',
  'archive-in-use': 'Another Daftar has this archive open. Close it there to make changes here.',
  'archive-read-only': 'The archive or its folder cannot be written. Copy it to a disk that can be written.',
  'archive-unreadable': 'The archive cannot be read ({detail}). Check its permissions and the disk.',
  'archive-moved':
    'The archive file was moved, replaced or deleted while it was open. What was saved until then is in the file that was moved: open it where it is now, or put it back to go on.',
  'archive-overwritten':
    'Another file was copied over the archive while it was open. It was left as it is now; what the archive held before is in your copies only.',
  'archive-ended':
    'The part of Daftar that holds the archive stopped. What was saved is kept; open the archive again. ({detail})',
  'disk-full': 'The disk is full. What was finished is kept; free some space and do it again.',
  'undo-conflict': 'This step cannot be taken back: something else has changed the same passage since.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'article-unknown': 'There is no article {detail} in this archive.',
  'article-removed': 'This article was deleted. Restore it to read it or to work on it.',
  'block-unknown': 'The article has no part {detail}.',
  'annotation-unknown': 'There is no passage {detail} in this archive.',
  'changed-elsewhere':
    'Another window has changed this passage meanwhile. Nothing was overwritten: look at it as it is now, then save again.',
  'tag-unknown': 'There is no tag “{detail}”.',
  'name-unknown': 'There is no name “{detail}”.',
  'search-unknown': 'This search is not saved in this archive.',
  'name-exists': 'There is a name “{detail}” already. Use merge to join the two.',
  'tag-exists': 'There is a tag “{detail}” already. Use merge to join the two.',
  'quote-not-found': 'The article does not contain this quote: “{detail}”.',
  'occurrence-not-found': 'The quote does not occur that often: {detail}.',
  'run-unknown': 'There is no import {detail} in this archive.',
  'run-unfinished': 'This import is still running. Cancel it first, then take it back.',
  'retry-unknown':
    'Daftar no longer knows where the failed files of this import are. Choose them again to import them.',
  'path-refused': 'This place cannot be used from a browser: {detail}. Nothing was read or written.',
  'job-unknown': 'This job is no longer known.',
  'format-unknown': 'There is no export format “{detail}”.',
  'nothing-to-export': 'Nothing matches: there is nothing to export.',
  'target-unwritable': '{detail} cannot be written. Choose another folder; nothing was written.',
  'target-is-archive':
    '{detail} is a Daftar archive or belongs to one. Choose another name; it was not touched.',
  'target-exists': '{detail} exists already. Choose another name; it was not touched.',
  'no-browser':
    'To make a PDF, Daftar needs Chrome, Edge or Chromium. Install one, or name it in DAFTAR_BROWSER. {detail}',
  'not-a-pdf':
    '{detail} did not come from a PDF, so it has no pages to annotate. Export it as a PDF of its text.',
  'page-unreadable': 'This page cannot be shown: {detail} Read it as text, or open the file in a PDF reader.',
  'copy-refused': '{detail} Nothing was written. Export its text as a PDF instead.',
  'print-failed': 'The PDF could not be made: {detail}',
  'file-unreadable': '{detail} cannot be read. Check that it exists and that you may read it.',
  cancelled: 'Cancelled. What was finished is kept.',
  'change-cancelled': 'Cancelled. Nothing was changed.',
  'invalid-input': '{detail}',
  internal: 'Something went wrong in Daftar itself: {detail}',
} as const satisfies Record<ArchiveErrorCode, string> & Record<string, string>;

export type ErrorCode = keyof typeof SENTENCES;

/** An error with a code from the list; `detail` goes into its sentence. */
export class DaftarError extends Error {
  override name = 'DaftarError';
  readonly code: ErrorCode;
  constructor(code: ErrorCode, detail = '', cause?: unknown) {
    super(sentence(code, detail), cause === undefined ? undefined : { cause });
    this.code = code;
  }

  /** With its whole sentence, as it came from another thread. */
  static said(code: ErrorCode, message: string): DaftarError {
    const error = new DaftarError(code);
    error.message = message;
    return error;
  }
}

export function sentence(code: ErrorCode, detail = ''): string {
  return SENTENCES[code]
    .replace('{detail}', () => detail)
    .replace(' ()', '')
    .trim();
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(SENTENCES, code);
}

/** What crosses to a client: code and sentence, nothing of the inside. */
export function toReply(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return error.code === 'BAD_REQUEST' ? invalidInput(error) : error;
  const known = error instanceof DaftarError ? error : new DaftarError('internal', messageOf(error), error);
  return new ORPCError(known.code, { message: known.message, cause: error });
}

/** The contract refused what came in: says which field and why. */
function invalidInput(error: ORPCError<string, unknown>): ORPCError<string, unknown> {
  const { issues = [] } = (error.data ?? {}) as { issues?: { path?: unknown[]; message: string }[] };
  const said = issues.map(({ path = [], message }) => `${path.join('.')}: ${message}`).join('; ');
  const known = new DaftarError('invalid-input', said || error.message, error);
  return new ORPCError(known.code, { message: known.message, cause: error });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
