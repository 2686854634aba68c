/** Pauses a running job between two items, or lets it go on. */
import { archive } from '../api/client.ts';
import { tellFailure } from './problem.ts';

export async function pauseJob(jobId: string, isPaused: boolean): Promise<void> {
  try {
    await (isPaused ? archive.jobs.resume({ jobId }) : archive.jobs.pause({ jobId }));
  } catch (error) {
    tellFailure(error);
  }
}
