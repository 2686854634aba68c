/** Starts the thread that owns the archive and hands out clients of its router. The same for every host. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { OpenMode } from '../../db/open.ts';
import type { contract } from '../api/contract.ts';
import { DaftarError, isErrorCode, messageOf } from '../api/errors.ts';
import type { HostApi, OpenOptions } from '../app.ts';
import { type Link, link } from '../workers/link.ts';
import { workerUrl } from '../workers/url.ts';
import type { WriterApi } from '../workers/writer.ts';

export type Client = ContractRouterClient<typeof contract>;

export type Backend = {
  client: Client;
  /**
   * One more way to the router, for a host to relay. `session` is the folder of a browser's session, whose handles
   * are then the only paths that calls may name; null lets them name any path. It closes when the thread ends.
   */
  connect(session: string | null): Promise<MessagePort>;
  /** Rejects if the thread ends by itself: no call will be answered then. What was written is kept. */
  gone: Promise<never>;
  /** The thread, for hosts that watch it. */
  worker: Worker;
  /** Stops jobs, closes the archive, ends the thread. */
  close(): Promise<void>;
};

/** Throws {@link DaftarError} if the archive can't be opened so. */
export async function startBackend(
  path: string,
  mode: OpenMode,
  host: HostApi,
  options: OpenOptions = {},
): Promise<Backend> {
  const worker = new Worker(workerUrl('writer'));
  const writer: Link<WriterApi> = link<WriterApi>(worker, host);
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => {});
  const fail = (error: Error) => {
    writer.fail(error);
    gone.reject(error);
  };
  worker.on('error', fail);
  worker.on('exit', () =>
    fail(new DaftarError('internal', 'The thread that holds the archive ended early.')),
  );
  try {
    await writer.remote.open(path, mode, options);
  } catch (error) {
    await worker.terminate();
    throw withSentence(error);
  }
  const connect = async (session: string | null) => {
    const { port1, port2 } = new MessageChannel();
    await writer.remote.connect(port2, session);
    return port1;
  };
  const port = await connect(null);
  port.start();
  return {
    client: createORPCClient(new RPCLink({ port })),
    connect,
    gone: gone.promise,
    worker,
    async close() {
      await writer.remote.close();
      port.close();
      await worker.terminate();
    },
  };
}

/** The link carries an error's code and its whole sentence. */
function withSentence(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (!isErrorCode(code)) return error;
  return DaftarError.said(code, messageOf(error));
}
