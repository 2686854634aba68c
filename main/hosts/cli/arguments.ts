/** Reads the command line by a table of what each command takes. */
import { parseArgs } from 'node:util';

/** A list of words: the value is one of them. */
export type OptionKind = 'text' | 'list' | 'number' | 'flag' | readonly string[];

export type CommandSpec = {
  /** As shown in the help: arguments and options. */
  usage: string;
  summary: string;
  /** How many arguments stand after the command: at least, at most. */
  takes: [least: number, most: number];
  options: Record<string, OptionKind>;
  /** Options that must be there, each with why. */
  required?: Record<string, string>;
};

export type Arguments = {
  words: string[];
  text(name: string): string | undefined;
  list(name: string): string[];
  number(name: string): number | undefined;
  flag(name: string): boolean;
};

/** The command line is wrong: exit code 2, and the message says how it is right. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const COMMON: Record<string, OptionKind> = { archive: 'text', json: 'flag', help: 'flag' };

/** Throws {@link UsageError}: whatever is wrong with the words is said before an archive is opened. */
export function readArguments(args: string[], spec: CommandSpec): Arguments {
  const kinds = { ...COMMON, ...spec.options };
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'list' },
    ]),
  );
  const { values, positionals } = parse(args, options);
  if (values.help !== true) check(spec, positionals, values);
  return {
    words: positionals,
    text: (name) => values[name] as string | undefined,
    list: (name) => (values[name] as string[] | undefined) ?? [],
    number: (name) => (values[name] === undefined ? undefined : Number(values[name])),
    flag: (name) => values[name] === true,
  };
}

function check(
  { takes, options, required = {} }: CommandSpec,
  words: string[],
  values: Record<string, unknown>,
): void {
  const [least, most] = takes;
  if (words.length < least) throw new UsageError('Something is missing.');
  if (words.length > most) throw new UsageError(`“${words[most]}” is one too many.`);
  for (const [name, why] of Object.entries(required)) if (!values[name]) throw new UsageError(why);
  for (const [name, kind] of Object.entries(options)) {
    const value = values[name];
    if (value === undefined) continue;
    if (kind === 'number' && !/^\d{1,9}$/.test(String(value)))
      throw new UsageError(`--${name} takes a whole number.`);
    if (Array.isArray(kind) && !kind.includes(value))
      throw new UsageError(`--${name} is one of: ${kind.join(', ')}.`);
  }
}

function parse(args: string[], options: Record<string, { type: 'boolean' | 'string'; multiple: boolean }>) {
  const shielded = shieldMinus(args, options);
  try {
    return parseArgs({ args: shielded, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** A value or an argument may begin with "-", as the query `-word` does: only `--name` is an option here. */
function shieldMinus(args: string[], options: Record<string, { type: 'boolean' | 'string' }>): string[] {
  const named: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--') {
      words.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith('--')) words.push(arg);
    else if (options[arg.slice(2)]?.type !== 'string') named.push(arg);
    else if (args[at + 1] === undefined || args[at + 1]?.startsWith('--'))
      throw new UsageError(`${arg} needs a value; one that begins with "--" is written ${arg}=VALUE.`);
    else named.push(`${arg}=${args[++at]}`);
  }
  return [...named, '--', ...words];
}
