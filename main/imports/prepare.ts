/** Everything about one item that needs no transaction: reading, hashing, parsing, packing. */
import { basename } from 'node:path';
import { messageOf } from '../api/errors.ts';
import type { App } from '../app.ts';
import { sha256 } from '../archive/hash.ts';
import { ImportError, type ImportErrorCode } from '../importers/types.ts';
import type { Parsed } from '../workers/parser.ts';
import type { ParserFile, ParserPool } from '../workers/parser-pool.ts';
import { parserFile, readWhole } from './read-file.ts';
import type { Item, MemberItem } from './unfold.ts';
import type { FoundFile } from './walk.ts';

/** Why something did not become an article. Codes are those of importers, of {@link FoundFile} and of errors. */
export type Refusal = { code: string; reason: string; failed: boolean };

export type Ready = {
  file: FoundFile;
  /** Nothing more comes of this file. */
  isLast: boolean;
  /** The way inside of the container; null for a file itself. */
  member: string | null;
  /** What its article is said to come from, without folders. */
  name: string;
  refusal?: Refusal;
  warning?: string | undefined;
  original?: {
    sha256: string;
    size: number;
    packed: Uint8Array[];
    container: { sha256: string; member: string } | null;
  };
  /** Missing when the archive holds these bytes already. */
  parsed?: Parsed;
};

export async function prepare(app: App, pool: ParserPool, item: Item): Promise<Ready> {
  const { file, isLast, member, line } = item;
  const base = {
    file,
    isLast,
    member: member?.path ?? line?.path ?? null,
    name: member?.name ?? basename(file.path),
  };
  try {
    if (line) return { ...base, refusal: line };
    if (file.skip) return { ...base, refusal: file.skip };
    return { ...base, warning: member?.warning, ...(await read(app, pool, file, member)) };
  } catch (error) {
    return { ...base, refusal: refusalOf(error, member) };
  } finally {
    item.release?.();
  }
}

async function read(
  app: App,
  pool: ParserPool,
  file: FoundFile,
  member: MemberItem | undefined,
): Promise<Pick<Ready, 'original' | 'parsed'>> {
  const bytes = member?.bytes ?? file.bytes ?? (await readWhole(file.path));
  const container = member ? { sha256: member.container, member: member.path } : null;
  const original = { sha256: sha256(bytes), size: bytes.length, packed: [] as Uint8Array[], container };
  if (holders(app, original.sha256).length > 0) return { original };
  const today = app.now().slice(0, 10);
  const parsed = member
    ? await pool.parse(memberFile(member), { today, ...(member.facts ? { member: member.facts } : {}) })
    : await pool.parse(file.bytes ? aloneFile(file.path, bytes) : parserFile(file.path, bytes), { today });
  original.packed = app.archive.originals.pack(bytes);
  return { original, parsed };
}

/** The articles that came from a file with this hash. */
export function holders(app: App, hash: string) {
  const original = app.archive.originals.find(hash);
  return original ? app.archive.articles.ofOriginal(original.id) : [];
}

/** What was pasted has no neighbours. */
function aloneFile(name: string, bytes: Uint8Array): ParserFile {
  const read = async (_: string, start: number, end: number) => bytes.slice(start, end);
  return { name, size: bytes.length, read, sibling: async () => null };
}

/** A member as the parser sees it: its bytes, and those of its neighbours in the container. */
function memberFile({ name, bytes, beside }: MemberItem): ParserFile {
  const found = new Map<string, Promise<Uint8Array | null>>();
  const neighbour = (sibling: string) => {
    if (!found.has(sibling)) found.set(sibling, beside(sibling));
    return found.get(sibling) ?? Promise.resolve(null);
  };
  return {
    name,
    size: bytes.length,
    async read(sibling, start, end) {
      const whole = sibling === '' ? bytes : await neighbour(sibling);
      if (!whole) throw new ImportError('unreadable', 'A file that is not there was asked for.');
      return whole.slice(start, end);
    },
    sibling: async (sibling) => (await neighbour(sibling))?.length ?? null,
  };
}

/** Pages of a crawl without an article in them, such as frames and lists, are nothing to put right. */
const EMPTY_PAGE: ReadonlySet<ImportErrorCode> = new Set(['no-article', 'empty']);

function refusalOf(error: unknown, member: MemberItem | undefined): Refusal {
  const code = error instanceof ImportError ? error.code : 'internal';
  const isNothing = code === 'no-importer' || (EMPTY_PAGE.has(code) && member?.facts?.url !== undefined);
  return { code, reason: messageOf(error), failed: !isNothing };
}
