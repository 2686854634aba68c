/**
 * Finds a Chrome, Edge or Chromium on this machine, and for demo and tests gets one. Starts none: `print.ts`
 * does. The app itself only ever calls `findBrowser`, which downloads nothing.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** What decides where to look; given by tests, else the machine's own. */
export type Machine = {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
};

const THIS: Machine = { platform: process.platform, env: process.env, home: homedir() };

/** One sentence for a user who has none. */
export const NO_BROWSER =
  'Printing a PDF needs Google Chrome, Microsoft Edge or Chromium on this computer: install one of them, or set DAFTAR_BROWSER to its program file.';

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_APPS = [
  'Google Chrome',
  'Microsoft Edge',
  'Chromium',
  'Google Chrome Beta',
  'Google Chrome Canary',
];

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/**
 * The program file of a browser that can print, or null. `DAFTAR_BROWSER` comes first and, if it is set, is
 * the only one looked at: whoever names a browser does not want another one started.
 */
export function findBrowser(machine: Machine = THIS): string | null {
  const named = machine.env.DAFTAR_BROWSER;
  if (named) return isProgram(named) ? named : null;
  return candidates(machine).find(isProgram) ?? null;
}

function candidates(machine: Machine): string[] {
  return [...installed(machine), ...cached(machine)];
}

function installed(machine: Machine): string[] {
  if (machine.platform === 'darwin') return macApps(machine.home);
  if (machine.platform === 'win32') return windowsPrograms(machine.env);
  return onPath(machine.env.PATH ?? '');
}

function macApps(home: string): string[] {
  const folders = ['/Applications', join(home, 'Applications')];
  return folders.flatMap((folder) =>
    MAC_APPS.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
  );
}

function windowsPrograms(env: Machine['env']): string[] {
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return WINDOWS_PROGRAMS.flatMap((path) => folders.map((folder) => join(folder, ...path)));
}

function onPath(path: string): string[] {
  const folders = [...path.split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Browsers that Playwright installed for whomever on this account, newest first. */
function cached({ platform, env, home }: Machine): string[] {
  const folder = env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightFolder(platform, env, home);
  return namesIn(folder)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')))
    .flatMap((name) => programsIn(join(folder, name), platform));
}

function playwrightFolder(platform: NodeJS.Platform, env: Machine['env'], home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'ms-playwright');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'ms-playwright');
  return join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'ms-playwright');
}

function programsIn(folder: string, platform: NodeJS.Platform): string[] {
  const within =
    platform === 'darwin'
      ? [
          ['Chromium.app', 'Contents', 'MacOS', 'Chromium'],
          ['Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
          ['chrome-headless-shell'],
        ]
      : platform === 'win32'
        ? [['chrome.exe'], ['chrome-headless-shell.exe']]
        : [['chrome'], ['chrome-headless-shell']];
  return namesIn(folder).flatMap((name) => within.map((path) => join(folder, name, ...path)));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * A browser for demo and tests: the one on the machine, else Playwright's own, else (as root on Debian)
 * Debian's. `say` gets one line per step taken. Throws an error whose message is one sentence for the user.
 */
export function ensureBrowser(say: (line: string) => void): string {
  const found = findBrowser();
  if (found) {
    say(`Browser for printing: ${found}`);
    return found;
  }
  if (process.env.DAFTAR_BROWSER) throw new Error(`DAFTAR_BROWSER names no program file. ${NO_BROWSER}`);
  return byPlaywright(say) ?? byDebian(say) ?? fail();
}

function fail(): never {
  throw new Error(NO_BROWSER);
}

const MINUTES = 60_000;

function byPlaywright(say: (line: string) => void): string | null {
  say('No Chrome, Edge or Chromium here: asking Playwright to install its Chromium.');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const dependencies = isRoot() && process.platform === 'linux' ? ['--with-deps'] : [];
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env };
  return after(say, 'Playwright', () =>
    run(process.execPath, [cli, 'install', 'chromium', '--no-shell', ...dependencies], env),
  );
}

function byDebian(say: (line: string) => void): string | null {
  if (!isRoot() || !isProgram('/usr/bin/apt-get')) return null;
  say('Installing Debian’s chromium with apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return after(say, 'apt-get', () => {
    run('/usr/bin/apt-get', ['update'], env);
    return run('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], env);
  });
}

/** What a step led to, said in one line: a browser that is there now, or the last thing the step printed. */
function after(say: (line: string) => void, who: string, step: () => string): string | null {
  const said = step();
  const found = findBrowser();
  say(found ? `${who} installed ${found}` : `${who} could not: ${said}`);
  return found;
}

/** Runs a command to its end and returns the last line it printed that says something. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv): string {
  const { stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env,
    timeout: 10 * MINUTES,
  });
  if (error) return error.message;
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /\p{L}{3}/u.test(line));
  return lines.at(-1)?.trim() ?? 'nothing was said';
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
