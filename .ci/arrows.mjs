// Who may import whom. The arrows are the table below; a new arrow between rooms fails the lint step.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rooms by path, the most particular first. */
const ROOMS = [
  ['db', 'db'],
  ['main/text', 'text'],
  ['main/api', 'api'],
  ['main/importers', 'importers'],
  ['main/exporters', 'exporters'],
  ['main/workers/reader.ts', 'app'],
  ['main/workers/writer.ts', 'app'],
  ['main/workers', 'workers'],
  ['main/bench', 'bench'],
  ['main/hosts/electron', 'electron'],
  ['main/hosts/electron.ts', 'electron'],
  ['main/hosts/preload.ts', 'electron'],
  ['main/hosts', 'hosts'],
  ['main/app.ts', 'app'],
  ['main/router.ts', 'app'],
  ['main', 'nouns'],
  ['renderer', 'renderer'],
  ['package.json', 'package'],
  ['e2e/setup.ts', 'setup'],
  ['e2e', 'e2e'],
];

/** What each room may import at run time; "…: type" only as types. Packages: `pkg:` names, `node:` for Node's own. */
const ARROWS = {
  text: [],
  api: ['text', 'db: type', 'pkg:zod', 'pkg:@orpc/contract', 'pkg:@orpc/server'],
  db: ['node:', 'pkg:better-sqlite3'],
  importers: [
    'text',
    'node: pure',
    'pkg:@embedpdf/pdfium',
    'pkg:@mozilla/readability',
    'pkg:@zip.js/zip.js',
    'pkg:chardet',
    'pkg:csv-parse',
    'pkg:linkedom',
    'pkg:mammoth',
    'pkg:markdown-it',
    'pkg:markdown-it-footnote',
    'pkg:eld',
    'pkg:yaml',
  ],
  exporters: ['text', 'node: pure', 'pkg:@cantoo/pdf-lib'],
  // Writing into somebody else's PDF is reading untrusted bytes, too.
  workers: ['importers', 'exporters', 'text', 'node:'],
  nouns: [
    'text',
    'api',
    'importers',
    'exporters',
    'workers',
    'db: type',
    'app: type',
    'node:',
    'pkg:csv-parse',
    'pkg:@zip.js/zip.js',
  ],
  // Measures the importers beside the packages that they are built on.
  // Archives to measure on are written as the program itself writes, in the thread that measures.
  bench: [
    'app',
    'api',
    'nouns',
    'importers',
    'text',
    'db: type',
    'node:',
    'pkg:@mozilla/readability',
    'pkg:better-sqlite3',
    'pkg:linkedom',
  ],
  app: ['nouns', 'api', 'workers', 'db', 'text', 'exporters: type', 'node:', 'pkg:uuid', 'pkg:@orpc/server'],
  hosts: [
    'bench',
    'app: type',
    'api',
    'nouns',
    'exporters',
    'workers',
    'text',
    'db: type',
    'node:',
    'pkg:@orpc/client',
    'pkg:@orpc/contract',
    'pkg:@orpc/server',
    'pkg:ws',
    'pkg:zod',
    'pkg:playwright-core',
    'pkg:csv-parse',
    'package',
  ],
  // Importing Electron anywhere else would start a download where there is none.
  electron: ['hosts', 'api', 'exporters: type', 'node:', 'pkg:electron', 'pkg:@orpc/server', 'pkg:zod'],
  renderer: [
    'text',
    // Its version is shown.
    'package',
    'api: type',
    'pkg:react',
    'pkg:react-dom',
    'pkg:@tanstack/react-query',
    'pkg:@tanstack/react-virtual',
    'pkg:zustand',
    'pkg:radix-ui',
    'pkg:lucide-react',
    'pkg:fuse.js',
    'pkg:markdown-it',
    'pkg:uuid',
    'pkg:@orpc/client',
    'pkg:@orpc/contract: type',
  ],
  // Demo and tests look for a browser with the same step.
  setup: ['node:', 'hosts'],
  e2e: ['node:', 'pkg:*'],
};

/** Parts of Node that compute on bytes and reach no file, no network, no clock (`tls`: the list of known roots). */
const PURE = ['node:crypto', 'node:stream', 'node:tls', 'node:zlib'];

const IMPORT = /^\s*(import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

const roomOf = (path) => ROOMS.find(([folder]) => path === folder || path.startsWith(`${folder}/`))?.[1];

function* sources(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(path) && !/\.test\.tsx?$|\/fixtures\//.test(path)) yield path;
  }
}

/** What an import goes to, as the table names it. */
function target(from, specifier) {
  if (specifier.startsWith('.'))
    return roomOf(relative(root, normalize(join(root, dirname(from), specifier)))) ?? specifier;
  if (specifier.startsWith('node:')) return PURE.includes(specifier) ? 'node: pure' : 'node:';
  return `pkg:${specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')}`;
}

function allowed(room, to, typeOnly) {
  const arrows = ARROWS[room] ?? [];
  const packages = to.startsWith('pkg:') && arrows.includes('pkg:*');
  const pure = to === 'node: pure' && arrows.includes('node:');
  return (
    to === room || packages || pure || arrows.includes(to) || (typeOnly && arrows.includes(`${to}: type`))
  );
}

const wrong = [];
for (const folder of ['main', 'db', 'renderer', 'e2e'])
  for (const path of sources(folder)) {
    const room = roomOf(path);
    for (const [, , type, from, dynamic] of readFileSync(join(root, path), 'utf8').matchAll(IMPORT)) {
      const to = target(path, from ?? dynamic);
      if (!allowed(room, to, Boolean(type)))
        wrong.push(`${path}: ${room} may not import ${to}${type ? ' (type)' : ''}`);
    }
  }
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exit(1);
