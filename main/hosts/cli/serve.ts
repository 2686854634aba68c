/** The command that runs the loopback host until it is interrupted. */
import { resolve } from 'node:path';
import { DaftarError } from '../../api/errors.ts';
import { type BrowserHost, startBrowserHost } from '../browser-host.ts';
import { openInBrowser } from '../open-browser.ts';
import type { Arguments, CommandSpec } from './arguments.ts';
import { OpenError } from './open-error.ts';
import type { Output } from './output.ts';

export const serveSpec: CommandSpec = {
  usage: 'serve [--archive FILE] [--port N] [--no-open]',
  summary: 'Open the window in your browser, on this machine only, until it is interrupted',
  takes: [0, 0],
  options: { port: 'number', 'no-open': 'flag' },
};

/** Throws if the archive or the port can't be had. @returns the exit code */
export async function serve(args: Arguments, out: Output): Promise<number> {
  const host = await start(args.number('port') ?? 0);
  try {
    const archive = args.text('archive') ?? process.env.DAFTAR_ARCHIVE;
    if (archive && !(await host.desk.open(resolve(archive), 'read'))) throw problemOf(host);
    out.line({ url: host.url }, () => JSON.stringify({ url: host.url }));
    if (!args.flag('no-open') && !(await openInBrowser(host.url)))
      out.say('No browser could be started here: open the address above yourself.');
    await interrupted();
    return 0;
  } finally {
    await host.close();
  }
}

async function start(port: number): Promise<BrowserHost> {
  try {
    return await startBrowserHost(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new DaftarError(
      'invalid-input',
      `Port ${port} is taken. Choose another, or leave --port away.`,
      error,
    );
  }
}

function problemOf({ desk }: BrowserHost): Error {
  const { code, message } = desk.state().problem ?? { code: 'internal', message: '' };
  return new OpenError(message, { cause: { code } });
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
}
