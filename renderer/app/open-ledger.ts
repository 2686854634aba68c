/** The way to the ledger of one import. */
import { archive } from '../api/client.ts';
import { tellFailure } from './problem.ts';
import { go } from './route.ts';

/** Of the import that a job is; without one, of the last. */
export async function openLedger(jobId: string | null): Promise<void> {
  const runs = await archive.imports.runs().catch(tellFailure);
  const run = runs?.find((one) => one.jobId === jobId) ?? runs?.[0];
  go({ place: 'imports', run: run?.id ?? null });
}
