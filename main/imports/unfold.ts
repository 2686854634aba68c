/** Turns found files into items to import: a file is one, a container as many as it has members and lines. */
import { messageOf } from '../api/errors.ts';
import { ImportError, type MemberFacts } from '../importers/types.ts';
import type { SentStep, WalkContext } from '../workers/parser.ts';
import type { ContainerWalk, ParserPool } from '../workers/parser-pool.ts';
import { type ContainerFile, openContainer } from './container-file.ts';
import type { FoundFile } from './walk.ts';

/** A file inside of a container. */
export type MemberItem = {
  /** The way inside of the container. */
  path: string;
  name: string;
  bytes: Uint8Array;
  /** SHA-256 of the container. */
  container: string;
  facts: MemberFacts | undefined;
  warning: string | undefined;
  /** The bytes of a file beside it; null if there is none. */
  beside(name: string): Promise<Uint8Array | null>;
};

export type Item = {
  file: FoundFile;
  /** Whether nothing more comes of this file. */
  isLast: boolean;
  member?: MemberItem;
  /** Nothing to read: a line of its own about a member, or about the container if `path` is null. */
  line?: { path: string | null; code: string; reason: string; failed: boolean };
  /** To be called when the item has been dealt with. */
  release?(): void;
};

export type UnfoldOptions = {
  signal: AbortSignal;
  contextOf(file: FoundFile): WalkContext;
  /** Only these members of a container, by its file's path; of those not named, all. */
  only?: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many items a container has brought, and how much of it was gone through, 0 to 1. */
  report(file: FoundFile, items: number, at: number): void;
};

export async function* unfold(
  pool: ParserPool,
  files: readonly FoundFile[],
  options: UnfoldOptions,
): AsyncGenerator<Item> {
  for (const file of files) {
    if (options.signal.aborted) return;
    const container = file.skip || file.bytes ? null : await opened(file, options.signal);
    if (container instanceof ImportError)
      yield {
        file,
        isLast: true,
        line: { path: null, code: container.code, reason: container.message, failed: true },
      };
    else if (container) yield* membersOf(pool, file, container, options);
    else yield { file, isLast: true };
  }
}

/** Null for a file that is none, or one that can't be opened: reading it will tell why. */
async function opened(file: FoundFile, signal: AbortSignal): Promise<ContainerFile | ImportError | null> {
  try {
    return await openContainer(file.path, { signal });
  } catch (error) {
    return error instanceof ImportError && error.code === 'changed' ? error : null;
  }
}

async function* membersOf(
  pool: ParserPool,
  file: FoundFile,
  container: ContainerFile,
  options: UnfoldOptions,
): AsyncGenerator<Item> {
  const { signal, only, report } = options;
  const chosen = only?.get(file.path);
  const use = shared(async () => container.close());
  let walk: ContainerWalk | undefined;
  try {
    walk = await pool.walk(container, options.contextOf(file));
    use.alsoClose(() => walk?.close());
    for (let items = 1; !signal.aborted; items++) {
      const sent = await walk.next();
      report(file, items, sent.at);
      if (sent.step.kind === 'end') await container.assertUnchanged();
      const item = itemOf(file, container, walk, sent);
      const way = item.member?.path ?? item.line?.path;
      if (item.isLast || !chosen || chosen.has(way ?? '')) yield { ...item, release: use.hold() };
      if (item.isLast) return;
    }
  } catch (error) {
    const { code } = error instanceof ImportError ? error : { code: 'internal' };
    const reason = `${messageOf(error)} What came before in this file is kept.`;
    yield { file, isLast: true, line: { path: null, code, reason, failed: true } };
  } finally {
    use.end();
  }
}

function itemOf(
  file: FoundFile,
  container: ContainerFile,
  walk: ContainerWalk,
  { step, id }: SentStep,
): Item {
  if (step.kind === 'end') {
    const { code, reason, failed } = step;
    return { file, isLast: true, line: { path: null, code, reason, failed } };
  }
  if (step.kind === 'refused') {
    const { path, code, reason, failed } = step;
    return { file, isLast: false, line: { path: path || null, code, reason, failed } };
  }
  const { path, name, bytes, facts, warning } = step;
  const beside = (sibling: string) => walk.beside(id, sibling);
  return {
    file,
    isLast: false,
    member: { path, name, bytes, container: container.sha256, facts, warning, beside },
  };
}

/** Something that several use one after the other: it is closed once the last has let go and no more can come. */
function shared(close: () => unknown) {
  const closing = [close];
  let users = 1;
  const letGo = () => {
    if (--users === 0) for (const one of closing) void one();
  };
  return {
    alsoClose: (also: () => unknown) => void closing.push(also),
    hold() {
      users++;
      return letGo;
    },
    end: letGo,
  };
}
