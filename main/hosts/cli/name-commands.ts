/** The commands about names. */
import type { NameView } from '../../api/schema.ts';
import { type Calls, callOf, thenAll } from './calls.ts';
import type { Command, CommandContext } from './command.ts';
import { contentOf, done, type ListResult, taken, written } from './table-file.ts';

const KINDS = ['person', 'place', 'group'] as const;
type Kind = (typeof KINDS)[number];

type NameResult = ListResult<NameView>;

const all = async ({ client }: CommandContext) => done(await client.names.list());

const CALLS: Calls<NameResult> = {
  list: { takes: 0, call: all },
  add: {
    takes: 1,
    call: thenAll(({ client, args }, [name = '']) => {
      const kind = args.text('kind') as Kind | undefined;
      return client.names.add({ name, kind, forms: args.list('form'), note: args.text('note') });
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
  split: {
    takes: 1,
    call: thenAll(({ client, args }, [id = '']) => client.names.split({ id, forms: args.list('form') }), all),
  },
  remove: { takes: 1, call: thenAll(({ client }, [id = '']) => client.names.remove({ id }), all) },
  import: { takes: 1, call: takeNames },
  export: { takes: 0, call: handOut },
  starter: { takes: 0, call: async ({ client }) => done(await client.names.addStarter()) },
};

export const names: Command = {
  usage:
    'names list | add NAME [--kind person|place|group] [--form F]… [--note N] | rename FROM TO | merge FROM INTO | split NAME --form F… | remove NAME | import FILE.csv | export [--out FILE.csv] | starter',
  summary: 'Names that are searched in all their forms; starter adds those that come with the program',
  takes: [1, 3],
  options: { kind: KINDS, form: 'list', note: 'text', out: 'text' },
  mode: ({ words: [name = ''] }) => (name === 'list' || name === 'export' ? 'read' : 'write'),
  check: ({ words }) => void callOf('names', CALLS, words),
  async run(context) {
    const { shown, code } = await callOf('names', CALLS, context.args.words)(context);
    context.out.result(shown, () => ('files' in shown ? shown.files[0].path : namesText(shown)));
    return code;
  },
};

function namesText(all: NameView[]): string {
  if (all.length === 0) return 'There are no names yet.';
  return all
    .map(({ name, kind, on, forms }) => `${name}  (${kind}${on ? '' : ', off'})  ${forms.join(' | ')}`)
    .join('\n');
}

async function takeNames(context: CommandContext, [path = '']: string[]): Promise<NameResult> {
  const { names, problems } = await context.client.names.importTable({ content: await contentOf(path) });
  return taken(context, names, problems);
}

async function handOut({ client, args }: CommandContext): Promise<NameResult> {
  const path = args.text('out');
  return path === undefined ? done(await client.names.list()) : written(path, await client.names.table());
}
