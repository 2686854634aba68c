/** The commands about the codebook. */
import type { TagView } from '../../api/schema.ts';
import { COLOR_NAMES, type Color } from '../../text/colors.ts';
import type { Arguments } from './arguments.ts';
import { type Calls, callOf, thenAll } from './calls.ts';
import type { Command, CommandContext } from './command.ts';
import { contentOf, done, type ListResult, taken, written } from './table-file.ts';
import * as text from './text.ts';

type TagResult = ListResult<TagView>;

const all = async ({ client }: CommandContext) => done(await client.tags.list());

const CALLS: Calls<TagResult> = {
  list: { takes: 0, call: all },
  add: {
    takes: 1,
    call: thenAll(
      ({ client, args }, [name = '']) => client.tags.add({ name, ...given(args), parent: parentIn(args) }),
      all,
    ),
  },
  rename: {
    takes: 2,
    call: thenAll(({ client }, [name = '', to = '']) => client.tags.edit({ name, to }), all),
  },
  edit: {
    takes: 1,
    call: thenAll(({ client, args }, [name = '']) => {
      const retired = args.text('retired');
      return client.tags.edit({
        ...{ name, ...given(args), examples: args.text('examples'), shortcut: args.text('shortcut') },
        ...{
          retired: retired === undefined ? undefined : retired === 'yes',
          parent: parentIn(args),
          before: args.text('before'),
        },
      });
    }, all),
  },
  merge: {
    takes: 2,
    call: thenAll(
      ({ client, args }, [from = '', into = '']) =>
        client.tags.merge({ from, into, join: args.flag('join') }),
      all,
    ),
  },
  split: {
    takes: 2,
    call: thenAll(
      ({ client, args }, [name = '', into = '']) =>
        client.tags.split({ name, into, passages: args.list('passage') ?? [] }),
      all,
    ),
  },
  remove: { takes: 1, call: thenAll(({ client }, [name = '']) => client.tags.remove({ name }), all) },
  import: { takes: 1, call: takeCodebook },
  export: { takes: 0, call: handOut },
};

const given = (args: Arguments) => ({
  color: args.text('color') as Color | undefined,
  description: args.text('description'),
});

/** `--under ''`: at the top. */
function parentIn(args: Arguments): string | null | undefined {
  const under = args.text('under');
  return under === '' ? null : under;
}

export const tags: Command = {
  usage:
    'tags list | add NAME [--color C] [--description D] [--under TAG] | rename FROM TO | edit NAME [--color C] [--description D] [--examples E] [--shortcut K] [--retired yes|no] [--under TAG] [--before TAG] | merge FROM INTO [--join] | split NAME NEW --passage P… | remove NAME | import FILE.csv|FILE.qdc | export [--out FILE.csv|FILE.qdc]',
  summary: 'The codebook, a tree of tags; --join makes passages one that overlap after a merge',
  takes: [1, 3],
  options: {
    ...{
      color: COLOR_NAMES,
      description: 'text',
      examples: 'text',
      shortcut: 'text',
      retired: ['yes', 'no'],
    },
    ...{ under: 'text', before: 'text', join: 'flag', passage: 'list', out: 'text' },
  },
  mode: (args) => (args.words[0] === 'list' || args.words[0] === 'export' ? 'read' : 'write'),
  check: ({ words }) => void callOf('tags', CALLS, words),
  async run(context) {
    const { shown, code } = await callOf('tags', CALLS, context.args.words)(context);
    context.out.result(shown, () => ('files' in shown ? shown.files[0].path : text.tagsText(shown)));
    return code;
  },
};

async function takeCodebook(context: CommandContext, [path = '']: string[]): Promise<TagResult> {
  const { tags: list, problems } = await context.client.tags.importTable({ content: await contentOf(path) });
  return taken(context, list, problems);
}

async function handOut({ client, args }: CommandContext): Promise<TagResult> {
  const path = args.text('out');
  if (path === undefined) return done(await client.tags.list());
  return written(path, await client.tags.table({ format: /\.qdc$/i.test(path) ? 'qdc' : 'csv' }));
}
