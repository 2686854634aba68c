/** Puts the loopback host together: desk, session files, router, sockets, printing. */
import { join } from 'node:path';
import { z } from 'zod';
import { builtWindow, createContent } from './content.ts';
import { createDesk, type Desk } from './desk.ts';
import { foldersOf } from './folders.ts';
import type { HostMeans } from './host-means.ts';
import { archiveIn, createHostRouter } from './host-router.ts';
import { createDownloads, type Downloads } from './loopback/downloads.ts';
import { createSockets } from './loopback/sockets.ts';
import { type Loopback, type Parts, startLoopback } from './loopback.ts';
import { readOwnFile, writeOwnFile } from './own-file.ts';
import { createPrinter } from './printer.ts';
import { createRecentArchives } from './recent-archives.ts';
import { createSessionFiles, type SessionFiles } from './session-files.ts';

export type BrowserHost = { url: string; desk: Desk; close(): Promise<void> };

/** @param port 0 for any; rejects with the system's error if it is taken */
export async function startBrowserHost(port: number, window = builtWindow()): Promise<BrowserHost> {
  const { config, archives } = foldersOf();
  const recent = createRecentArchives(config);
  const content = createContent(window);
  const files = createSessionFiles();
  const removeAtExit = () => files.remove();
  process.once('exit', removeAtExit);
  const downloads = createDownloads();
  const printer = createPrinter();
  const desk = createDesk({ kind: 'browser', folder: archives, recent, host: printer });
  const router = createHostRouter({
    desk,
    recent,
    archives,
    means: browserMeans(archives, files, downloads),
  });
  const sockets = createSockets(desk, router, files.folder);
  const loopback = await listenWhereLast(port, config, { content, files, downloads, sockets });
  return {
    url: loopback.url,
    desk,
    async close() {
      await loopback.close();
      await desk.close();
      await printer.close();
      process.off('exit', removeAtExit);
      files.remove();
    },
  };
}

/**
 * Any port will do, but the browser keeps the window's folded sides and theme by address, and the port is part of it:
 * so the last one is taken again if it is free.
 */
async function listenWhereLast(port: number, config: string, parts: Parts): Promise<Loopback> {
  if (port !== 0) return startLoopback(port, parts);
  const file = join(config, 'port.json');
  const last = z.object({ port: z.number().int().min(1024).max(65535) }).safeParse(readOwnFile(file))
    .data?.port;
  if (last) {
    const there = await startLoopback(last, parts).catch(() => null);
    if (there) return there;
  }
  const loopback = await startLoopback(0, parts);
  if (!last) writeOwnFile(file, { port: Number(new URL(loopback.url).port) });
  return loopback;
}

/** No dialogs: the browser has its own, and new archives have one folder. */
function browserMeans(folder: string, files: SessionFiles, downloads: Downloads): HostMeans {
  return {
    kind: 'browser',
    folder,
    placeForArchive: async (name) => archiveIn(folder, name),
    pickArchive: async () => null,
    pickFiles: async () => [],
    pickTarget: async (name) => files.target(name),
    deliver: async (handle) => downloads.offer(files.pathOf(handle)),
  };
}
