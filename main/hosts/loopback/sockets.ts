/** The browser's two sockets: `/host` speaks with this host, `/archive?id=ID` is relayed to the open archive. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Desk } from '../desk.ts';
import type { HostRouter } from '../host-router.ts';
import { NOT_THIS_ARCHIVE, relay } from './relay.ts';

/** A call's arguments at most: a codebook or a hundred thousand ids, never a file. */
const LARGEST_MESSAGE = 64 * 1024 ** 2;

export type Sockets = {
  /** Of a request that was let in. */
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
};

/** @param session the folder that the browser's handles lie in */
export function createSockets(desk: Desk, hostRouter: HostRouter, session: string): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    perMessageDeflate: false,
  });
  const host = new RPCHandler(hostRouter);
  const toArchive = async (socket: WebSocket, id: string) => {
    // What comes before the port is there would be lost.
    socket.pause();
    const port = await desk.connect(id, session);
    if (port) relay(socket, port);
    else socket.close(NOT_THIS_ARCHIVE);
    socket.resume();
  };
  return {
    take(request, socket, head) {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (pathname !== '/host' && pathname !== '/archive')
        return void socket.end('HTTP/1.1 404 None\r\n\r\n');
      server.handleUpgrade(request, socket, head, (ready) => {
        ready.on('error', () => ready.terminate());
        if (pathname === '/host') void host.upgrade(ready);
        else toArchive(ready, searchParams.get('id') ?? '').catch(() => ready.close(NOT_THIS_ARCHIVE));
      });
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
