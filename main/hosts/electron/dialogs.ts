/** Electron's dialogs: how the user gives the program a file, or a place for one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron';
import { DaftarError } from '../../api/errors.ts';
import type { HostMeans } from '../host-means.ts';
import { words } from './words.ts';

const ARCHIVE = { name: words.archiveFiles, extensions: ['daftar'] };

/** @param archives where archives lie if the user has no other place for them */
export function desktopMeans(archives: string): HostMeans {
  const targets = new Set<string>();
  const home = () => (existsSync(archives) ? archives : app.getPath('documents'));
  return {
    kind: 'electron',
    folder: null,
    placeForArchive: (name) =>
      save({
        title: words.newArchive,
        buttonLabel: words.make,
        defaultPath: join(home(), `${name}.daftar`),
        filters: [ARCHIVE],
      }),
    pickArchive: async () => {
      const [path] = await open({
        title: words.openArchive,
        defaultPath: home(),
        filters: [ARCHIVE],
        properties: ['openFile'],
      });
      return path ?? null;
    },
    pickFiles: (folders) =>
      open({
        title: words.import,
        buttonLabel: words.import,
        properties: [folders ? 'openDirectory' : 'openFile', 'multiSelections'],
      }),
    pickTarget: async (name) => {
      const path = await save({ title: words.save, defaultPath: join(app.getPath('documents'), name) });
      if (path) targets.add(path);
      return path;
    },
    deliver: async (handle) => {
      if (!targets.has(handle) || !existsSync(handle)) throw new DaftarError('file-unreadable', handle);
      shell.showItemInFolder(handle);
      return null;
    },
  };
}

async function open(options: OpenDialogOptions): Promise<string[]> {
  const parent = BrowserWindow.getFocusedWindow();
  const asked = parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options);
  const { canceled, filePaths } = await asked;
  return canceled ? [] : filePaths;
}

async function save(options: SaveDialogOptions): Promise<string | null> {
  const parent = BrowserWindow.getFocusedWindow();
  const asked = parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options);
  const { canceled, filePath } = await asked;
  return canceled || !filePath ? null : filePath;
}
