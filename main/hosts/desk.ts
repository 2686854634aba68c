/**
 * The one archive that a host has open for all its windows: opens and closes it in turn, notices when it ends or its
 * file goes away, and tells the windows. Knows nothing of sockets, dialogs or the window.
 */
import { randomUUID } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import type { OpenMode } from '../../db/open.ts';
import { DaftarError, type ErrorCode, isErrorCode, messageOf } from '../api/errors.ts';
import type { HostState } from '../api/host-contract.ts';
import type { HostApi } from '../app.ts';
import { type Backend, type Client, startBackend } from './backend.ts';
import { placeOf, type RecentArchives } from './recent-archives.ts';

export type Desk = {
  state(): HostState;
  /** The state now, and again whenever it changes; ends with the signal. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<HostState, void>;
  /** Opens it instead of the one that is open. If it can't be, that one stays and the state says why. */
  open(path: string, mode: OpenMode): Promise<boolean>;
  /** Imports files into the archive that is open, else into the next one that is opened. */
  bring(paths: readonly string[]): void;
  /** Back to the first screen. */
  close(): Promise<void>;
  /** A port to the router of the archive with this id; null if that is not the open one. */
  connect(id: string, session: string | null): Promise<MessagePort | null>;
  client(): Client | null;
  /** After a change of the list of recent archives. */
  changed(): void;
};

type Opened = { id: string; path: string; backend: Backend };

type Options = {
  kind: HostState['kind'];
  folder: string | null;
  recent: RecentArchives;
  host: Omit<HostApi, 'starting' | 'gone'>;
};

export function createDesk({ kind, folder, recent, host }: Options): Desk {
  let current: Opened | null = null;
  let problem: HostState['problem'] = null;
  let opening: HostState['opening'] = null;
  let waiting: string[] = [];
  let next = Promise.withResolvers<void>();
  const inTurn = oneAfterAnother();

  const changed = () => {
    next.resolve();
    next = Promise.withResolvers<void>();
  };
  const state = (): HostState => ({
    kind,
    archive: current && { id: current.id, ...placeOf(current.path) },
    recent: recent.list(),
    problem,
    opening,
    waiting: waiting.length,
    folder,
  });

  const start = async (path: string, mode: OpenMode): Promise<Opened> => {
    const starting: HostApi['starting'] = (_, done, total) => {
      opening = { ...placeOf(path), done, total };
      changed();
    };
    const id = randomUUID();
    const gone: HostApi['gone'] = (code) => void leave(id, code);
    const backend = await startBackend(path, mode, { ...host, starting, gone }, { indexLater: true });
    const opened = { id, path, backend };
    backend.gone.catch((error) => {
      if (current !== opened) return;
      current = null;
      fail(new DaftarError('archive-ended', messageOf(error)));
    });
    return opened;
  };

  const bringWaiting = async () => {
    const paths = waiting;
    if (!current || paths.length === 0) return;
    waiting = [];
    await current.backend.client.imports.start({ paths });
    changed();
  };

  const put = async (opened: Opened | null) => {
    const before = current;
    current = opened;
    changed();
    await before?.backend.close();
  };
  const fail = (error: unknown) => {
    problem = asProblem(error);
    changed();
  };
  const leave = (id: string, code: ErrorCode) =>
    inTurn(async () => {
      if (current?.id !== id) return;
      fail(new DaftarError(code));
      await put(null).catch(fail);
    });

  return {
    state,
    async *watch(signal) {
      const ended = new Promise<void>((end) => signal?.addEventListener('abort', () => end()));
      while (!signal?.aborted) {
        const later = next.promise;
        yield state();
        await Promise.race([later, ended]);
      }
    },
    open: (path, mode) =>
      inTurn(async () => {
        if (current?.path === path) return true;
        problem = null;
        opening = { ...placeOf(path), done: 0, total: 0 };
        changed();
        try {
          const opened = await start(path, mode);
          recent.add(path, new Date().toISOString());
          opening = null;
          await put(opened);
          await bringWaiting().catch(fail);
          return true;
        } catch (error) {
          fail(error);
          return false;
        } finally {
          opening = null;
          changed();
        }
      }),
    bring(paths) {
      waiting.push(...paths);
      changed();
      void inTurn(() => bringWaiting().catch(fail));
    },
    close: () =>
      inTurn(async () => {
        problem = null;
        await put(null).catch(fail);
      }),
    connect: async (id, session) => (current?.id === id ? current.backend.connect(session) : null),
    client: () => current?.backend.client ?? null,
    changed,
  };
}

/** Runs pieces of work in the order they were asked for, each after the end of the one before. */
function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}

function asProblem(error: unknown): { code: string; message: string } {
  const { code } = (error ?? {}) as { code?: unknown };
  const known = isErrorCode(code) ? { code, message: messageOf(error) } : null;
  return known ?? { code: 'internal', message: new DaftarError('internal', messageOf(error)).message };
}
