/** The program's menu: the system's own roles, and a few commands that the window carries out. */
import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../api/bridge.ts';
import { words } from './words.ts';

type Item = MenuItemConstructorOptions;

/** @param newWindow opens one more window on the same archive */
export function setMenu(newWindow: () => void): void {
  const mac: Item[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const template: Item[] = [
    ...mac,
    fileMenu(newWindow),
    editMenu(),
    viewMenu(),
    { role: 'windowMenu' },
    helpMenu(),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function fileMenu(newWindow: () => void): Item {
  return {
    label: words.file,
    submenu: [
      command('import', words.importEllipsis),
      command('close', words.closeArchive),
      { type: 'separator' },
      { label: words.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: newWindow },
      { role: 'close' },
      ...(process.platform === 'darwin' ? [] : [{ role: 'quit' } as const]),
    ],
  };
}

/** Undo and redo are the archive's; within a text field they are the field's (the preload sees to it). */
function editMenu(): Item {
  const redo = process.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z';
  return {
    label: words.edit,
    submenu: [
      command('undo', words.undo, 'CmdOrCtrl+Z'),
      command('redo', words.redo, redo),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      { type: 'separator' },
      command('find', words.find),
      command('settings', words.settings),
    ],
  };
}

function viewMenu(): Item {
  const tools: Item[] = app.isPackaged ? [] : [{ role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: words.view,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...tools,
    ],
  };
}

function helpMenu(): Item {
  return { role: 'help', label: words.help, submenu: [command('shortcuts', words.shortcuts)] };
}

/** The key, where there is one, is shown here but the window hears it first and knows what it means there. */
function command(name: MenuCommand, label: string, accelerator?: string): Item {
  return {
    label,
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => BrowserWindow.getFocusedWindow()?.webContents.send('daftar:menu', name),
  };
}
