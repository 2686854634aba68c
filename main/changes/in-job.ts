/** Takes the steps of a long change: some at once, and if that was not all, the rest as a job that can be cancelled. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { LongTransaction } from '../../db/transact.ts';
import { DaftarError } from '../api/errors.ts';
import type { App } from '../app.ts';
import type { JobContext } from '../jobs/jobs.ts';

/** Milliseconds of work before it is worth a line in the job bar. */
const AT_ONCE = 300;

/** Milliseconds for which nobody else is answered. */
const TURN = 60;

/** Rejects with what the work throws, or `change-cancelled`; nothing is written then. */
export async function inJob<T>({ jobs }: Pick<App, 'jobs'>, long: LongTransaction<T>): Promise<T> {
  if (long.go(AT_ONCE)) {
    const rest = Promise.withResolvers<void>();
    jobs.start('change', (context) => {
      const end = goOn(long, context);
      end.then(rest.resolve, rest.reject);
      return end;
    });
    await rest.promise;
  }
  return long.result();
}

async function goOn<T>(long: LongTransaction<T>, { signal, report }: JobContext): Promise<void> {
  for (;;) {
    await breathe();
    if (signal.aborted) {
      long.abandon();
      throw new DaftarError('change-cancelled');
    }
    const step = long.go(TURN);
    if (!step) return;
    report({ ...step, doing: '' });
  }
}
