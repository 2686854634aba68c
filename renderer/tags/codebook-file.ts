/** The codebook as a file of the person's own: read from one that was picked, handed over as a download. */
import type { TagView } from '../../main/api/schema.ts';
import { download } from '../export/deliver.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { CodebookError, readCodebook, writeCodebook } from './csv.ts';
import { tagChanges } from './tag-changes.ts';

/** Rejects with a code and a sentence; nothing is imported then. */
export async function importCodebook(file: File): Promise<void> {
  const rows = rowsOf(await file.text());
  if (rows.length === 0) toast({ text: t.tags.importedNone });
  else await tagChanges.importAll(rows);
}

function rowsOf(text: string) {
  try {
    return readCodebook(text);
  } catch (error) {
    if (!(error instanceof CodebookError)) throw error;
    const message = error.code === 'no-name-column' ? t.tags.noNameColumn : t.tags.notCsv(error.line);
    throw Object.assign(new Error(message, { cause: error }), { code: error.code });
  }
}

export function exportCodebook(tags: readonly TagView[]): void {
  const address = URL.createObjectURL(new Blob([writeCodebook(tags)], { type: 'text/csv' }));
  download(address, t.tags.fileName);
  // The download has begun by then; what is not let go stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
