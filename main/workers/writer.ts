/** The thread that owns the archive: the one writing connection, the router, the jobs. Hosts hand it ports. */
import { type MessagePort, parentPort } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import type { OpenMode } from '../../db/open.ts';
import { type CallContext, TRUSTED } from '../api/implementer.ts';
import { type App, type HostApi, type OpenOptions, openApp } from '../app.ts';
import { createRouter } from '../router.ts';
import { link } from './link.ts';

export type WriterApi = {
  /** Rejects with the code of what keeps the archive from being opened. */
  open(path: string, mode: OpenMode, options: OpenOptions): void;
  /**
   * Serves the router to one more client. `session` is the folder of a browser's session: such a client names files
   * by handles below it (`session:WAY`) and no path; null for a client that may name any path.
   */
  connect(port: MessagePort, session: string | null): void;
  /** Stops what runs and closes the archive. */
  close(): Promise<void>;
};

if (parentPort) {
  let app: App | undefined;
  let handler: RPCHandler<CallContext> | undefined;
  const { remote: host } = link<HostApi>(parentPort, {
    open(path: string, mode: OpenMode, options: OpenOptions) {
      app = openApp(path, mode, host, options);
      handler = new RPCHandler(createRouter(app));
    },
    connect(port: MessagePort, session: string | null) {
      const context: CallContext =
        session === null ? TRUSTED : { access: { kind: 'session', folder: session } };
      handler?.upgrade(port, { context });
      port.start();
    },
    async close() {
      await app?.close();
    },
  } satisfies WriterApi);
}
