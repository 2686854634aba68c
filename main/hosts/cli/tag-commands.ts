/** The commands about the codebook. */
import { readFile } from 'node:fs/promises';
import { COLOR_NAMES, type Color } from '../../text/colors.ts';
import { UsageError } from './arguments.ts';
import { readCodebook, writeCodebook } from './codebook.ts';
import type { Command, CommandContext } from './command.ts';
import * as text from './text.ts';

const TAG_CALLS: Record<
  string,
  { takes: number; call(context: CommandContext, words: string[]): Promise<unknown> }
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
      await client.tags.rename({ from, to });
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
    call: async ({ client }, [path = '']) =>
      client.tags.import({ tags: readCodebook(await readFile(path, 'utf8')) }),
  },
  export: {
    takes: 0,
    call: async ({ client, args }) => writeCodebook(await client.tags.list(), args.text('out')),
  },
};

export const tags: Command = {
  usage:
    'tags list | add NAME [--color C] [--description D] | rename FROM TO | merge FROM INTO | remove NAME | import FILE.csv | export [--out FILE.csv]',
  summary: 'The codebook',
  takes: [1, 3],
  options: { color: COLOR_NAMES, description: 'text', out: 'text' },
  mode: (args) => (args.words[0] === 'list' || args.words[0] === 'export' ? 'read' : 'write'),
  async run(context) {
    const [name = '', ...words] = context.args.words;
    const sub = TAG_CALLS[name];
    if (!sub) throw new UsageError(`“tags ${name}” is not a command.`);
    if (words.length !== sub.takes) throw new UsageError(`“tags ${name}” takes ${sub.takes} arguments.`);
    const result = await sub.call(context, words);
    context.out.result(result, () => (typeof result === 'string' ? result : text.tagsText(result as never)));
    return 0;
  },
};
