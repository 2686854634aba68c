/**
 * The thread that reads untrusted files: bytes in, blocks out; or, of a container, its members one by one. It opens no
 * file but the program's own engine for PDF and no archive, and is killed by its pool when it takes too long or too much memory.
 */
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { gather } from '../importers/byte-reader.ts';
import { containerFor } from '../importers/containers.ts';
import { providePdfium } from '../importers/pdf/pdfium.ts';
import { type Read, readMember } from '../importers/read-member.ts';
import type { TableView } from '../importers/table.ts';
import { ImportError, type ImporterContext, type ImporterInput, type Source } from '../importers/types.ts';
import { unsureTableIn } from '../importers/unsure-table.ts';
import { type Step, walkContainer } from '../importers/walk-container.ts';
import type { FieldMap } from '../text/table-fields.ts';
import type { CopyOrder, CopyResult } from './annotate-copy.ts';
import { link } from './link.ts';
import type { PageAnswer, PageOrder } from './page-view.ts';
import { pdfiumUrl } from './url.ts';

/** What the pool offers: the bytes of the file in hand. */
export type BytesApi = {
  read(file: string, start: number, end: number): Promise<Uint8Array>;
  /** Size of the file beside it, or null if there is none. */
  sibling(file: string): Promise<number | null>;
};

/** What the pool hears besides. */
export type PoolApi = BytesApi & {
  /** How many pages the file in hand has: it is given time for them. */
  pages(count: number): void;
};

export type Parsed = Read;

/** A step whose `id` its siblings can be asked by; `at`: how much of the container was gone through, 0 to 1. */
export type SentStep = { step: Step; id: number; at: number };

export type WalkContext = ImporterContext & { map?: FieldMap };

// On Linux a thread has a priority of its own: importing stands back behind the thread that searches.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

export type ParserApi = {
  /** Answers once files can be read. */
  start(): void;
  /** @param whole the file's bytes, if it is small */
  parse(name: string, size: number, context: ImporterContext, whole: Uint8Array | null): Promise<Parsed>;
  /** Begins to go through a container; `next` until its last step. */
  open(name: string, size: number, context: WalkContext): Promise<void>;
  next(): Promise<SentStep>;
  /** The bytes of a file beside the member of a step; null if there is none, or too many of them. */
  beside(id: number, name: string): Promise<Uint8Array | null>;
  /** Writes passages into a copy of a PDF; see {@link annotateCopy}. */
  annotateCopy(name: string, size: number, order: CopyOrder): Promise<CopyResult>;
  /** Looks at an imported PDF; see {@link PageOrder}. `key` names the file: it stays open for the next look. */
  look<Order extends PageOrder>(
    key: string,
    name: string,
    size: number,
    order: Order,
  ): Promise<PageAnswer<Order>>;
  /** Columns of a table that a person must name; null if there is nothing to ask. */
  unsureTable(name: string, size: number): Promise<TableView | null>;
};

/** How many bytes a format may look at to say whether a file is its own. */
const HEAD = 4096;

const STREAM_STEP = 1024 * 1024;

/** Bytes of a file beside a member, such as a picture; and of how many members the neighbours can be asked for. */
const MOST_BESIDE = 32 * 1024 * 1024;
const REMEMBERED = 256;

if (parentPort) {
  providePdfium(() => readFile(pdfiumUrl()));
  const { remote: bytes } = link<PoolApi>(parentPort, {
    start() {},
    parse: (
      name: string,
      size: number,
      context: ImporterContext,
      whole: Uint8Array | null,
    ): Promise<Parsed> =>
      inTurn(() =>
        readMember(
          { ...inputOver(whole ? over(whole, bytes) : bytes, '', name, size), pages: bytes.pages },
          context,
        ),
      ),
    annotateCopy: (name: string, size: number, order: CopyOrder): Promise<CopyResult> =>
      inTurn(async () => {
        bytes.pages(order.pages);
        const { annotateCopy } = await import('./annotate-copy.ts');
        return annotateCopy(await bytes.read('', 0, size), name, order);
      }),
    look: <Order extends PageOrder>(
      key: string,
      name: string,
      size: number,
      order: Order,
    ): Promise<PageAnswer<Order>> =>
      inTurn(async () => {
        const { look } = await import('./page-view.ts');
        return look({ key, name, read: () => bytes.read('', 0, size) }, order);
      }),
    open: (name: string, size: number, context: WalkContext): Promise<void> =>
      open(bytes, name, size, context),
    next: () => next(),
    beside,
    unsureTable: (name: string, size: number): Promise<TableView | null> =>
      unsureTableIn(inputOver(bytes, '', name, size)),
  } satisfies ParserApi);
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, since what is asked for meanwhile is of the file in hand. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => {});
  return result;
}

type Walk = { steps: AsyncGenerator<Step, void>; count: number; at(): number };

let walk: Walk | undefined;
const siblings = new Map<number, NonNullable<Source['sibling']>>();

async function open(bytes: BytesApi, name: string, size: number, context: WalkContext): Promise<void> {
  let position = 0;
  const counted: BytesApi = {
    read(file, start, end) {
      position = Math.max(position, end);
      return bytes.read(file, start, end);
    },
    sibling: bytes.sibling,
  };
  const input = inputOver(counted, '', name, size);
  const container = containerFor(await bytes.read('', 0, Math.min(size, HEAD)), name);
  if (!container) throw new ImportError('no-importer', 'This file holds no others.');
  siblings.clear();
  walk = {
    steps: walkContainer(container, input, context),
    count: 0,
    at: () => Math.min(1, position / Math.max(1, size)),
  };
}

async function next(): Promise<SentStep> {
  const step = await walk?.steps.next();
  if (!walk || !step || step.done) throw new ImportError('internal', 'The container has ended.');
  const id = walk.count++;
  const { sibling, ...sent } = { sibling: undefined, ...step.value };
  if (sibling) siblings.set(id, sibling);
  siblings.delete(id - REMEMBERED);
  return { step: sent, id, at: walk.at() };
}

async function beside(id: number, name: string): Promise<Uint8Array | null> {
  const found = await siblings.get(id)?.(name);
  return found && found.size <= MOST_BESIDE ? gather(found.stream(), MOST_BESIDE) : null;
}

/** The same with the file in hand at hand. */
function over(whole: Uint8Array, { read, sibling }: BytesApi): BytesApi {
  return {
    read: async (file, start, end) => (file === '' ? whole.slice(start, end) : read(file, start, end)),
    sibling,
  };
}

/** @param file '' for the file in hand, else the path of a sibling relative to it */
function inputOver(
  bytes: { read: BytesApi['read']; sibling: BytesApi['sibling'] },
  file: string,
  name: string,
  size: number,
): ImporterInput {
  return {
    name,
    size,
    read: (start, end) => bytes.read(file, start, end),
    async *stream() {
      for (let at = 0; at < size; at += STREAM_STEP)
        yield await bytes.read(file, at, Math.min(size, at + STREAM_STEP));
    },
    async sibling(path) {
      const found = await bytes.sibling(path);
      return found === null ? null : inputOver(bytes, path, path.split('/').at(-1) ?? path, found);
    },
  };
}
