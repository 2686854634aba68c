/** The codebook as a file of the person's own: read from one that was picked, handed over as a download. */
import type { TableProblem } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { sayUndoable } from '../app/undo.ts';
import { downloadText } from '../export/deliver.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';

/** Rejects with a code and a sentence; nothing is imported then. @returns what was not understood */
export async function importCodebook(file: File): Promise<TableProblem[]> {
  const { taken, problems } = await archive.tags.importTable({ content: await file.text() });
  if (taken === 0) toast({ text: t.tags.importedNone });
  else sayUndoable(t.tags.imported(taken));
  return problems;
}

const TYPES = { csv: 'text/csv', qdc: 'application/xml' } as const;

/** Rejects with a code and a sentence. */
export async function exportCodebook(format: keyof typeof TYPES): Promise<void> {
  const table = await archive.tags.table({ format });
  downloadText(table, TYPES[format], t.tags.fileName(format));
}
