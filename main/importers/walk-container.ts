/**
 * Goes through a container and the containers in it: every file to import is handed on with its bytes, whatever
 * cannot be read has a line, parts of pages are counted. Runs where untrusted bytes are read.
 */
import { type Budget, budgetOf, LIMITS, type Limits } from './budget.ts';
import { gather } from './byte-reader.ts';
import { containerFor } from './containers.ts';
import { importerFor } from './index.ts';
import { number, partByName, partsInWords } from './parts.ts';
import {
  type Container,
  type ContainerContext,
  ImportError,
  type ImportErrorCode,
  type Member,
  type MemberFacts,
  type Part,
  type Source,
} from './types.ts';

/** What is said of one thing in a container; the last step is about the container itself. */
export type Step =
  | {
      kind: 'file';
      path: string;
      name: string;
      bytes: Uint8Array;
      facts?: MemberFacts;
      warning?: string | undefined;
      sibling?: Source['sibling'];
    }
  | { kind: 'refused'; path: string; code: ImportErrorCode; reason: string; failed: boolean }
  | { kind: 'end'; code: ImportErrorCode; reason: string; failed: boolean };

type FileMember = Extract<Member, { kind: 'file' }>;

const HEAD = 4096;

/** The whole container has to be given up, wherever in it this was found. */
const FATAL: ReadonlySet<string> = new Set(['bomb', 'too-many', 'unreadable', 'vanished']);

type Walk = {
  /** What the file is, once it is out of its gzip. */
  format: Container;
  budget: Budget;
  context: ContainerContext;
  files: number;
  refused: number;
  parts: Map<Part, number>;
  notes: string[];
};

/** Steps in the container's own order. Never throws {@link ImportError}: what ends the walk is its last step. */
export async function* walkContainer(
  container: Container,
  source: Source,
  context: Omit<ContainerContext, 'unpacked'>,
  limits: Limits = LIMITS,
): AsyncGenerator<Step, void, undefined> {
  const budget = budgetOf(limits);
  const walk: Walk = {
    format: container,
    budget,
    context: { ...context, unpacked: budget.unpacked },
    files: 0,
    refused: 0,
    parts: new Map(),
    notes: [],
  };
  try {
    yield* inside(walk, container, source, { way: '', depth: 1 });
    yield endOf(walk);
  } catch (error) {
    const { code, message } = asImportError(error);
    const failed = code !== 'no-importer';
    yield { kind: 'end', code, reason: `${message}${keptBefore(walk)}`, failed };
  }
}

/** Where the walk is: the way so far, how many containers deep, and what holds for everything inside. */
type Place = { way: string; depth: number; warning?: string | undefined };

async function* inside(walk: Walk, container: Container, source: Source, place: Place): AsyncGenerator<Step> {
  const { way } = place;
  if (way === '') walk.format = container;
  for await (const member of container.members(source, walk.context)) {
    if (member.kind === 'note') walk.notes.push(way ? `${way}: ${member.text}` : member.text);
    else if (member.kind === 'part') count(walk, member.part);
    else if (member.kind === 'refused')
      yield refused(walk, join(way, member.path), member.error, member.skipped);
    else yield* fileIn(walk, member, { ...place, way: join(way, member.path) });
  }
}

/** A member that breaks has a line of its own, and its container goes on. */
async function* fileIn(walk: Walk, member: FileMember, place: Place): AsyncGenerator<Step> {
  walk.budget.member();
  try {
    yield* opened(walk, member, place);
  } catch (error) {
    const known = asImportError(error);
    if (FATAL.has(known.code) || place.way === '') throw known;
    yield refused(walk, place.way, known);
  }
}

async function* opened(
  walk: Walk,
  member: FileMember,
  { way: path, depth, ...place }: Place,
): AsyncGenerator<Step> {
  const { source, facts } = member;
  const warning = [place.warning, member.warning].filter(Boolean).join(' ') || undefined;
  const { limits } = walk.budget;
  const { head, source: whole } = facts?.fields ? { head: null, source } : await peeked(source);
  const container = head && containerFor(head, source.name);
  if (container) {
    if (depth >= limits.depth) throw tooDeep(limits.depth);
    return yield* inside(walk, container, whole, { way: path, depth: depth + 1, warning });
  }
  if (head && !importerFor(head, source.name)) {
    const part = partByName(source.name);
    if (part) count(walk, part);
    else
      yield refused(
        walk,
        path,
        new ImportError('no-importer', 'Daftar cannot read this kind of file.'),
        true,
      );
    return;
  }
  const bytes = await gather(whole.stream(), limits.member);
  if (!bytes)
    throw new ImportError(
      'too-large',
      `One file may have ${Math.round(limits.member / 2 ** 20)} MiB; this one has more.`,
    );
  walk.files++;
  yield {
    kind: 'file',
    path: path || source.name,
    name: source.name,
    // A copy: what is handed on must not drag along the buffer that it is a view of.
    bytes: new Uint8Array(bytes),
    ...(facts ? { facts } : {}),
    warning,
    ...(source.sibling ? { sibling: source.sibling } : {}),
  };
}

/** The first bytes of a source, and the source as it was before. */
async function peeked(source: Source): Promise<{ head: Uint8Array; source: Source }> {
  if (source.read && source.size !== undefined)
    return { head: await source.read(0, Math.min(HEAD, source.size)), source };
  const chunks = source.stream()[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let broken: unknown;
  try {
    for (let size = 0; size < HEAD; size += parts.at(-1)?.length ?? 0) {
      const next = await chunks.next();
      if (next.done) break;
      parts.push(next.value);
    }
  } catch (error) {
    broken = error;
  }
  const stream = async function* () {
    try {
      yield* parts;
      // What came before the break is there to be read.
      if (broken) throw broken;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  };
  return { head: Buffer.concat(parts).subarray(0, HEAD), source: { ...source, stream } };
}

function refused(walk: Walk, path: string, { code, message }: ImportError, skipped = false): Step {
  walk.refused++;
  return { kind: 'refused', path, code, reason: message, failed: !skipped };
}

function count(walk: Walk, part: Part): void {
  walk.parts.set(part, (walk.parts.get(part) ?? 0) + 1);
}

/** A way inside a way; a gzip file's only member has its place. */
const join = (way: string, path: string) => [way, path].filter(Boolean).join('/');

function endOf({ format, files, refused: lines, parts, notes }: Walk): Step {
  const said = [partsInWords(parts), ...notes].filter(Boolean).join(' ');
  const isEmpty = files + lines === 0;
  const opening = isEmpty
    ? `This ${format.id} file holds nothing that Daftar reads.`
    : `Gone through as ${format.id}: ${counted(files, format)} to import.`;
  const reason = [opening, said].filter(Boolean).join(' ');
  return { kind: 'end', code: isEmpty ? 'no-article' : 'container', reason, failed: false };
}

const counted = (count: number, { unit: [one, many] }: Container) =>
  `${number(count)} ${count === 1 ? one : many}`;

const keptBefore = ({ files, format }: Walk) =>
  files === 0 ? '' : ` What came before is kept: ${counted(files, format)}.`;

const tooDeep = (depth: number) =>
  new ImportError('too-deep', `This lies more than ${depth} files deep in each other. Unpack it first.`);

function asImportError(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  // From the other thread, which reads the file.
  if (name === 'ImportError') return new ImportError(code as ImportErrorCode, message ?? '');
  return new ImportError('malformed', `This cannot be read any further: ${message ?? error}`);
}
