/** The names as a CSV file of the person's own: read from one that was picked, handed over as a download. */
import type { TableProblem } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { sayUndoable } from '../app/undo.ts';
import { downloadText } from '../export/deliver.ts';
import { t } from '../strings/index.ts';

/** Rejects with a code and a sentence; nothing is imported then. @returns what was not understood */
export async function importNameFile(file: File): Promise<TableProblem[]> {
  const { taken, problems } = await archive.names.importTable({ content: await file.text() });
  sayUndoable(t.names.imported(taken));
  return problems;
}

export async function exportNameFile(): Promise<void> {
  downloadText(await archive.names.table(), 'text/csv', t.names.fileName);
}
