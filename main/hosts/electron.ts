/**
 * The product's host: one process with a sandboxed window, cut off from every network. What must be settled before
 * Electron is ready stands here; nothing is awaited at the top level, for Electron waits for this module to end.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { startDesktop } from './electron/desktop.ts';
import { hardenProcess } from './electron/harden.ts';
import { archiveIn } from './electron/opened-files.ts';
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

// On macOS the file comes by an event, which may be there before Electron is ready.
let waiting = archiveIn(process.argv, process.cwd());
let open = (path: string) => {
  waiting = path;
};
app.on('open-file', (event, path) => {
  event.preventDefault();
  open(path);
});

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() => {
      const desktop = startDesktop(folders);
      open = desktop.openArchive;
      if (waiting) open(waiting);
      app.on('second-instance', (_, argv, folder) => {
        const path = archiveIn(argv, folder);
        if (path) open(path);
        desktop.show();
      });
    })
    .catch((error) => {
      console.error(error);
      app.exit(1);
    });
} else app.quit();
