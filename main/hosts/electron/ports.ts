/** Gives a window its two ports: the host's own router, and the relay to the thread that holds the archive. */
import type { MessagePort } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { type IpcMainEvent, ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import type { Desk } from '../desk.ts';
import type { HostRouter } from '../host-router.ts';
import { isOwnWindow } from './harden.ts';

export function servePorts(desk: Desk, router: HostRouter): void {
  const host = new RPCHandler(router);
  ipcMain.on('daftar:connect', (event: IpcMainEvent, call: unknown, service: unknown, id: unknown) => {
    if (!isOwnWindow(event.senderFrame) || typeof call !== 'number') return;
    const { port1, port2 } = new MessageChannelMain();
    event.sender.postMessage('daftar:port', call, [port2]);
    if (service === 'host') {
      host.upgrade(port1);
      port1.start();
    } else void toArchive(desk, port1, String(id));
  });
}

async function toArchive(desk: Desk, port: MessagePortMain, id: string): Promise<void> {
  const archive = await desk.connect(id, null).catch(() => null);
  if (archive) relay(port, archive);
  else port.close();
}

/** Carries messages unread; either end closes the other. */
function relay(window: MessagePortMain, archive: MessagePort): void {
  window.on('message', ({ data }) => archive.postMessage(data));
  archive.on('message', (data) => window.postMessage(data));
  window.on('close', () => archive.close());
  archive.on('close', () => window.close());
  window.start();
}
