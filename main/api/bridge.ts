/**
 * What a host offers the window besides its two routers. Types only: Electron's preload and the loopback host are
 * written against them on one side, `renderer/api/client.ts` on the other.
 */

/** The two routers a window speaks: `contract` (the open archive) and `hostContract`. */
export type Service = 'archive' | 'host';

/**
 * `window.daftar`, set by Electron's preload; in the browser there is none, and the window opens WebSockets to
 * `/archive?id=ID` and `/host` at its own origin instead.
 */
export type Bridge = {
  kind: 'electron';
  /**
   * Asks for a port to a router; `id` is the archive's from the host's state. The port comes once by a `message`
   * event of the window whose data is a {@link PortMessage} with the same `call`. It closes when the archive does.
   */
  connect(call: number, service: Service, id: string): void;
  /** Where a dropped or picked file or folder lies; '' if it lies nowhere. */
  pathOf(file: File): string;
  /** Tells of "Undo" and "Redo" chosen in the program's menu outside a text field. */
  onMenu(listener: (command: MenuCommand) => void): void;
};

export type PortMessage = { daftar: 'port'; call: number };

export type MenuCommand = 'undo' | 'redo' | 'import' | 'close' | 'find' | 'shortcuts' | 'settings';

/**
 * The browser's way in for files: `POST /upload?into=GROUP&name=WAY` with the bytes as the body. GROUP is any word of
 * letters, digits and "-" that the window makes up for one drop; WAY is the file's name, or for a file of a dropped
 * folder `FOLDER/…/NAME`. The reply is an {@link Uploaded} or, with a status over 399, an {@link UploadRefused}.
 */
export type Uploaded = {
  /** What the archive's calls take as a path: the file, or the dropped folder it belongs to. */
  handle: string;
  bytes: number;
};

export type UploadRefused = { code: string; message: string };

/**
 * Why the host closed a WebSocket: 4001, the archive was closed or its thread ended (the host's state says which);
 * 4004, `id` is not the open archive's. Anything else means that the host itself is gone.
 */
export type CloseCode = 4001 | 4004;
