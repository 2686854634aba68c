/** The names as a CSV file of the person's own: read from one that was picked, handed over as a download. */
import type { TableProblem } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { download } from '../export/deliver.ts';
import { t } from '../strings/index.ts';
import { sayDone } from './name-changes.ts';

/** Rejects with a code and a sentence; nothing is imported then. @returns what was not understood */
export async function importNameFile(file: File): Promise<TableProblem[]> {
  const { taken, problems } = await archive.names.importTable({ content: await file.text() });
  sayDone(t.names.imported(taken));
  return problems;
}

export async function exportNameFile(): Promise<void> {
  const address = URL.createObjectURL(new Blob([await archive.names.table()], { type: 'text/csv' }));
  download(address, t.names.fileName);
  // The download has begun by then; what is not let go stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
