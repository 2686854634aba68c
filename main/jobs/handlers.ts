/** The calls about running jobs. */

import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';

export function jobHandlers(os: Implementer['jobs'], { jobs }: App) {
  return {
    watch: os.watch.handler(({ input }) => jobs.watch(input.jobId)),
    running: os.running.handler(() => jobs.running()),
    cancel: os.cancel.handler(({ input }) => jobs.cancel(input.jobId)),
    pause: os.pause.handler(({ input }) => jobs.pause(input.jobId)),
    resume: os.resume.handler(({ input }) => jobs.resume(input.jobId)),
  };
}
