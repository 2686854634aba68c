/** Where this program keeps its own few facts and puts new archives, on each system. Makes no folder. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export type Folders = {
  /** For the list of recent archives and the window's place; never for texts. */
  config: string;
  /** For archives made without asking where. */
  archives: string;
};

export type Machine = { platform: NodeJS.Platform; env: Record<string, string | undefined>; home: string };

const THIS: Machine = { platform: process.platform, env: process.env, home: homedir() };

/** `DAFTAR_HOME` puts all of it below one folder: a stick that is carried along, or a test. */
export function foldersOf({ platform, env, home }: Machine = THIS): Folders {
  const own = env.DAFTAR_HOME;
  if (own) return { config: join(own, 'config'), archives: join(own, 'Daftar') };
  return { config: join(configRoot(platform, env, home), 'Daftar'), archives: join(home, 'Daftar') };
}

function configRoot(platform: NodeJS.Platform, env: Machine['env'], home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env.APPDATA ?? join(home, 'AppData', 'Roaming');
  return env.XDG_CONFIG_HOME ?? join(home, '.config');
}
