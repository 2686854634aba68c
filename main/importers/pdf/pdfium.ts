/**
 * PDFium: one engine a thread, its memory, a document's pages and characters. No action or script of the document is
 * ever run. Coordinates are PDF points of the page's own space, y upwards.
 */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

type Heap = { HEAPU8: Uint8Array };

type Raw = (...numbers: number[]) => number;

/** Called for every character or run of them: without the wrappers, which cost more than the calls. */
const DIRECT = [
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFText_GetFontInfo',
  'FPDFTextObj_GetFont',
  'FPDFText_GetUnicode',
  'FPDFText_GetTextObject',
  'FPDFText_IsGenerated',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
] as const;

let loadWasm: (() => Promise<Uint8Array>) | null = null;
let engine: Promise<Pdfium> | null = null;

/** Where the engine's code comes from: importers open no files themselves. Called once by whoever runs them. */
export function providePdfium(load: () => Promise<Uint8Array>): void {
  loadWasm = load;
}

/** The thread's engine; loaded when the first PDF is read. */
export function pdfium(): Promise<Pdfium> {
  engine ??= start();
  return engine;
}

/** The next file gets an engine of its own. */
export function dropPdfium(): void {
  engine = null;
}

async function start(): Promise<Pdfium> {
  if (!loadWasm) throw new Error('no engine for PDF was provided');
  const { init } = await import('@embedpdf/pdfium');
  const wasm = await loadWasm();
  const module = await init({ wasmBinary: wasm.slice().buffer });
  module.PDFiumExt_Init();
  return new Pdfium(module);
}

/** Why a document cannot be opened, as PDFium numbers it. */
export const LOAD_ERROR = { format: 3, password: 4, security: 5 } as const;

/** The engine's functions and its memory: copies in, texts and numbers out. */
export class Pdfium {
  readonly api: WrappedPdfiumModule;
  readonly direct: Record<(typeof DIRECT)[number], Raw>;
  /** 64 bytes for whatever a call writes. */
  readonly scratch: number;
  #view: DataView;

  constructor(api: WrappedPdfiumModule) {
    this.api = api;
    const raw = api.pdfium.wasmExports as unknown as Record<string, Raw>;
    this.direct = Object.fromEntries(DIRECT.map((name) => [name, raw[name]])) as Pdfium['direct'];
    this.scratch = this.allocate(64);
    this.#view = new DataView(this.#heap.buffer);
  }

  get #heap(): Uint8Array {
    return (this.api.pdfium as unknown as Heap).HEAPU8;
  }

  /** The memory grows by moving. */
  get view(): DataView {
    if (this.#view.buffer !== this.#heap.buffer) this.#view = new DataView(this.#heap.buffer);
    return this.#view;
  }

  allocate(size: number): number {
    const at = this.api.pdfium.wasmExports.malloc(size);
    if (at === 0) throw new RangeError('the engine for PDF has no more memory');
    return at;
  }

  free(at: number): void {
    this.api.pdfium.wasmExports.free(at);
  }

  /** `count` unsigned numbers of 32 bits from the scratch on. */
  unsigned(count: number): number[] {
    return Array.from({ length: count }, (_, at) => this.view.getUint32(this.scratch + 4 * at, true));
  }

  /** A copy of the engine's memory. */
  bytes(at: number, size: number): Uint8Array {
    return this.#heap.slice(at, at + size);
  }

  copy(bytes: Uint8Array): number {
    const at = this.allocate(Math.max(1, bytes.length));
    this.#heap.set(bytes, at);
    return at;
  }

  float(offset: number): number {
    return this.view.getFloat32(this.scratch + offset, true);
  }

  double(offset: number): number {
    return this.view.getFloat64(this.scratch + offset, true);
  }

  /** Calls a function that tells its length in bytes, terminator included, when it gets no buffer. */
  text(get: (buffer: number, size: number) => number): string {
    const size = Math.min(get(0, 0), 65_536);
    if (size <= 2) return '';
    const at = this.allocate(size);
    try {
      get(at, size);
      return new TextDecoder('utf-16le').decode(this.#heap.slice(at, at + size - 2));
    } finally {
      this.free(at);
    }
  }
}
