/** ZIP files of pages and texts, and WACZ, which is a ZIP with web archives in it. */

import { LIMITS } from './budget.ts';
import { readable } from './byte-reader.ts';
import { foldersOfPages, partByName } from './parts.ts';
import { type Container, ImportError, type Member, type Source } from './types.ts';
import { waczMembers } from './wacz.ts';
import { type ZipEntry, zipEntries } from './zip-file.ts';

const isZip = (head: Uint8Array) =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/** Formats that are packed as ZIP and are one document each. */
const DOCUMENT_NAME =
  /\.(?:docx?|docm|dotx|xlsx?|xlsm|pptx?|odt|ods|odp|odg|epub|jar|apk|xpi|vsix|kmz|ipa|qdpx|idml|pages|numbers|key)$/i;
const DOCUMENT_HEAD = /^(?:mimetype|\[Content_Types\]\.xml|_rels\/|META-INF\/)/;

function isDocument(head: Uint8Array, name: string): boolean {
  const first = Buffer.from(head.subarray(30, 60)).toString('latin1');
  return DOCUMENT_NAME.test(name) || DOCUMENT_HEAD.test(first);
}

export const wacz: Container = {
  id: 'WACZ',
  unit: ['page', 'pages'],
  accepts: (head, name) => isZip(head) && /\.wacz$/i.test(name),
  async *members(source, context) {
    yield* waczMembers(await zipEntries(await readable(source, LIMITS.member), context));
  },
};

export const zip: Container = {
  id: 'ZIP',
  unit: ['file', 'files'],
  accepts: (head, name) => isZip(head) && !isDocument(head, name),
  async *members(source, context) {
    const entries = await zipEntries(await readable(source, LIMITS.member), context);
    const isWacz =
      entries.some(({ path }) => path === 'datapackage.json') &&
      entries.some(({ path }) => path.startsWith('archive/'));
    yield* isWacz ? waczMembers(entries) : zipMembers(entries);
  },
};

async function* zipMembers(entries: readonly ZipEntry[]): AsyncGenerator<Member> {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const pageFolders = foldersOfPages(entries.map(({ path }) => path));
  const seen = new Set<string>();
  for (const entry of entries) {
    const { path } = entry;
    const error = refusalOf(entry);
    const isTwice = seen.has(path);
    seen.add(path);
    if (isSystem(path)) yield { kind: 'part', part: 'data' };
    else if (error) yield { kind: 'refused', path, error, skipped: error.code === 'link' };
    else if (isBelow(path, pageFolders)) yield { kind: 'part', part: partByName(nameOf(path)) ?? 'page' };
    else
      yield { kind: 'file', path, source: sourceIn(entry, byPath), ...(isTwice ? { warning: TWICE } : {}) };
  }
}

const TWICE = 'The ZIP holds more than one file of this name. Other programs may show only one of them.';

const nameOf = (path: string) => path.split('/').at(-1) ?? path;

/** What systems leave behind beside the files that a person packed. */
const isSystem = (path: string) =>
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/.test(path);

/** Why an entry is not read at all; null if it may be. */
function refusalOf({ path, isLink, isEncrypted, size, packed }: ZipEntry): ImportError | null {
  if (/^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)|\0/i.test(path))
    return new ImportError(
      'path',
      'Its name leads out of the ZIP, as names do that are made to overwrite files. It was not read.',
    );
  if (isLink) return new ImportError('link', 'This is a link to another file. Import that file itself.');
  if (isEncrypted)
    return new ImportError(
      'encrypted',
      'It is locked with a password. Unpack the ZIP with its password and import what comes out.',
    );
  if (size > LIMITS.free && size > packed * LIMITS.ratio)
    return new ImportError(
      'bomb',
      `It would unpack to ${Math.floor(size / Math.max(1, packed))} times its size, as files do that are made to fill a disk. It was not read.`,
    );
  return null;
}

function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
    if (folders.has(path.slice(0, at))) return true;
  return false;
}

function sourceIn(entry: ZipEntry, byPath: ReadonlyMap<string, ZipEntry>): Source {
  const folder = entry.path.split('/').slice(0, -1);
  return {
    name: nameOf(entry.path),
    size: entry.size,
    stream: entry.stream,
    async sibling(name) {
      const found = byPath.get(resolve(folder, name));
      if (!found || refusalOf(found)) return null;
      const { read } = await readable({ name: nameOf(found.path), stream: found.stream }, LIMITS.free);
      return { ...sourceIn(found, byPath), size: found.size, read, sibling: async () => null };
    },
  };
}

/** A way from a folder, "" if it leads out of the ZIP. */
function resolve(folder: readonly string[], way: string): string {
  const steps = [...folder];
  for (const step of way.split('/')) {
    if (step === '..' && steps.pop() === undefined) return '';
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
