/** The fonts that a printed page carries: which files they are, and how a host reads them from its folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PrintFont } from '../exporters/pdf/fonts.ts';

/** One font file: where it comes from when the program is built, and what it is. */
export type FontFile = Omit<PrintFont, 'base64'> & {
  /** npm package; the file lies in its `files` folder. */
  package: string;
  file: string;
};

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXTENDED =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';
const ARABIC =
  'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC';

const PARTS = { latin: LATIN, 'latin-ext': LATIN_EXTENDED, cyrillic: CYRILLIC, arabic: ARABIC };

type Part = keyof typeof PARTS;
type Cut = [weight: string, style: PrintFont['style']];

const EUROPEAN: Part[] = ['latin', 'latin-ext', 'cyrillic'];
const REGULAR: Cut = ['400', 'normal'];
const ITALIC: Cut = ['400', 'italic'];
const SEMIBOLD: Cut = ['600', 'normal'];
const BOLD: Cut = ['700', 'normal'];

/**
 * What the build copies from `node_modules` into the program's font folder. Static cuts: a variable font becomes
 * drawings without a name (Type 3) in Chromium's PDF, larger and uneven on a screen.
 */
export const FONT_FILES: readonly FontFile[] = [
  ...family('Literata', EUROPEAN, [REGULAR, ITALIC, BOLD]),
  ...family('Inter', EUROPEAN, [REGULAR, SEMIBOLD]),
  ...family('Amiri', ['arabic', 'latin'], [REGULAR, BOLD]),
];

function family(name: string, parts: readonly Part[], cuts: readonly Cut[]): FontFile[] {
  const id = name.toLowerCase();
  return parts.flatMap((part) =>
    cuts.map(([weight, style]) => ({
      family: name,
      weight,
      style,
      unicodeRange: PARTS[part],
      package: `@fontsource/${id}`,
      file: `${id}-${part}-${weight}-${style}.woff2`,
    })),
  );
}

/** Reads all of {@link FONT_FILES} from one flat folder; throws if one is missing, for a page must not change its face. */
export function readFonts(folder: string): Promise<PrintFont[]> {
  return Promise.all(FONT_FILES.map((font) => readFont(font, join(folder, font.file))));
}

/** The same straight from `node_modules`, for tests and unbuilt sources. */
export function readPackageFonts(nodeModules: string): Promise<PrintFont[]> {
  return Promise.all(
    FONT_FILES.map((font) => readFont(font, join(nodeModules, font.package, 'files', font.file))),
  );
}

async function readFont({ package: _, file: __, ...font }: FontFile, path: string): Promise<PrintFont> {
  return { ...font, base64: (await readFile(path)).toString('base64') };
}

/** The fonts of this program: beside it once it is bundled, else from the packages. */
export function builtFonts(): Promise<PrintFont[]> {
  const here = import.meta.url;
  return here.endsWith('.ts')
    ? readPackageFonts(fileURLToPath(new URL('../../node_modules', here)))
    : readFonts(fileURLToPath(new URL('./fonts', here)));
}
