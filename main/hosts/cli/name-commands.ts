/** The commands about names. */
import type { NameView, WrittenFile } from '../../api/schema.ts';
import { type Calls, callOf, thenAll } from './calls.ts';
import type { Command, CommandContext } from './command.ts';
import { readTable, writeTable } from './table-file.ts';

const KINDS = ['person', 'place', 'group'] as const;
type Kind = (typeof KINDS)[number];

/** Between the forms of a name in a table. */
const BETWEEN = ' | ';

type NameResult = NameView[] | { files: [WrittenFile] };

const all = ({ client }: CommandContext): Promise<NameResult> => client.names.list();

const CALLS: Calls<NameResult> = {
  list: { takes: 0, call: all },
  add: {
    takes: 1,
    call: thenAll(({ client, args }, [name = '']) => {
      const kind = args.text('kind') as Kind | undefined;
      return client.names.add({ name, kind, forms: args.list('form') });
    }, all),
  },
  rename: {
    takes: 2,
    call: thenAll(({ client }, [id = '', name = '']) => client.names.edit({ id, name }), all),
  },
  merge: {
    takes: 2,
    call: thenAll(({ client }, [from = '', into = '']) => client.names.merge({ from, into }), all),
  },
  remove: { takes: 1, call: thenAll(({ client }, [id = '']) => client.names.remove({ id }), all) },
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
  check: ({ words }) => void callOf('names', CALLS, words),
  async run(context) {
    const result = await callOf('names', CALLS, context.args.words)(context);
    context.out.result(result, () => ('files' in result ? result.files[0].path : namesText(result)));
    return 0;
  },
};

function namesText(all: NameView[]): string {
  if (all.length === 0) return 'There are no names yet.';
  return all
    .map(({ name, kind, on, forms }) => `${name}  (${kind}${on ? '' : ', off'})  ${forms.join(BETWEEN)}`)
    .join('\n');
}

/** Throws what {@link readTable} throws. */
async function readNames(path: string) {
  return (await readTable(path)).map(({ name, kind, forms = '', on }) => {
    const known = KINDS.find((other) => other === kind);
    const given = forms.split('|').map((form) => form.trim());
    return {
      ...{ name: name.trim(), forms: given.filter(Boolean) },
      ...(known ? { kind: known } : {}),
      ...(on ? { on: on !== 'no' } : {}),
    };
  });
}

async function writeNames(names: NameView[], out: string | undefined): Promise<NameResult> {
  if (out === undefined) return names;
  return writeTable(out, [
    ['name', 'kind', 'forms', 'on'],
    ...names.map(({ name, kind, forms, on }) => [name, kind, forms.join(BETWEEN), on ? 'yes' : 'no']),
  ]);
}
