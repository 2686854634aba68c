/** The commands about names. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DaftarError } from '../../api/errors.ts';
import type { NameView, WrittenFile } from '../../api/schema.ts';
import { writeWhole } from '../../archive/write-file.ts';
import { csv } from '../../exporters/csv.ts';
import { UsageError } from './arguments.ts';
import type { Command, CommandContext } from './command.ts';

const KINDS = ['person', 'place', 'group'] as const;
type Kind = (typeof KINDS)[number];

/** Between the forms of a name in a table. */
const BETWEEN = ' | ';

type NameResult = NameView[] | { files: [WrittenFile] };
type Call = (context: CommandContext, words: string[]) => Promise<NameResult>;

/** What changes something and then lists all. */
const listing =
  (change: (context: CommandContext, words: string[]) => Promise<unknown>): Call =>
  async (context, words) => {
    await change(context, words);
    return context.client.names.list();
  };

const CALLS: Record<string, { takes: number; call: Call }> = {
  list: { takes: 0, call: ({ client }) => client.names.list() },
  add: {
    takes: 1,
    call: listing(({ client, args }, [name = '']) =>
      client.names.add({ name, kind: args.text('kind') as Kind | undefined, forms: args.list('form') }),
    ),
  },
  rename: { takes: 2, call: listing(({ client }, [id = '', name = '']) => client.names.edit({ id, name })) },
  merge: {
    takes: 2,
    call: listing(({ client }, [from = '', into = '']) => client.names.merge({ from, into })),
  },
  remove: { takes: 1, call: listing(({ client }, [id = '']) => client.names.remove({ id })) },
  import: {
    takes: 1,
    call: async ({ client }, [path = '']) => client.names.import({ names: await readNames(path) }),
  },
  export: {
    takes: 0,
    call: async ({ client, args }) => writeNames(await client.names.list(), args.text('out')),
  },
  starter: { takes: 0, call: ({ client }) => client.names.addStarter() },
};

export const names: Command = {
  usage:
    'names list | add NAME [--kind person|place|group] [--form F]… | rename FROM TO | merge FROM INTO | remove NAME | import FILE.csv | export [--out FILE.csv] | starter',
  summary: 'Names that are searched in all their forms; starter adds those that come with the program',
  takes: [1, 3],
  options: { kind: KINDS, form: 'list', out: 'text' },
  mode: ({ words: [name = ''] }) => (name === 'list' || name === 'export' ? 'read' : 'write'),
  check({ words: [name = '', ...words] }) {
    const { takes } = callNamed(name);
    if (words.length !== takes) throw new UsageError(`“names ${name}” takes ${takes} arguments.`);
  },
  async run(context) {
    const [name = '', ...words] = context.args.words;
    const result = await callNamed(name).call(context, words);
    context.out.result(result, () => ('files' in result ? result.files[0].path : namesText(result)));
    return 0;
  },
};

function callNamed(name: string) {
  const found = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
  if (!found) throw new UsageError(`“names ${name}” is not a command.`);
  return found;
}

function namesText(all: NameView[]): string {
  if (all.length === 0) return 'There are no names yet.';
  return all
    .map(({ name, kind, on, forms }) => `${name}  (${kind}${on ? '' : ', off'})  ${forms.join(BETWEEN)}`)
    .join('\n');
}

/** Throws `file-unreadable`, or {@link UsageError} if it is no table with a column `name`. */
async function readNames(path: string) {
  const content = await readFile(path, 'utf8').catch((error) => {
    throw new DaftarError('file-unreadable', path, error);
  });
  const rows = parseRows(content);
  if (rows[0] && !('name' in rows[0]))
    throw new UsageError('The file needs a first line with a column “name”.');
  return rows.flatMap(({ name = '', kind, forms = '', on }) => {
    const known = KINDS.find((other) => other === kind);
    const given = {
      name: name.trim(),
      forms: forms
        .split('|')
        .map((form) => form.trim())
        .filter(Boolean),
    };
    if (given.name === '') return [];
    return [{ ...given, ...(known ? { kind: known } : {}), ...(on ? { on: on !== 'no' } : {}) }];
  });
}

function parseRows(content: string): Partial<Record<string, string>>[] {
  try {
    return parse(content, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new UsageError(`The file is not a CSV table: ${(error as Error).message}`);
  }
}

async function writeNames(all: NameView[], out: string | undefined): Promise<NameResult> {
  if (out === undefined) return all;
  const table = csv([
    ['name', 'kind', 'forms', 'on'],
    ...all.map(({ name, kind, forms, on }) => [name, kind, forms.join(BETWEEN), on ? 'yes' : 'no']),
  ]);
  return { files: [await writeWhole(resolve(out), (part) => writeFile(part, table))] };
}
