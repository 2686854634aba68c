/** The command that says by hand where a passage stands whose text changed. */
import { CodePointIndex } from '../../text/codepoints.ts';
import { type Arguments, UsageError } from './arguments.ts';
import type { Command, CommandContext } from './command.ts';
import { annotationJson, inCodePoints } from './json.ts';
import * as text from './text.ts';

const WAYS = ['quote', 'likely', 'gone'] as const;

const waysIn = (args: Arguments) => WAYS.filter((way) => args.text(way) !== undefined);

export const place: Command = {
  usage: 'place PASSAGE [--quote TEXT [--occurrence N] | --likely N | --gone]',
  summary:
    'Say where a passage stands whose text changed: by its words, or as the Nth of the places listed without an option; --gone: nowhere',
  takes: [1, 1],
  options: { quote: 'text', occurrence: 'number', likely: 'number', gone: 'flag' },
  mode: (args) => (waysIn(args).length > 0 ? 'write' : 'read'),
  check(args) {
    if (waysIn(args).length > 1) throw new UsageError('Give one of --quote, --likely and --gone.');
  },
  async run(context) {
    const { args, client, out } = context;
    if (waysIn(args).length === 0) return listLikely(context);
    const annotation = await placed(context);
    const article = await client.articles.get({ id: annotation.articleId });
    out.result(annotationJson(annotation, article.text), () => text.annotationText(annotation));
    return 0;
  },
};

async function listLikely({ args, client, out }: CommandContext): Promise<number> {
  const id = args.words[0] as string;
  const likely = await client.annotations.likely({ id });
  const [passage] = await client.passages.list({ only: [id] });
  const article = await client.articles.get({ id: passage?.article.id ?? '' });
  const index = new CodePointIndex(article.text);
  const listed = likely.map((one) => inCodePoints(one, index));
  out.result(listed, () => text.likelyText(likely));
  return 0;
}

async function placed({ args, client }: CommandContext) {
  const id = args.words[0] as string;
  const quote = args.text('quote');
  if (quote !== undefined)
    return client.annotations.place({ id, quote, occurrence: args.number('occurrence') });
  if (args.flag('gone')) return client.annotations.update({ id, state: 'lost' });
  const likely = await client.annotations.likely({ id });
  const chosen = likely[(args.number('likely') ?? 0) - 1];
  if (!chosen) throw new UsageError(`--likely takes one of the places listed: there are ${likely.length}.`);
  return client.annotations.placeAt({ id, start: chosen.start, end: chosen.end });
}
