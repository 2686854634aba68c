/** The commands about the codebook. */
import type { TagView, WrittenFile } from '../../api/schema.ts';
import { COLOR_NAMES, type Color } from '../../text/colors.ts';
import { UsageError } from './arguments.ts';
import { readCodebook, writeCodebook } from './codebook.ts';
import type { Command, CommandContext } from './command.ts';
import * as text from './text.ts';

type TagResult = TagView[] | { files: [WrittenFile] };

const TAG_CALLS: Record<
  string,
  { takes: number; call(context: CommandContext, words: string[]): Promise<TagResult> }
> = {
  list: { takes: 0, call: ({ client }) => client.tags.list() },
  add: {
    takes: 1,
    call: async ({ client, args }, [name = '']) => {
      await client.tags.add({
        name,
        color: args.text('color') as Color | undefined,
        description: args.text('description'),
      });
      return client.tags.list();
    },
  },
  rename: {
    takes: 2,
    call: async ({ client }, [from = '', to = '']) => {
      await client.tags.edit({ name: from, to });
      return client.tags.list();
    },
  },
  edit: {
    takes: 1,
    call: async ({ client, args }, [name = '']) => {
      const color = args.text('color') as Color | undefined;
      await client.tags.edit({ name, color, description: args.text('description') });
      return client.tags.list();
    },
  },
  merge: {
    takes: 2,
    call: async ({ client }, [from = '', into = '']) => {
      await client.tags.merge({ from, into });
      return client.tags.list();
    },
  },
  remove: {
    takes: 1,
    call: async ({ client }, [name = '']) => {
      await client.tags.remove({ name });
      return client.tags.list();
    },
  },
  import: {
    takes: 1,
    call: async ({ client }, [path = '']) => client.tags.import({ tags: await readCodebook(path) }),
  },
  export: {
    takes: 0,
    call: async ({ client, args }) => writeCodebook(await client.tags.list(), args.text('out')),
  },
};

export const tags: Command = {
  usage:
    'tags list | add NAME [--color C] [--description D] | rename FROM TO | edit NAME [--color C] [--description D] | merge FROM INTO | remove NAME | import FILE.csv | export [--out FILE.csv]',
  summary: 'The codebook',
  takes: [1, 3],
  options: { color: COLOR_NAMES, description: 'text', out: 'text' },
  mode: (args) => (args.words[0] === 'list' || args.words[0] === 'export' ? 'read' : 'write'),
  check({ words: [name = '', ...words] }) {
    const { takes } = tagCall(name);
    if (words.length !== takes) throw new UsageError(`“tags ${name}” takes ${takes} arguments.`);
  },
  async run(context) {
    const [name = '', ...words] = context.args.words;
    const result = await tagCall(name).call(context, words);
    context.out.result(result, () => (isWritten(result) ? result.files[0].path : text.tagsText(result)));
    return 0;
  },
};

function tagCall(name: string) {
  const call = Object.hasOwn(TAG_CALLS, name) ? TAG_CALLS[name] : undefined;
  if (!call) throw new UsageError(`“tags ${name}” is not a command.`);
  return call;
}

function isWritten(result: TagResult): result is { files: [WrittenFile] } {
  return 'files' in result;
}
