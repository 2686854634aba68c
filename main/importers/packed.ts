/** A document that is a ZIP of its parts (EPUB, DOCX): its members by path, with limits. Nothing is ever written anywhere. */
import { budgetOf } from './budget.ts';
import { gather } from './byte-reader.ts';
import { decode } from './charset.ts';
import { ImportError, type ImporterInput } from './types.ts';
import { type ZipEntry, zipEntries } from './zip-file.ts';

const MIB = 1024 * 1024;

/** What a document of text may unpack to; more is no document. */
const LIMITS = { member: 64 * MIB, members: 20_000, depth: 1, ratio: 200, free: 16 * MIB, total: 512 * MIB };

export type Packed = {
  /** As the ZIP says them. */
  paths: readonly string[];
  has(path: string): boolean;
  /** Null if there is no such member. Throws {@link ImportError}. */
  bytes(path: string): Promise<Uint8Array | null>;
  text(path: string): Promise<string | null>;
};

const locked = () =>
  new ImportError(
    'encrypted',
    'This document is locked with a password. Open it, save a copy without the password, and import that.',
  );

async function unpack(entry: ZipEntry): Promise<Uint8Array> {
  if (entry.isEncrypted) throw locked();
  const bytes = await gather(entry.stream(), LIMITS.member);
  if (!bytes)
    throw new ImportError('bomb', `A part of this document unpacks to more than ${LIMITS.member / MIB} MiB.`);
  return bytes;
}

/** Throws {@link ImportError} if the ZIP cannot be read. */
export async function openPacked(input: ImporterInput): Promise<Packed> {
  const budget = budgetOf(LIMITS);
  const entries = await zipEntries(input, { today: '', unpacked: budget.unpacked });
  const byPath = new Map<string, ZipEntry>();
  for (const entry of entries) {
    budget.member();
    if (!byPath.has(entry.path)) byPath.set(entry.path, entry);
  }
  const bytes = async (path: string) => {
    const entry = byPath.get(path);
    return entry ? unpack(entry) : null;
  };
  return {
    paths: [...byPath.keys()],
    has: (path) => byPath.has(path),
    bytes,
    async text(path) {
      const found = await bytes(path);
      return found && decode(found, path);
    },
  };
}

/** A member's path as another one names it; null if that is an address or leads out of the ZIP. */
export function memberPath(from: string, href: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) return null;
  const steps = href.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of unescaped(href.split(/[?#]/)[0] ?? '').split('/')) {
    if (step === '..' && steps.pop() === undefined) return null;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/') || null;
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
