/** The command line: the same router in the same worker as in every other host, driven by arguments. */

import type { OpenMode } from '../../db/open.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { DaftarError, messageOf } from '../api/errors.ts';
import type { HostApi, OpenOptions } from '../app.ts';
import { type Backend, type Client, startBackend } from './backend.ts';
import { type Arguments, type CommandSpec, readArguments, UsageError } from './cli/arguments.ts';
import { bench, benchSpec } from './cli/bench.ts';
import type { Command } from './cli/command.ts';
import { commands } from './cli/commands.ts';
import { demo } from './cli/demo.ts';
import { helpText } from './cli/help.ts';
import { OpenError } from './cli/open-error.ts';
import { createOutput, type Output } from './cli/output.ts';
import { serve, serveSpec } from './cli/serve.ts';
import { start, startSpec } from './cli/start.ts';
import { createPrinter } from './printer.ts';

/** What only other words on the command line can mend. */
const USAGE = ['usage', 'invalid-input', 'format-unknown'];

const EXIT = { done: 0, failed: 1, usage: 2, archive: 3 } as const;

/** @returns the exit code */
async function main(argv: string[]): Promise<number> {
  const [name = '--help', ...rest] = argv;
  const out = createOutput(rest.includes('--json'));
  try {
    if (['help', '--help', '-h'].includes(name)) return help(out, rest[0]);
    if (name === '--version') return version(out);
    if (name === 'demo') return rest.includes('--help') ? help(out) : await demo(out);
    const host = Object.hasOwn(hosts, name) ? hosts[name] : undefined;
    if (host) return await runHost(host, readArguments(rest, host), name, out);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`“${name}” is not a command.`);
    const args = readArguments(rest, command);
    if (args.flag('help')) return help(out, name);
    return await runCommand(command, args, out);
  } catch (error) {
    return fail(error, name, out);
  }
}

/** Commands that are hosts of their own: they may run without an archive. */
const hosts: Record<string, CommandSpec & { run(args: Arguments, out: Output): Promise<number> }> = {
  bench: { ...benchSpec, run: bench },
  serve: { ...serveSpec, run: serve },
  start: { ...startSpec, run: start },
};

async function runHost(host: (typeof hosts)[string], args: Arguments, name: string, out: Output) {
  return args.flag('help') ? help(out, name) : host.run(args, out);
}

async function runCommand(command: Command, args: Arguments, out: Output): Promise<number> {
  const archive = args.text('archive') ?? process.env.DAFTAR_ARCHIVE;
  if (!archive) throw new UsageError('Say which archive: --archive FILE, or set DAFTAR_ARCHIVE.');
  command.check?.(args);
  const mode = typeof command.mode === 'function' ? command.mode(args) : command.mode;
  const printer = createPrinter();
  const host: HostApi = {
    ...printer,
    starting: (_, done, total) => out.progress(`Bringing the index up to date: ${done} of ${total}`),
    // Whatever is called next says so.
    gone: () => {},
  };
  const backend = await openBackend(archive, mode, host, command);
  const runOn = async (client: Client) => {
    const { readOnly } = await client.archive.info();
    if (readOnly) out.say(`Open for reading only. ${new DaftarError(readOnly).message}`);
    return command.run({ args, client, out });
  };
  try {
    return await Promise.race([runOn(backend.client), backend.gone]);
  } finally {
    await backend.close();
    await printer.close();
  }
}

async function openBackend(
  path: string,
  mode: OpenMode,
  host: HostApi,
  { indexLater = false }: OpenOptions,
): Promise<Backend> {
  try {
    return await startBackend(path, mode, host, { indexLater });
  } catch (error) {
    throw error instanceof DaftarError ? new OpenError(error.message, { cause: error }) : error;
  }
}

function version(out: Output): number {
  out.result({ version: packageJson.version }, () => packageJson.version);
  return EXIT.done;
}

function help(out: Output, name?: string): number {
  out.result({ commands: Object.keys(commands) }, () => helpText(name));
  return EXIT.done;
}

function fail(error: unknown, name: string, out: Output): number {
  const message = messageOf(error);
  const known = error instanceof OpenError ? error.cause : error;
  const code = error instanceof UsageError ? 'usage' : ((known as { code?: string }).code ?? 'internal');
  if (out.json) out.line({ error: { code, message } }, () => '');
  out.say(error instanceof UsageError ? `${message}\n\n${helpText(name)}` : message);
  if (error instanceof OpenError) return EXIT.archive;
  return USAGE.includes(code) ? EXIT.usage : EXIT.failed;
}

process.exitCode = await main(process.argv.slice(2));
process.exit();
