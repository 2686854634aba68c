/** Brings files from outside into the archive: handing over, then the import job. Told in the job bar. */
import { create } from 'zustand';
import { archive } from '../api/client.ts';
import { isGivenUp } from '../api/failure.ts';
import { dropped, handOver, type OutsideFile, pick } from '../api/outside-files.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { tellFailure } from './problem.ts';

export type Upload = { id: number; done: number; total: number; cancel(): void };

/** What is being handed over now; in Electron never anything. */
export const useUploads = create<{ uploads: readonly Upload[] }>(() => ({ uploads: [] }));

/** Asks which files or folder, and imports them. */
export function pickAndImport(folders: boolean): Promise<void> {
  return importAll(pick(folders));
}

/** To be called while the drop is handled. */
export function importDropped(transfer: DataTransfer): Promise<void> {
  const found = dropped(transfer);
  void found.then(({ length }) => length === 0 && toast({ text: t.drop.nothing })).catch(() => {});
  return importAll(found);
}

async function importAll(from: Promise<string[] | OutsideFile[]>): Promise<void> {
  try {
    const found = await from;
    const paths = areHandles(found) ? found : await uploadAll(found);
    if (paths.length > 0) await archive.imports.start({ paths });
  } catch (error) {
    if (isGivenUp(error)) toast({ text: t.drop.stopped });
    else tellFailure(error);
  }
}

function areHandles(found: string[] | OutsideFile[]): found is string[] {
  return typeof found[0] === 'string';
}

let count = 0;

async function uploadAll(files: readonly OutsideFile[]): Promise<string[]> {
  if (files.length === 0) return [];
  const id = ++count;
  const abort = new AbortController();
  show({ id, done: 0, total: files.length, cancel: () => abort.abort() });
  try {
    return await handOver(files, { signal: abort.signal, report: (done) => show({ id, done }) });
  } finally {
    abort.abort();
    useUploads.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }));
  }
}

function show(changed: Partial<Upload> & { id: number }): void {
  useUploads.setState(({ uploads }) => {
    const known = uploads.some((upload) => upload.id === changed.id);
    if (!known) return { uploads: [...uploads, changed as Upload] };
    return {
      uploads: uploads.map((upload) => (upload.id === changed.id ? { ...upload, ...changed } : upload)),
    };
  });
}
