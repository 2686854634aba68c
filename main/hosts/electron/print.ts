/** Prints with Electron's own engine, in a hidden window of its own session that loads one page and nothing else. */
import { BrowserWindow, type Session, session } from 'electron';
import type { Print } from '../../exporters/types.ts';
import { wholePage } from '../whole-page.ts';
import { hardenSession } from './harden.ts';

const PAGE = 'app://print/';
/** The page carries its fonts and images in itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** One print after another: a page of a long text takes all the memory it can get. */
export function createDesktopPrint(): Print {
  let last: Promise<unknown> = Promise.resolve();
  let own: Session | undefined;
  return (given) => {
    own ??= printSession();
    const print = last.then(() => printOnce(wholePage(given), own as Session));
    last = print.catch(() => {});
    return print;
  };
}

/** In memory only: nothing of a text stays on the disk. */
function printSession(): Session {
  const own = session.fromPartition('print', { cache: false });
  hardenSession(own, (url) => url === PAGE || url.startsWith('data:'));
  return own;
}

async function printOnce(html: string, own: Session): Promise<Uint8Array> {
  own.protocol.handle('app', () => page(html));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(PAGE);
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => undefined)');
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    own.protocol.unhandle('app');
  }
}

function page(html: string): Response {
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  });
}
