/** Opens an address in the user's own browser, by the system's own means. */
import { spawn } from 'node:child_process';

/** Whether there is a screen for a window at all. */
export function hasDisplay(platform = process.platform, env = process.env): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** @returns false if there is no screen or nothing that opens addresses */
export async function openInBrowser(url: string): Promise<boolean> {
  if (!hasDisplay()) return false;
  const [program, args] = opener(url);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.unref();
  return new Promise((done) => {
    child.once('error', () => done(false));
    child.once('spawn', () => done(true));
  });
}

function opener(url: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}
