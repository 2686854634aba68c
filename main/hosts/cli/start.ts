/** What `npm start` runs: Electron if it is there or can be had, else, with the reason, the browser. */
import { hasDisplay } from '../open-browser.ts';
import { findElectron, installElectron, runElectron } from '../start.ts';
import type { Arguments, CommandSpec } from './arguments.ts';
import type { Output } from './output.ts';
import { serve } from './serve.ts';

export const startSpec: CommandSpec = {
  usage: 'start [--archive FILE] [--browser] [--port N] [--no-open]',
  summary: 'Open the window: in Electron, or in your browser if Electron cannot be had or --browser says so',
  takes: [0, 0],
  options: { browser: 'flag', port: 'number', 'no-open': 'flag' },
};

/** @returns the exit code */
export async function start(args: Arguments, out: Output): Promise<number> {
  const electron = args.flag('browser') ? { why: 'You asked for the browser' } : findOrInstall(out);
  if ('program' in electron) return runElectron(electron.program, args.text('archive'));
  out.say(`${electron.why}, so Daftar runs in your browser instead.`);
  return serve(args, out);
}

function findOrInstall(out: Output): { program: string } | { why: string } {
  // Nothing is downloaded for a machine that could not show it.
  if (!hasDisplay()) return { why: 'Electron needs a display and there is none here' };
  const there = findElectron();
  if (there) return { program: there };
  out.say('Electron’s program is not here yet. Its installer fetches it now, once (about 120 MB).');
  const failure = installElectron();
  const program = findElectron();
  return program
    ? { program }
    : { why: `Electron could not be had (${failure ?? 'it is not for this system'})` };
}
