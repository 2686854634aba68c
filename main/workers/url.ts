/** Where the workers' modules and engines are: as sources and packages, and again beside each other once bundled. */

export type WorkerName = 'writer' | 'reader' | 'parser';

export function workerUrl(name: WorkerName): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./${name}.${extension}`, import.meta.url);
}

/** PDFium's code: in its package, or beside this module once everything is bundled. */
export function pdfiumUrl(): URL {
  const path = import.meta.url.endsWith('.ts')
    ? '../../node_modules/@embedpdf/pdfium/dist/pdfium.wasm'
    : './pdfium.wasm';
  return new URL(path, import.meta.url);
}
