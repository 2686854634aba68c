/** Runs the built command line as a user would, and reads back what it says. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const PROGRAM = 'main/hosts/daftar.mjs';

export type Run = {
  code: number;
  stdout: string;
  stderr: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the program printed, looked at by the tests
  json: any;
  /** One per line, for `import`. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  lines: any[];
};

type Options = {
  /** Without root's right to pass over file modes. */
  weak?: boolean;
  env?: Record<string, string>;
};

export function daftar(args: string[], { weak = false, env = {} }: Options = {}): Run {
  const command = [process.execPath, PROGRAM, ...args];
  const [file = '', ...rest] = weak && process.getuid?.() === 0 ? [...WEAK, ...command] : command;
  const { status, stdout, stderr } = spawnSync(file, rest, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
  const parse = (text: string) => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };
  const lines = stdout.split('\n').filter(Boolean).map(parse);
  return { code: status ?? -1, stdout, stderr, json: parse(stdout), lines };
}

/** Root, but file modes hold for it. */
const WEAK = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];

/** Starts it and leaves it running. */
export function start(args: string[], env: Record<string, string> = {}) {
  return spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
}

/** Gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-story-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Whether this machine lets us make a small disk. */
export const canMakeDisk = process.platform === 'linux' && process.getuid?.() === 0;

/** A disk of so many KiB, which really runs full. */
export function smallDisk(kilobytes: number): string {
  const folder = temporaryFolder();
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk], {
    encoding: 'utf8',
  });
  if (mounted.status !== 0) throw new Error(mounted.stderr);
  onTestFinished(() => void spawnSync('umount', [disk]));
  return disk;
}
