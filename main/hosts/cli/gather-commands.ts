/** The commands about what is gathered around passages: memos, annotators, and tagging what a search finds. */
import type { AnnotatorView, HitView, MemoView } from '../../api/schema.ts';
import { CodePointIndex } from '../../text/codepoints.ts';
import { COLOR_NAMES, type Color } from '../../text/colors.ts';
import { UsageError } from './arguments.ts';
import { type Calls, callOf, thenAll } from './calls.ts';
import type { Command, CommandContext } from './command.ts';

const allMemos = ({ client }: CommandContext) => client.memos.list();

const MEMO_CALLS: Calls<MemoView[]> = {
  list: { takes: 0, call: allMemos },
  write: {
    takes: 1,
    call: thenAll(
      ({ client, args }, [text = '']) => client.memos.write({ tag: args.text('tag') ?? null, text }),
      allMemos,
    ),
  },
};

export const memos: Command = {
  usage: 'memos list | write TEXT [--tag T]',
  summary: 'What is thought about the archive, or about a tag, as Markdown; an empty text takes a memo away',
  takes: [1, 2],
  options: { tag: 'text' },
  mode: (args) => (args.words[0] === 'list' ? 'read' : 'write'),
  check: ({ words }) => void callOf('memos', MEMO_CALLS, words),
  async run(context) {
    const list = await callOf('memos', MEMO_CALLS, context.args.words)(context);
    context.out.result(
      list,
      () =>
        list.map(({ tag, text }) => `${tag ?? 'Archive'}\n\n${text}`).join('\n\n\n') || 'No memo is written.',
    );
    return 0;
  },
};

const ANNOTATOR_CALLS: Calls<AnnotatorView[]> = {
  list: { takes: 0, call: ({ client }) => client.annotators.list() },
  edit: {
    takes: 1,
    call: ({ client, args }, [name = '']) =>
      client.annotators.edit({ name, to: args.text('name'), color: args.text('color') as Color | undefined }),
  },
};

export const annotators: Command = {
  usage: 'annotators list | edit NAME [--name OTHER] [--color C]',
  summary: 'Who made passages, each with a colour; a name that another has joins the two',
  takes: [1, 2],
  options: { name: 'text', color: COLOR_NAMES },
  mode: (args) => (args.words[0] === 'list' ? 'read' : 'write'),
  check: ({ words }) => void callOf('annotators', ANNOTATOR_CALLS, words),
  async run(context) {
    const list = await callOf('annotators', ANNOTATOR_CALLS, context.args.words)(context);
    const line = ({ name, color, count }: AnnotatorView) =>
      `${String(count).padStart(6)}  ${name || '–'}  ${color}`;
    context.out.result(list, () => list.map(line).join('\n') || 'Nobody has made a passage.');
    return 0;
  },
};

const UNITS = ['word', 'sentence', 'paragraph'] as const;

export const tagHits: Command = {
  usage: 'tag-hits QUERY [--tag T]… [--unit word|sentence|paragraph] [--author A] [--exact]',
  summary:
    'Make passages of what a search finds in texts, in one step that can be undone; without --tag only list them',
  takes: [1, Number.POSITIVE_INFINITY],
  options: { tag: 'list', unit: UNITS, author: 'text', exact: 'flag' },
  mode: (args) => (args.list('tag').length > 0 ? 'write' : 'read'),
  check(args) {
    if (args.text('author') !== undefined && args.list('tag').length === 0)
      throw new UsageError('--author goes with --tag.');
  },
  async run(context) {
    const { args, client, out } = context;
    const tags = args.list('tag');
    const hits = await found(context);
    if (tags.length === 0) {
      const listed = await inCodePoints(context, hits);
      out.result(
        listed,
        () => listed.map(({ article, quote }) => `${article.title}\n  ${quote}`).join('\n') || NONE,
      );
      return 0;
    }
    const places = hits.map(({ articleId, start, end, quote }) => ({ articleId, start, end, quote }));
    const none = { made: 0, there: 0 };
    const result =
      places.length > 0 ? await client.hits.tag({ places, tags, author: args.text('author') }) : none;
    out.result(result, () =>
      places.length > 0 ? `${result.made} passages made, ${result.there} were there already.` : NONE,
    );
    return 0;
  },
};

const NONE = 'Nothing was found in the texts.';

async function found({ args, client }: CommandContext): Promise<HitView[]> {
  const reaches = !args.flag('exact');
  const unit = (args.text('unit') ?? 'sentence') as (typeof UNITS)[number];
  const asked = { query: args.words.join(' '), unit, keys: reaches, names: reaches };
  return (await Array.fromAsync(await client.hits.find(asked))).flatMap(({ hits }) => hits);
}

/** Each article's text is asked for once. */
async function inCodePoints({ client }: CommandContext, hits: readonly HitView[]): Promise<HitView[]> {
  const listed: HitView[] = [];
  for (const [id, group] of Map.groupBy(hits, ({ articleId }) => articleId)) {
    const { text } = await client.articles.get({ id });
    const index = new CodePointIndex(text);
    for (const { start, end, quote, ranges, ...hit } of group) {
      const within = new CodePointIndex(quote);
      listed.push({
        ...{ ...hit, quote, start: index.toCodePoint(start), end: index.toCodePoint(end) },
        ranges: ranges.map(([from, to]) => [within.toCodePoint(from), within.toCodePoint(to)]),
      });
    }
  }
  return listed;
}
