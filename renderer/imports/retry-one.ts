/** Imports one failed item of a run once more; the new run is shown. */
import type { ImportRun, LedgerItem } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { tellFailure } from '../app/problem.ts';
import { go } from '../app/route.ts';

export async function retryOne(run: ImportRun, item: LedgerItem | undefined): Promise<void> {
  if (item?.outcome !== 'failed' || !run.canRetry) return;
  try {
    await archive.imports.retry({ run: run.id, item: item.id });
    go({ place: 'imports', run: null });
  } catch (error) {
    tellFailure(error);
  }
}
