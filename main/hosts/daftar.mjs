#!/usr/bin/env node
// What `daftar` and the npm scripts start. Plain JavaScript, since an old Node must still be able to read it: it
// finds a Node that is new enough, builds the program if its sources are newer than the last build, and runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const NODE = 24;

const major = Number(process.versions.node.split('.')[0]);
if (major < NODE) runWithBundledNode();
else {
  const asked = process.argv[2] === 'build';
  if (asked || (existsSync(join(root, 'rolldown.config.ts')) && isStale())) build();
  if (!asked) await import('../../dist/cli.js');
}

/** The Node that npm installed as a package of this platform. */
function bundledNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  for (const kind of ['node', 'node-bin']) {
    try {
      const folder = join(require.resolve(`${kind}-${platform}-${process.arch}/package.json`), '..');
      const path = [join(folder, 'bin', name), join(folder, name)].find(existsSync);
      if (path) return path;
    } catch {
      // Not installed for this platform.
    }
  }
  return null;
}

function runWithBundledNode() {
  const node = bundledNode();
  if (!node) {
    console.error(
      `Daftar needs Node ${NODE} or newer; this is ${process.version}, and "npm ci" has not brought one along.`,
    );
    process.exit(2);
  }
  const { status, signal } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
  if (signal) process.kill(process.pid, signal);
  process.exit(status ?? 1);
}

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stats.mtimeMs);
}

function isStale() {
  const built = join(root, 'dist', 'cli.js');
  if (!existsSync(built)) return true;
  const sources = ['main', 'db', 'renderer', 'rolldown.config.ts', 'vite.config.ts', 'package-lock.json'];
  return sources.some((name) => newest(join(root, name)) > statSync(built).mtimeMs);
}

/** Builds aside and swaps it in whole, so that two starts at once do not meet half a build. */
function build() {
  const aside = join(root, 'dist', `.build-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  tool(aside, 'rolldown', 'bin/cli.mjs', ['-c', '--dir', aside, '--log-level', 'warn']);
  const window = join(aside, 'renderer');
  tool(aside, 'vite', 'bin/vite.js', ['build', '--outDir', window, '--emptyOutDir', '--logLevel', 'warn']);
  const built = readdirSync(aside);
  for (const name of readdirSync(join(root, 'dist')))
    if (!name.startsWith('.build-')) rmSync(join(root, 'dist', name), { recursive: true, force: true });
  for (const name of built) renameSync(join(aside, name), join(root, 'dist', name));
  rmSync(aside, { recursive: true, force: true });
}

/** Runs a package's program to its end; says what it said and stops if it fails. */
function tool(aside, name, program, args) {
  const bin = join(require.resolve(`${name}/package.json`), '..', program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    encoding: 'utf8',
    // Whatever it is built from: from inside a test, too, it is what users get, not React's far slower development build.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status === 0) return;
  rmSync(aside, { recursive: true, force: true });
  console.error(`The program could not be built.\n${stdout}${stderr}`);
  process.exit(1);
}
