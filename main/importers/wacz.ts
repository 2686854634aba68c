/** WACZ: the web archives in it, compared with the list of files that came along and with who signed that list. */
import { createHash } from 'node:crypto';
import { gather } from './byte-reader.ts';
import { type Digest, parseDigest } from './digest.ts';
import { type Signature, signatureOf } from './signature.ts';
import { ImportError, type Member } from './types.ts';
import type { ZipEntry } from './zip-file.ts';

/** Bytes of the lists; they hold a line for each file. */
const MOST_LIST = 64 * 1024 * 1024;

type Listed = { path: string; digest: Digest | null };
type Package = { bytes: Uint8Array; listed: Listed[] };

export async function* waczMembers(entries: readonly ZipEntry[]): AsyncGenerator<Member> {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const list = await packageOf(byPath.get('datapackage.json'));
  const changed = new Map<string, string>();
  for (const { path, digest } of list?.listed ?? []) {
    const problem = await problemOf(byPath.get(path), digest);
    if (!problem) continue;
    changed.set(path, problem);
    yield tampered(path, problem);
  }
  const signature = await sealOf(list, byPath.get('datapackage-digest.json'));
  if (signature.problem) yield tampered('datapackage-digest.json', signature.problem, signature.code);
  const archives = entries.filter(({ path }) => /^archive\/.*\.(?:warc(?:\.gz)?|wacz)$/i.test(path));
  if (archives.length === 0)
    throw new ImportError(
      'malformed',
      'There is no web archive in this WACZ file: its folder “archive” is empty or missing.',
    );
  yield { kind: 'note', text: signature.said };
  for (const { path, size, stream } of archives) {
    const own = list ? (changed.get(path) ?? unlisted(list, path)) : NO_LIST;
    const warning = [own, signature.problem].filter(Boolean).join(' ') || undefined;
    yield { kind: 'file', path, source: { name: path.split('/').at(-1) ?? path, size, stream }, warning };
  }
}

const NO_LIST =
  'The WACZ has no readable list of its files (datapackage.json): whether they were changed cannot be told.';

const unlisted = ({ listed }: Package, path: string) =>
  listed.some((one) => one.path === path)
    ? ''
    : 'The WACZ file’s own list does not name this web archive: it was put in later.';

const tampered = (path: string, reason: string, code: 'tampered' | 'signature' = 'tampered'): Member => ({
  kind: 'refused',
  path,
  error: new ImportError(code, reason),
});

/** Null if there is none that can be read. */
async function packageOf(entry: ZipEntry | undefined): Promise<Package | null> {
  const bytes = entry && (await gather(entry.stream(), MOST_LIST));
  const value = bytes ? parsed(bytes) : null;
  const resources = value?.resources;
  if (!bytes || !Array.isArray(resources)) return null;
  const listed = resources.filter(isObject).map((resource): Listed => {
    const stats = isObject(resource.stats) ? resource.stats : {};
    // Version 1.0 kept algorithm and value apart.
    const stated = resource.hash ?? `${resource.hashing ?? 'sha256'}:${stats.hash ?? ''}`;
    return {
      path: String(resource.path ?? `archive/${resource.name ?? ''}`),
      digest: parseDigest(String(stated)),
    };
  });
  return { bytes, listed };
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(bytes: Uint8Array): Fields | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

async function problemOf(entry: ZipEntry | undefined, digest: Digest | null): Promise<string> {
  if (!entry) return 'The WACZ file’s own list names this file, but it is not there: it was taken out.';
  if (!digest) return '';
  const hash = createHash(digest.algorithm);
  try {
    for await (const bytes of entry.stream()) hash.update(bytes);
  } catch (error) {
    return error instanceof ImportError ? error.message : 'It cannot be read.';
  }
  return hash.digest().equals(digest.value)
    ? ''
    : `This file was changed since the WACZ was made: its ${digest.algorithm.toUpperCase()} is not the one in the WACZ file’s own list.`;
}

type Seal = { said: string; problem: string; code: 'tampered' | 'signature' };

/** Whether the list itself is what it was, and who says so. */
async function sealOf(list: Package | null, entry: ZipEntry | undefined): Promise<Seal> {
  const none: Seal = { said: 'The WACZ is not signed.', problem: '', code: 'tampered' };
  if (!list) return { ...none, said: NO_LIST };
  const bytes = entry && (await gather(entry.stream(), MOST_LIST));
  const seal = bytes ? parsed(bytes) : null;
  if (!seal) return none;
  const stated = String(seal.hash ?? '');
  const actual = `sha256:${createHash('sha256').update(list.bytes).digest('hex')}`;
  if (stated !== actual)
    return {
      ...none,
      problem:
        'The WACZ file’s own list (datapackage.json) was changed since it was made: its digest does not hold.',
    };
  if (!isObject(seal.signedData)) return none;
  return said(signatureOf(seal.signedData, stated));
}

function said({ by, at, state }: Signature): Seal {
  const signed = `The WACZ is signed${by ? ` by ${by}` : ''}${at ? ` on ${at.slice(0, 10)}` : ''}`;
  if (state === 'holds') return { said: `${signed}; the signature holds.`, problem: '', code: 'signature' };
  const why = {
    broken: 'its signature does not hold: it was changed since, or the signature is another file’s.',
    unknown:
      'no authority that this program knows vouches for that name, so that anybody may have signed it.',
    expired: 'the certificate was not valid at that time.',
    own: 'only with a key of its own: that it was not changed since is sure, who made it is not.',
  }[state];
  const sentence = `${signed}, but ${why}`;
  // A key of one's own is how browser extensions sign: nothing is wrong with that.
  return state === 'own'
    ? { said: `${signed}, ${why}`, problem: '', code: 'signature' }
    : { said: '', problem: sentence, code: state === 'broken' ? 'tampered' : 'signature' };
}
