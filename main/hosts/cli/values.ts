/** Values of options checked against their lists, and jobs followed to their end. */
import { DaftarError, isErrorCode } from '../../api/errors.ts';
import type { ImportItemView } from '../../api/schema.ts';
import { COLOR_NAMES, type Color } from '../../text/colors.ts';
import type { Client } from '../backend.ts';
import { UsageError } from './arguments.ts';
import type { Output } from './output.ts';

/** Throws {@link UsageError}. */
export function colorOf(name: string | undefined): Color | undefined {
  return oneOf('color', COLOR_NAMES, name);
}

const SORTS = ['rank', 'date', '-date'] as const;

/** Throws {@link UsageError}. */
export function sortOf(name: string | undefined): (typeof SORTS)[number] | undefined {
  return oneOf('sort', SORTS, name);
}

function oneOf<T extends string>(
  option: string,
  all: readonly T[],
  given: string | undefined,
): T | undefined {
  if (given === undefined) return undefined;
  const found = all.find((name) => name === given);
  if (!found) throw new UsageError(`--${option} is one of: ${all.join(', ')}.`);
  return found;
}

/**
 * Follows a job to its end; Ctrl-C cancels it, a second one ends the program.
 * @returns the job's result. Throws {@link DaftarError} with the job's code.
 */
export async function watchJob<T>(
  client: Client,
  jobId: string,
  out: Output,
  onItem: (item: ImportItemView) => void = () => {},
): Promise<T> {
  const began = Date.now();
  const cancel = () => {
    out.say('Cancelling; what is finished is kept …');
    void client.jobs.cancel({ jobId });
  };
  process.once('SIGINT', cancel);
  try {
    for await (const event of await client.jobs.watch({ jobId })) {
      if (event.kind === 'item') onItem(event.item);
      else if (event.kind === 'progress') out.progress(progressLine(event, Date.now() - began));
      else if (event.kind === 'done') return event.result as T;
      else throw jobError(event.code, event.message);
    }
    throw new DaftarError('internal', 'the job ended without a word');
  } finally {
    process.off('SIGINT', cancel);
    out.progress('');
  }
}

/** @param ms since the start */
function progressLine(
  { done, total, doing }: { done: number; total: number | null; doing: string },
  ms: number,
) {
  const left = total && done ? Math.round(((ms / done) * (total - done)) / 1000) : null;
  return [`${done}${total ? ` of ${total}` : ''}`, left === null ? '' : `${left} s left`, doing]
    .filter(Boolean)
    .join(' · ');
}

function jobError(code: string, message: string): DaftarError {
  const error = new DaftarError(isErrorCode(code) ? code : 'internal');
  error.message = message;
  return error;
}
