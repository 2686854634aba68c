/**
 * Takes away what an archive reader never needs: networks, permissions, navigation, windows, plug-ins. Follows the
 * list in Electron's own security guide.
 */
import { app, type Session, type WebContents } from 'electron';

export const ORIGIN = 'app://local';
const WINDOW = `${ORIGIN}/`;
/** What the window itself made, such as a small table to save. */
const OWN_BLOB = `blob:${ORIGIN}/`;

const SWITCHES: [name: string, value?: string][] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** Before Electron is ready. */
export function hardenProcess(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  app.on('web-contents-created', (_, contents) => hardenContents(contents));
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page may be loaded anew, not left; and nothing may be framed.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** @param mayLoad says which addresses; everything else is cancelled before it is asked for */
export function hardenSession(session: Session, mayLoad: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_, permission, allow) => allow(isCopying(permission)));
  session.setPermissionCheckHandler((_, permission, origin) => isCopying(permission) && isOwn(origin));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(OWN_BLOB)) event.preventDefault();
  });
}

/** What the window loads: its own files, and images that are already in it. */
export function isWindowAddress(url: string): boolean {
  return url.startsWith(WINDOW) || url.startsWith(OWN_BLOB) || url.startsWith('data:') || isTool(url);
}

/** Whoever speaks is one of our windows itself, not a frame in it. */
export function isOwnWindow(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isOwn(frame.url);
}

const isOwn = (address: string) => address === ORIGIN || address.startsWith(WINDOW);
/** Copying a passage with its citation; reading the clipboard stays denied. */
const isCopying = (permission: string) => permission === 'clipboard-sanitized-write';
/** Only an unpackaged program has developer tools. */
const isTool = (url: string) => !app.isPackaged && url.startsWith('devtools:');
