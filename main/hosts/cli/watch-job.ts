/** Jobs followed to their end: progress shown, items handed on, Ctrl-C passed to them. */
import { DaftarError, isErrorCode } from '../../api/errors.ts';
import type { ImportItemView } from '../../api/schema.ts';
import type { Client } from '../backend.ts';
import type { Output } from './output.ts';

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
  return DaftarError.said(isErrorCode(code) ? code : 'internal', message);
}
