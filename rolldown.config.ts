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

export default defineConfig({
  input: {
    cli: 'main/hosts/cli.ts',
    writer: 'main/workers/writer.ts',
    reader: 'main/workers/reader.ts',
    parser: 'main/workers/parser.ts',
  },
  platform: 'node',
  plugins: [fonts],
  external: ['better-sqlite3', 'playwright-core', 'electron', 'canvas'],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    cleanDir: true,
  },
});
