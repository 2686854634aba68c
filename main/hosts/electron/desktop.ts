/** Puts the desktop host together once Electron is ready: desk, router, window, menu; and ends it in order. */
import { app, BrowserWindow, session } from 'electron';
import { DaftarError, messageOf } from '../../api/errors.ts';
import type { PrintPage } from '../../exporters/types.ts';
import { builtWindow, createContent } from '../content.ts';
import { createDesk, type Desk } from '../desk.ts';
import type { Folders } from '../folders.ts';
import { builtFonts } from '../fonts.ts';
import { createHostRouter } from '../host-router.ts';
import { createRecentArchives } from '../recent-archives.ts';
import { desktopMeans } from './dialogs.ts';
import { hardenSession, isWindowAddress } from './harden.ts';
import { setMenu } from './menu.ts';
import type { OpenedFiles } from './opened-files.ts';
import { servePorts } from './ports.ts';
import { createDesktopPrint } from './print.ts';
import { openWindow } from './window.ts';

export type Desktop = {
  /** Opens the archive that the system names, and imports the files. */
  open(opened: OpenedFiles): void;
  /** Brings a window to the front. */
  show(): void;
};

export function startDesktop({ config, archives }: Folders): Desktop {
  hardenSession(session.defaultSession, isWindowAddress);
  session.defaultSession.protocol.handle('app', createContent(builtWindow()));
  const recent = createRecentArchives(config);
  const desk = createDesk({ kind: 'electron', folder: null, recent, host: printing() });
  servePorts(desk, createHostRouter({ desk, recent, archives, means: desktopMeans(archives) }));
  const newWindow = () => openWindow(config);
  setMenu(newWindow);
  newWindow();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) newWindow();
  });
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(desk);
  return {
    open({ archive, files }) {
      if (archive) void desk.open(archive, 'read');
      desk.bring(files);
    },
    show: () => show(newWindow),
  };
}

function printing() {
  const print = createDesktopPrint();
  return {
    print: (page: PrintPage) =>
      print(page).catch((error) => {
        throw new DaftarError('print-failed', messageOf(error), error);
      }),
    fonts: builtFonts,
    assertCanPrint: () => {},
  };
}

function show(newWindow: () => void): void {
  const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible());
  if (!window) newWindow();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** The archive is closed whole before the program ends: from then on it opens from a read-only stick. */
function closeBeforeQuit(desk: Desk): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    void desk.close().finally(() => app.exit(0));
  });
}
