/** Bundles the program's threads side by side into `dist`; what holds native code or a browser driver stays a package. */
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'rolldown';
import { FONT_FILES } from './main/hosts/fonts.ts';

/** The printed page's fonts go along, so that the built program needs no package for them. */
const fonts: Plugin = {
  name: 'fonts',
  generateBundle() {
    for (const font of FONT_FILES)
      this.emitFile({
        type: 'asset',
        fileName: `fonts/${font.file}`,
        source: readFileSync(`node_modules/${font.package}/files/${font.file}`),
      });
  },
};

/** PDFium's code is read by the thread that needs it. */
const engine: Plugin = {
  name: 'engine',
  generateBundle() {
    const source = readFileSync('node_modules/@embedpdf/pdfium/dist/pdfium.wasm');
    this.emitFile({ type: 'asset', fileName: 'pdfium.wasm', source });
  },
};

/** Optional parts of packages that this program does without. */
const OPTIONAL = ['canvas', 'bufferutil', 'utf-8-validate'];

export default defineConfig([
  {
    input: {
      cli: 'main/hosts/cli.ts',
      electron: 'main/hosts/electron.ts',
      writer: 'main/workers/writer.ts',
      reader: 'main/workers/reader.ts',
      parser: 'main/workers/parser.ts',
    },
    platform: 'node',
    plugins: [fonts, engine],
    external: ['better-sqlite3', 'playwright-core', 'electron', ...OPTIONAL],
    output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  },
  {
    // A sandboxed preload can only be a CommonJS script.
    input: { preload: 'main/hosts/preload.ts' },
    platform: 'node',
    external: ['electron'],
    output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs' },
  },
]);
