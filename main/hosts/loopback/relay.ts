/** Carries messages between a browser's socket and a port of the thread that holds the archive, unread. */
import type { MessagePort } from 'node:worker_threads';
import type { WebSocket } from 'ws';
import type { CloseCode } from '../../api/bridge.ts';

export const ARCHIVE_CLOSED: CloseCode = 4001;
export const NOT_THIS_ARCHIVE: CloseCode = 4004;

/** Either end closes the other. */
export function relay(socket: WebSocket, port: MessagePort): void {
  socket.on('message', (data: Buffer, isBinary: boolean) =>
    port.postMessage(isBinary ? data : data.toString()),
  );
  port.on('message', (data: string | Uint8Array) => socket.send(data));
  socket.on('close', () => port.close());
  port.on('close', () => socket.close(ARCHIVE_CLOSED));
}
