/** The calls about running jobs. */
import type { App } from '../app.ts';
import type { Implementer } from '../router.ts';

export function jobHandlers(os: Implementer['jobs'], { jobs }: App) {
  return {
    watch: os.watch.handler(({ input }) => jobs.watch(input.jobId)),
    cancel: os.cancel.handler(({ input }) => jobs.cancel(input.jobId)),
  };
}
