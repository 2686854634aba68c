/** One window: sandboxed, at the place where the last one was. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { readOwnFile, writeOwnFile } from '../own-file.ts';
import { ORIGIN } from './harden.ts';

const kept = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  maximized: z.boolean(),
});

/** @param configFolder remembers the place */
export function openWindow(configFolder: string): BrowserWindow {
  const file = join(configFolder, 'window.json');
  const last = kept.safeParse(readOwnFile(file)).data;
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    ...(last && onScreen(last.bounds) ? last.bounds : {}),
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Daftar',
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (last?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeOwnFile(file, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  // What the window showed is lost, nothing else: it is drawn again.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

/** A screen that was unplugged must not keep the window. */
function onScreen({ x, y, width, height }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return across >= 100 && down >= 100;
  });
}
