/** The formats that can be imported: one file each, one line here. The first that accepts a file reads it. */
import { docx } from './docx.ts';
import { epub } from './epub.ts';
import { html } from './html.ts';
import { jsonld } from './jsonld.ts';
import { markdown } from './markdown.ts';
import { mhtml } from './mhtml.ts';
import { pdf } from './pdf.ts';
import { textCapture } from './text-capture.ts';
import type { Importer } from './types.ts';

/** In the order they are asked: by content before by name, plain text last. */
export const importers: readonly Importer[] = [pdf, epub, docx, mhtml, jsonld, markdown, html, textCapture];

/** The importer for a file by its first 4 KiB and its name; null if there is none. */
export function importerFor(head: Uint8Array, name: string): Importer | null {
  return importers.find((importer) => importer.accepts(head, name)) ?? null;
}
