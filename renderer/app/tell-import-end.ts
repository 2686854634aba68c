/** The end of an import in one sentence, with the way to its ledger. */
import type { ImportSummary } from '../../main/api/schema.ts';
import type { JobState } from '../api/jobs.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { openLedger } from './open-ledger.ts';

export function tellImportEnd(end: NonNullable<JobState['end']>): void {
  const ledger = { label: t.jobs.ledger, run: () => void openLedger(null) };
  if (end.kind === 'done') toast({ text: sentenceOf(end.result as ImportSummary), action: ledger });
  else toast({ text: end.message, kind: 'problem', action: ledger });
}

function sentenceOf({ imported, failed, unchanged, duplicate, cancelled }: ImportSummary): string {
  if (cancelled) return t.jobs.stopped(imported);
  if (imported + failed === 0) return t.jobs.nothingNew(unchanged + duplicate);
  return t.jobs.imported(imported, failed, unchanged + duplicate);
}
