/**
 * The product's host: one process with a sandboxed window, cut off from every network. What must be settled before
 * Electron is ready stands here; nothing is awaited at the top level, for Electron waits for this module to end.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { startDesktop } from './electron/desktop.ts';
import { hardenProcess } from './electron/harden.ts';
import { openedFiles } from './electron/opened-files.ts';
import { foldersOf } from './folders.ts';

const folders = foldersOf();
app.setName('Daftar');
const profile = join(folders.config, 'profile');
// Electron takes no folder that is not there.
mkdirSync(profile, { recursive: true });
app.setPath('userData', profile);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
hardenProcess();

const named = (argv: readonly string[], folder: string) =>
  openedFiles(argv.slice(app.isPackaged ? 1 : 2), folder);

// On macOS files come by events, which may be there before Electron is ready.
const early: string[] = [];
let open = (paths: readonly string[], _folder: string): void => {
  early.push(...paths);
};
app.on('open-file', (event, path) => {
  event.preventDefault();
  open([path], process.cwd());
});

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() => {
      const desktop = startDesktop(folders);
      desktop.open(named(process.argv, process.cwd()));
      open = (paths, folder) => desktop.open(openedFiles(paths, folder));
      if (early.length > 0) open(early, process.cwd());
      app.on('second-instance', (_, argv, folder) => {
        desktop.open(named(argv, folder));
        desktop.show();
      });
    })
    .catch((error) => {
      console.error(error);
      app.exit(1);
    });
} else app.quit();
