/** The end of an export that no dialog shows: it was closed, the page was loaded anew, or another window began it. */
import type { WrittenFile } from '../../main/api/schema.ts';
import { hostKind } from '../api/client.ts';
import type { JobState } from '../api/jobs.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { deliver } from './deliver.ts';

const shownInDialog = new Set<string>();

/** The dialog of this job tells how it ends; call what is returned when it is closed. */
export function tellsItself(jobId: string): () => void {
  shownInDialog.add(jobId);
  return () => void shownInDialog.delete(jobId);
}

export function tellExportEnd(jobId: string, end: NonNullable<JobState['end']>): void {
  if (shownInDialog.has(jobId)) return;
  if (end.kind === 'failed')
    return void toast(
      end.code === 'cancelled'
        ? { text: t.exporting.cancelled }
        : { text: t.exporting.failed(end.message), kind: 'problem' },
    );
  for (const file of (end.result as { files: WrittenFile[] }).files) {
    const name = file.path.split(/[\\/]/).at(-1) ?? file.path;
    const run = () => void deliver(file, name, 'again').catch(tellFailure);
    const label = hostKind === 'electron' ? t.exporting.show : t.exporting.again;
    toast({ text: t.exporting.ready(name), action: { label, run } });
  }
}
