/** Finds Electron's program, asks its installer for it, runs it. Never imports Electron. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const MINUTES = 60_000;

/** Its program file; null if it was not fetched, or this is not a development folder. */
export function findElectron(): string | null {
  const folder = packageFolder();
  const named = folder && join(folder, 'path.txt');
  if (!folder || !named || !existsSync(named)) return null;
  const program = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(named, 'utf8'),
  );
  return existsSync(program) ? program : null;
}

/** The only download there is. @returns the last line it said if it failed, else null */
export function installElectron(): string | null {
  const folder = packageFolder();
  if (!folder) return 'its package is not installed';
  const { status, stderr, error } = spawnSync(process.execPath, [join(folder, 'install.js')], {
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
    timeout: 10 * MINUTES,
  });
  if (status === 0) return null;
  return error?.message ?? stderr.split('\n').find((line) => line.trim() !== '') ?? 'its installer failed';
}

/** Runs this program in Electron to its end. @returns its exit code */
export function runElectron(program: string, archive: string | undefined): Promise<number> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const child = spawn(program, [root, ...(archive ? [resolve(archive)] : [])], { stdio: 'inherit' });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => done(code ?? 1));
  });
}

function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}
