/** The help, made from the table of commands. */
import type { CommandSpec } from './arguments.ts';
import { benchSpec } from './bench.ts';
import { commands } from './commands.ts';
import { serveSpec } from './serve.ts';
import { startSpec } from './start.ts';

const all: Record<string, CommandSpec> = {
  ...commands,
  bench: benchSpec,
  serve: serveSpec,
  start: startSpec,
};

/** @param name one command, or all of them */
export function helpText(name?: string): string {
  const one = name && Object.hasOwn(all, name) ? all[name] : undefined;
  if (one) return `daftar ${one.usage}\n  ${one.summary}.\n\n${COMMON}`;
  const lines = Object.values(all).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return [
    'Daftar: search, highlight and tag saved articles offline, and hand on annotated PDFs.',
    '',
    'daftar COMMAND … --archive FILE [--json]',
    '',
    ...lines,
    '  demo',
    '      Show it all on the sample archive, in a temporary folder',
    '',
    COMMON,
  ].join('\n');
}

const COMMON = `--archive FILE   the archive (or set DAFTAR_ARCHIVE); import, demo, serve and start make one
--json           one JSON document on stdout (import: one line per item); offsets in Unicode code points
Exit code: 0 done, 1 something failed, 2 wrong usage, 3 the archive cannot be opened`;
