/** Before the tests: the built program is there, and a browser that prints. Says what it did. */
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from '../main/hosts/browser.ts';

export default async function setup(): Promise<void> {
  await ensureBrowser((line) => console.log(line));
  // The command line builds itself if its sources are newer.
  const { status, stderr } = spawnSync(process.execPath, ['main/hosts/daftar.mjs', '--help'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
