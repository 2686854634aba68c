/** The list of what a set of articles can be exported as. A new format is one file and one line here. */
import { annotationJsonBytes } from './annotation-json.ts';
import { exportCsv } from './csv.ts';
import { exportMarkdown } from './markdown.ts';
import type { PrintFont } from './pdf/index.ts';
import type { ExportSet, PdfChoices, Print } from './types.ts';

/** What a host lends to a format that prints. */
export type PrintMeans = { print: Print; fonts: readonly PrintFont[]; choices?: PdfChoices };

export type ExportFormat = {
  /** As on the command line. */
  id: string;
  /** With its dot. */
  extension: string;
  mimeType: string;
  /** Whether `write` needs `means`: a host checks for a browser before it starts a job. */
  prints: boolean;
  /** Throws an error whose message is one sentence for the user. */
  write(set: ExportSet, means?: PrintMeans): Promise<Uint8Array>;
};

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { id: 'pdf', extension: '.pdf', mimeType: 'application/pdf', prints: true, write: writePdf },
  { id: 'csv', extension: '.csv', mimeType: 'text/csv', prints: false, write: async (set) => exportCsv(set) },
  {
    id: 'md',
    extension: '.md',
    mimeType: 'text/markdown',
    prints: false,
    write: async (set) => exportMarkdown(set),
  },
  {
    id: 'jsonld',
    extension: '.jsonld',
    mimeType: 'application/ld+json',
    prints: false,
    write: async (set) => annotationJsonBytes(set, { texts: true, memos: true }),
  },
];

/** The format with this id, or null. */
export function exportFormat(id: string): ExportFormat | null {
  return EXPORT_FORMATS.find((format) => format.id === id) ?? null;
}

async function writePdf(set: ExportSet, means?: PrintMeans): Promise<Uint8Array> {
  if (!means) throw new Error('A PDF cannot be written without a browser that prints it.');
  // The largest part of the program, and most runs never need it.
  const { exportPdf } = await import('./pdf/index.ts');
  return exportPdf(set, means.print, means.fonts, means.choices);
}
