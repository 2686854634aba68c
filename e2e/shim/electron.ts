/**
 * What the desktop bundles import as 'electron' in the stories: the same calls, carried out in Chromium by the story's
 * process (`windows.ts`). Whatever is not here throws, so that nothing passes because nothing happened.
 */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask, offer } from './channel.ts';
import { type MessagePortMain, messageFromWindow, moveToWindow, portClosed, portsLost } from './ports.ts';
import { type Session, sessionOf } from './sessions.ts';
import { strict } from './strict.ts';

export { MessageChannelMain } from './ports.ts';
export { session } from './sessions.ts';

const ready = Promise.withResolvers<void>();
/** Electron is never ready before its main module has ended. */
export const releaseReady = () => ready.resolve();

const paths = new Map([['documents', join(process.env.DAFTAR_HOME ?? '', 'Documents')]]);
let quitting = false;

class App extends EventEmitter {
  isPackaged = false;
  commandLine = strict('app.commandLine', { appendSwitch: (_name: string, _value?: string) => {} });
  setName(_name: string) {}
  setPath(name: string, path: string) {
    if (!existsSync(path)) throw new Error(`There is no folder ${path}.`);
    paths.set(name, path);
  }
  getPath(name: string) {
    const path = paths.get(name);
    if (!path) throw new Error(`The stories' Electron has no path “${name}”.`);
    return path;
  }
  enableSandbox() {}
  requestSingleInstanceLock() {
    return true;
  }
  whenReady() {
    return ready.promise;
  }
  quit() {
    if (quitting) return;
    quitting = true;
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.exit(0);
  }
  exit(code: number) {
    process.exit(code);
  }
}

export const app = strict('app', new App());

export const protocol = strict('protocol', { registerSchemesAsPrivileged: (_schemes: unknown[]) => {} });

class IpcMain extends EventEmitter {}
export const ipcMain = strict('ipcMain', new IpcMain());

class WebContents extends EventEmitter {
  readonly window: number;
  windowOpen: ((details: { url: string }) => { action: string }) | null = null;
  constructor(window: number) {
    super();
    this.window = window;
  }
  setWindowOpenHandler(handler: NonNullable<WebContents['windowOpen']>) {
    this.windowOpen = handler;
  }
  send(channel: string, ...args: unknown[]) {
    void ask('ipc', this.window, channel, args, []);
  }
  postMessage(channel: string, message: unknown, transfer: MessagePortMain[]) {
    const numbers = transfer.map((port) => moveToWindow(port, this.window));
    void ask('ipc', this.window, channel, [message], numbers);
  }
  executeJavaScript(code: string) {
    return ask('execute', this.window, code);
  }
  async printToPDF(options: Record<string, boolean>) {
    return Buffer.from((await ask('print', this.window, options)) as Uint8Array);
  }
}

type Bounds = { x: number; y: number; width: number; height: number };
type WindowOptions = Partial<Bounds> & {
  show?: boolean;
  webPreferences?: { preload?: string; session?: Session; sandbox?: boolean; contextIsolation?: boolean };
};

let windows = 0;
const open = new Map<number, BrowserWindow>();

export class BrowserWindow extends EventEmitter {
  readonly id = ++windows;
  readonly webContents: WebContents;
  readonly session: Session;
  private bounds: Bounds;
  private visible: boolean;
  private maximized = false;
  private readonly made: Promise<unknown>;
  static getAllWindows = () => [...open.values()];
  static getFocusedWindow = () => [...open.values()].find((window) => window.visible) ?? null;
  constructor(options: WindowOptions) {
    super();
    const { preload, session: own, sandbox, contextIsolation } = options.webPreferences ?? {};
    if (!sandbox || !contextIsolation) throw new Error('A window must be sandboxed and isolated.');
    this.session = own ?? sessionOf('default');
    this.visible = options.show !== false;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.webContents = strict('webContents', new WebContents(this.id));
    open.set(this.id, this);
    const { width: across, height: down } = this.bounds;
    this.made = ask('open', this.id, { preload, session: this.session.name, width: across, height: down });
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    await this.made;
    await ask('load', this.id, url);
    this.emit('ready-to-show');
  }
  reload() {
    void ask('reload', this.id);
  }
  show() {
    this.visible = true;
  }
  focus() {}
  restore() {}
  maximize() {
    this.maximized = true;
  }
  isVisible = () => this.visible;
  isMinimized = () => false;
  isMaximized = () => this.maximized;
  isDestroyed = () => !open.has(this.id);
  getNormalBounds = () => this.bounds;
  /** For stories: as if the user had moved it. */
  setBounds(bounds: Bounds) {
    this.bounds = bounds;
  }
  close() {
    this.emit('close', { preventDefault() {} });
    this.destroy();
  }
  destroy() {
    if (!open.delete(this.id)) return;
    portsLost(this.id);
    void ask('close', this.id);
    this.emit('closed');
    if (open.size === 0) app.emit('window-all-closed');
  }
}

export const screen = strict('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
});

const unanswered = (what: string) => async (): Promise<never> => {
  throw new Error(`A story must say what the user answers to ${what}.`);
};

/** Stories put their answers here, as they would with the real one. */
export const dialog = strict('dialog', {
  showOpenDialog: unanswered('the open dialog'),
  showSaveDialog: unanswered('the save dialog'),
});

export const shell = strict('shell', {
  shown: [] as string[],
  showItemInFolder(path: string) {
    this.shown.push(path);
  },
});

type Item = { role?: string; label?: string; submenu?: Item[]; click?: () => void };

export const Menu = strict('Menu', {
  template: [] as Item[],
  buildFromTemplate: (template: Item[]) => template,
  setApplicationMenu(template: Item[]) {
    this.template = template;
  },
});

offer({
  /** What a session's own protocol handler, behind its request filter, says to an address. */
  async fetch(name: string, url: string, method: string) {
    const own = sessionOf(name);
    const cancelled = await new Promise<boolean>((decided) => {
      if (own.beforeRequest) own.beforeRequest({ url }, ({ cancel }) => decided(cancel === true));
      else decided(false);
    });
    const handler = own.handlers.get(new URL(url).protocol.slice(0, -1));
    if (cancelled || !handler) return null;
    const response = await handler(new Request(url, { method }));
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  },
  sent(window: number, url: string, channel: string, args: unknown[]) {
    const sender = open.get(window)?.webContents;
    ipcMain.emit(channel, { sender, senderFrame: { url, parent: null } }, ...args);
  },
  portMessage: messageFromWindow,
  portClosed,
  portsLost,
  /** Whether the main process lets a page open a window or go elsewhere. */
  mayOpen(window: number, url: string) {
    return open.get(window)?.webContents.windowOpen?.({ url }).action !== 'deny';
  },
  mayGo(window: number, url: string, isMainFrame: boolean) {
    let prevented = false;
    const event = { url, isMainFrame, preventDefault: () => (prevented = true) };
    open.get(window)?.webContents.emit('will-frame-navigate', event);
    return !prevented;
  },
  quit: () => app.quit(),
});
