/** The commands about the codebook. */
import type { TagView, WrittenFile } from '../../api/schema.ts';
import { COLOR_NAMES, type Color } from '../../text/colors.ts';
import type { Arguments } from './arguments.ts';
import { type Calls, callOf, thenAll } from './calls.ts';
import { readCodebook, writeCodebook } from './codebook.ts';
import type { Command, CommandContext } from './command.ts';
import * as text from './text.ts';

type TagResult = TagView[] | { files: [WrittenFile] };

const all = ({ client }: CommandContext): Promise<TagResult> => client.tags.list();

const CALLS: Calls<TagResult> = {
  list: { takes: 0, call: all },
  add: {
    takes: 1,
    call: thenAll(({ client, args }, [name = '']) => client.tags.add({ name, ...given(args) }), all),
  },
  rename: {
    takes: 2,
    call: thenAll(({ client }, [name = '', to = '']) => client.tags.edit({ name, to }), all),
  },
  edit: {
    takes: 1,
    call: thenAll(({ client, args }, [name = '']) => client.tags.edit({ name, ...given(args) }), all),
  },
  merge: {
    takes: 2,
    call: thenAll(({ client }, [from = '', into = '']) => client.tags.merge({ from, into }), all),
  },
  remove: { takes: 1, call: thenAll(({ client }, [name = '']) => client.tags.remove({ name }), all) },
  import: {
    takes: 1,
    call: async ({ client }, [path = '']) => client.tags.import({ tags: await readCodebook(path) }),
  },
  export: {
    takes: 0,
    call: async ({ client, args }) => writeCodebook(await client.tags.list(), args.text('out')),
  },
};

const given = (args: Arguments) => ({
  color: args.text('color') as Color | undefined,
  description: args.text('description'),
});

export const tags: Command = {
  usage:
    'tags list | add NAME [--color C] [--description D] | rename FROM TO | edit NAME [--color C] [--description D] | merge FROM INTO | remove NAME | import FILE.csv | export [--out FILE.csv]',
  summary: 'The codebook',
  takes: [1, 3],
  options: { color: COLOR_NAMES, description: 'text', out: 'text' },
  mode: (args) => (args.words[0] === 'list' || args.words[0] === 'export' ? 'read' : 'write'),
  check: ({ words }) => void callOf('tags', CALLS, words),
  async run(context) {
    const result = await callOf('tags', CALLS, context.args.words)(context);
    context.out.result(result, () => ('files' in result ? result.files[0].path : text.tagsText(result)));
    return 0;
  },
};
