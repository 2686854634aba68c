/** Electron's bridge to the sandboxed window: ports, paths of dropped files, the menu's commands; nothing else. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, MenuCommand, PortMessage } from '../api/bridge.ts';

const bridge: Bridge = {
  kind: 'electron',
  connect: (call, service, id) => ipcRenderer.send('daftar:connect', call, service, id),
  pathOf: (file) => webUtils.getPathForFile(file),
  onMenu: (listener) => {
    ipcRenderer.on('daftar:menu', (_, command: MenuCommand) => {
      if (!inField(command)) listener(command);
    });
  },
};

contextBridge.exposeInMainWorld('daftar', bridge);

// A port cannot pass the bridge itself; the window's own messages can carry it.
ipcRenderer.on('daftar:port', (event, call: number) => {
  const message: PortMessage = { daftar: 'port', call };
  window.postMessage(message, location.origin, [...event.ports]);
});

/** In a text field, undo and redo are the field's own. */
function inField(command: MenuCommand): boolean {
  if (command !== 'undo' && command !== 'redo') return false;
  const field = document.activeElement?.closest('input, textarea, [contenteditable]');
  if (field) document.execCommand(command);
  return Boolean(field);
}
