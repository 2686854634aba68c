/** The desktop host in the real Electron, where its program was fetched. */
import { existsSync } from 'node:fs';
import { _electron } from 'playwright-core';
import type { Given, Started } from './launch.ts';
import { clickMenu } from './menu.ts';

/** @returns null where there is no Electron: the stories' own stands in for it */
export async function launchElectron({ archive, home, env }: Given): Promise<Started | null> {
  if (!existsSync('node_modules/electron/path.txt')) return null;
  const { default: executablePath } = (await import('electron')) as unknown as { default: string };
  const electron = await _electron.launch({
    executablePath,
    args: ['.', ...(archive ? [archive] : [])],
    env: { ...process.env, DAFTAR_HOME: home, ...env } as Record<string, string>,
  });
  const errors: string[] = [];
  const foreign: string[] = [];
  electron.context().on('request', (request) => {
    if (!/^(app:\/\/local\/|blob:|data:|devtools:)/.test(request.url())) foreign.push(request.url());
  });
  electron.context().on('weberror', (error) => errors.push(`threw ${error.error().message}`));
  return {
    page: await electron.firstWindow(),
    errors,
    foreign,
    evaluateHost: (work, argument) => electron.evaluate(work as never, argument as never) as Promise<never>,
    async secondWindow() {
      const second = electron.waitForEvent('window');
      await electron.evaluate(clickMenu as never, 'New window' as never);
      return second;
    },
    end: () => electron.close(),
  };
}
