/** Brings files from outside into the archive: handing over, then the import job. Told in the job bar. */
import { create } from 'zustand';
import { archive } from '../api/client.ts';
import { isGivenUp } from '../api/failure.ts';
import { dropped, filesIn, handOver, type OutsideFile, type Progress, pick } from '../api/outside-files.ts';
import { addSample, type Sample } from '../api/pace.ts';
import { askColumns } from '../imports/table-question.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { tellFailure } from './problem.ts';

/** `total` is null while it is still being looked what there is. */
export type Upload = {
  id: number;
  done: number;
  total: number | null;
  samples: readonly Sample[];
  cancel(): void;
};

/** What is being handed over now; in Electron never anything. */
export const useUploads = create<{ uploads: readonly Upload[] }>(() => ({ uploads: [] }));

/** Asks which files or folder, and imports them. */
export async function pickAndImport(folders: boolean): Promise<void> {
  await bringIn(() => pick(folders));
}

/** To be called while the drop is handled. */
export async function importDropped(transfer: DataTransfer): Promise<void> {
  const found = dropped(transfer);
  if (found.length === 0) toast({ text: t.drop.nothing });
  else await bringIn(async () => found);
}

type Outside = string | OutsideFile | FileSystemEntry;

async function bringIn(find: () => Promise<readonly Outside[]>): Promise<void> {
  try {
    const found = await find();
    const paths = found.every((one) => typeof one === 'string')
      ? found
      : await uploadAll(found as OutsideFile[] | FileSystemEntry[]);
    if (paths.length > 0) await importPaths([...paths]);
  } catch (error) {
    if (isGivenUp(error)) toast({ text: t.drop.stopped });
    else tellFailure(error);
  }
}

/** Asks first what the columns of a table hold, if they don't say it. */
async function importPaths(paths: string[]): Promise<void> {
  const maps = await askColumns(paths);
  if (maps) await archive.imports.start({ paths, maps });
}

/** The handles. What the host refused of single files is told. */
function uploadAll(found: OutsideFile[] | FileSystemEntry[]): Promise<string[]> {
  return asUpload(async (progress) => {
    const files = isFiles(found) ? found : await filesIn(found, progress);
    if (files.length === 0) toast({ text: t.drop.nothing });
    const { handles, refused } = await handOver(files, progress);
    const [first] = refused;
    if (first) toast({ text: t.drop.refused(refused.length, first.way, first.sentence), kind: 'problem' });
    return handles;
  });
}

function isFiles(found: OutsideFile[] | FileSystemEntry[]): found is OutsideFile[] {
  return found.some((one) => 'open' in one);
}

let count = 0;

/** Milliseconds: of ten thousand small files each takes one or two. */
const SHOWN_EVERY = 100;

/** Shows work in the job bar as long as it goes on. */
async function asUpload<T>(work: (progress: Progress) => Promise<T>): Promise<T> {
  const id = ++count;
  const abort = new AbortController();
  const others = (uploads: readonly Upload[]) => uploads.filter((upload) => upload.id !== id);
  let samples: readonly Sample[] = [];
  let due = 0;
  const report = (done: number, total: number | null) => {
    if (Date.now() < due && done !== total) return;
    due = Date.now() + SHOWN_EVERY;
    samples = total === null ? [] : addSample(samples, { at: Date.now(), done });
    const upload = { id, done, total, samples, cancel: () => abort.abort() };
    useUploads.setState(({ uploads }) => ({ uploads: [...others(uploads), upload] }));
  };
  report(0, null);
  try {
    return await work({ signal: abort.signal, report });
  } finally {
    abort.abort();
    useUploads.setState(({ uploads }) => ({ uploads: others(uploads) }));
  }
}
