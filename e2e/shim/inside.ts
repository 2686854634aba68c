/**
 * Loaded into a host's process before the program (`node --import`): lets a story look inside and do what a user
 * cannot, such as ending a thread. Changes nothing by itself.
 */
import { syncBuiltinESMExports } from 'node:module';
import { runInThisContext } from 'node:vm';
import threads from 'node:worker_threads';
import { offer } from './channel.ts';

/** What a story's function is given, besides Electron's own module in the desktop host. */
export type Inside = { workers: { name: string; worker: threads.Worker }[] };

const inside: Inside = { workers: [] };
export const insideOf = inside as Inside & Record<string, unknown>;

if (threads.isMainThread && process.send) {
  threads.Worker = class extends threads.Worker {
    constructor(...args: ConstructorParameters<typeof threads.Worker>) {
      super(...args);
      inside.workers.push({ name: String(args[0]), worker: this });
    }
  };
  syncBuiltinESMExports();
  offer({
    evaluate: (code: string, argument: unknown) => {
      const work = runInThisContext(`(${code})`) as (inside: unknown, argument: unknown) => unknown;
      return work(insideOf, argument);
    },
  });
}
