/** The commands about passages: made, changed, listed, handed on. */
import { DaftarError } from '../../api/errors.ts';
import type { PassageFilter, PdfOptions, WrittenFile } from '../../api/schema.ts';
import { CodePointIndex } from '../../text/codepoints.ts';
import { COLOR_NAMES, type Color } from '../../text/colors.ts';
import { type Arguments, type CommandSpec, UsageError } from './arguments.ts';
import type { Command, CommandContext } from './command.ts';
import { annotationJson, passagesJson } from './json.ts';
import * as text from './text.ts';
import { watchJob } from './watch-job.ts';

export const annotate: Command = {
  usage: 'annotate ID --quote TEXT [--occurrence N] [--tag T]… [--note N] [--color C] [--author A]',
  summary: 'Highlight a passage of an article by its words',
  takes: [1, 1],
  options: {
    quote: 'text',
    occurrence: 'number',
    tag: 'list',
    note: 'text',
    color: COLOR_NAMES,
    author: 'text',
  },
  required: { quote: 'Say which passage: --quote TEXT.' },
  mode: 'write',
  async run({ args, client, out }) {
    const annotation = await client.annotations.create({
      articleId: args.words[0] as string,
      quote: args.text('quote') as string,
      occurrence: args.number('occurrence'),
      tags: args.list('tag'),
      note: args.text('note'),
      color: args.text('color') as Color | undefined,
      author: args.text('author'),
    });
    const article = await client.articles.get({ id: annotation.articleId });
    out.result(annotationJson(annotation, article.text), () => text.annotationText(annotation));
    return 0;
  },
};

export const edit: Command = {
  usage: 'edit PASSAGE [--tag T]… [--note N] [--color C|none] [--start N] [--end N]',
  summary:
    'Change a passage: what is given replaces what it had (--tag "" leaves no tag; --start and --end move its edges)',
  takes: [1, 1],
  options: { tag: 'list', note: 'text', color: [...COLOR_NAMES, 'none'], start: 'number', end: 'number' },
  mode: 'write',
  check(args) {
    const given = [...args.list('tag'), ...['note', 'color', 'start', 'end'].map((name) => args.text(name))];
    if (given.every((value) => value === undefined))
      throw new UsageError('Say what to change: --tag, --note, --color, --start or --end.');
  },
  async run({ args, client, out }) {
    const tags = args.list('tag');
    const color = args.text('color');
    const id = args.words[0] as string;
    const annotation = await client.annotations.update({
      id,
      ...(await edgesIn(args, client, id)),
      tags: tags.length > 0 ? tags.filter(Boolean) : undefined,
      note: args.text('note'),
      color: color === 'none' ? null : (color as Color | undefined),
    });
    const article = await client.articles.get({ id: annotation.articleId });
    out.result(annotationJson(annotation, article.text), () => text.annotationText(annotation));
    return 0;
  },
};

/** They come in code points of the text that the passage stands in. */
async function edgesIn(args: Arguments, client: CommandContext['client'], id: string) {
  const [start, end] = [args.number('start'), args.number('end')];
  if (start === undefined && end === undefined) return {};
  const [found] = await client.passages.list({ only: [id] });
  // One that is not there is refused by the change itself.
  if (!found) return {};
  const { text } = await client.articles.get({ id: found.article.id });
  const index = new CodePointIndex(text);
  const last = index.toCodePoint(text.length);
  const beyond = [start, end].find((place = 0) => place > last);
  if (beyond !== undefined)
    throw new DaftarError('invalid-input', `The article has no text at ${beyond}: it ends at ${last}.`);
  return { start: start && index.toUtf16(start), end: end && index.toUtf16(end) };
}

export const deleteCommand: Command = {
  usage: 'delete PASSAGE',
  summary: 'Delete a passage; undo brings it back',
  takes: [1, 1],
  options: {},
  mode: 'write',
  async run({ args, client, out }) {
    const id = args.words[0] as string;
    await client.annotations.remove({ id });
    out.result({ deleted: id }, () => 'Deleted. "daftar undo" brings it back.');
    return 0;
  },
};

const step = (kind: 'undo' | 'redo', summary: string, said: string): Command => ({
  usage: kind,
  summary,
  takes: [0, 0],
  options: {},
  mode: 'write',
  async run({ client, out }) {
    const result = await client.changes[kind]();
    out.result(result, () => `${said}: ${result.label}.`);
    return 0;
  },
});

export const undo = step('undo', 'Take back the last change', 'Taken back');
export const redo = step('redo', 'Do again what was taken back', 'Done again');

const STATES = ['placed', 'weak', 'lost'] as const;

/** What narrows passages on the command line. */
export const FILTER: CommandSpec['options'] = {
  ...{ tag: 'list', 'any-tag': 'list', 'not-tag': 'list', 'tag-alone': 'flag' },
  ...{ name: 'list', outlet: 'list', annotator: 'list', from: 'text', to: 'text' },
  state: STATES,
};

export const filterIn = (args: Arguments): Partial<PassageFilter> => ({
  ...{ tags: args.list('tag'), anyTags: args.list('any-tag'), notTags: args.list('not-tag') },
  under: !args.flag('tag-alone'),
  ...{ names: args.list('name'), outlets: args.list('outlet'), authors: args.list('annotator') },
  ...{ from: args.text('from') ?? '', to: args.text('to') ?? '' },
  states: STATES.filter((state) => state === args.text('state')),
});

export const FILTER_USAGE =
  '[--tag T]… [--any-tag T]… [--not-tag T]… [--tag-alone] [--name N]… [--outlet O]… [--annotator A]… [--from DATE] [--to DATE] [--state placed|weak|lost]';

export const passages: Command = {
  usage: `passages ${FILTER_USAGE} [--query Q]`,
  summary:
    'Annotated passages that all of it lets through; a tag counts with those under it unless --tag-alone',
  takes: [0, 0],
  options: { ...FILTER, query: 'text' },
  mode: 'read',
  async run({ args, client, out }) {
    const found = await client.passages.list({ ...filterIn(args), query: args.text('query') });
    const texts = new Map<string, string>();
    for (const { article } of found)
      if (!texts.has(article.id)) texts.set(article.id, (await client.articles.get({ id: article.id })).text);
    out.result(passagesJson(found, texts), () => text.passagesText(found));
    return 0;
  },
};

/** What is chosen of an annotated PDF; what is not said is as usual. */
const PDF: CommandSpec['options'] = {
  ...{ 'page-size': ['a4', 'letter'], 'font-size': ['small', 'normal', 'large'], 'no-colors': 'flag' },
  ...{ title: 'text', 'no-cover': 'flag' },
  ...{ 'no-contents': 'flag', 'no-notes': 'flag', 'no-tags': 'flag' },
  ...{ 'no-annotator': 'flag', 'only-annotated': 'flag' },
};

const PDF_USAGE =
  '[--page-size a4|letter] [--font-size small|normal|large] [--no-colors] [--title TEXT] [--no-cover] [--no-contents] [--no-notes] [--no-tags] [--no-annotator] [--only-annotated]';

const pdfIn = (args: Arguments) => ({
  pageSize: args.text('page-size') as PdfOptions['pageSize'] | undefined,
  fontSize: args.text('font-size') as PdfOptions['fontSize'] | undefined,
  ...{ title: args.text('title'), cover: !args.flag('no-cover') },
  ...{ colors: !args.flag('no-colors'), contents: !args.flag('no-contents') },
  ...{ notes: !args.flag('no-notes'), tags: !args.flag('no-tags') },
  ...{ annotator: !args.flag('no-annotator'), unannotated: !args.flag('only-annotated') },
});

export const exportCommand: Command = {
  usage: `export pdf|annotated-pdf|csv|md|jsonld --out PATH [--each] [--article ID]… [--query Q] ${FILTER_USAGE} ${PDF_USAGE}`,
  summary:
    'A PDF of the text with its passages, a copy of the imported PDF with them, the passages as a table or as Markdown, or all of it for another archive',
  takes: [1, 1],
  options: { out: 'text', each: 'flag', article: 'list', query: 'text', ...FILTER, ...PDF },
  required: { out: 'Say where to write: --out PATH.' },
  mode: 'read',
  async run({ args, client, out }) {
    const { jobId } = await client.exports.start({
      format: args.words[0] as string,
      out: args.text('out') as string,
      articles: args.list('article'),
      query: args.text('query'),
      passages: filterIn(args),
      pdf: pdfIn(args),
      each: args.flag('each'),
    });
    const result = await watchJob<{ files: WrittenFile[]; problems?: { why: string }[] }>(client, jobId, out);
    const { files, problems = [] } = result;
    out.result(result, () =>
      [...files.map((file) => `${file.path}  ${file.bytes} bytes`), ...problems.map(({ why }) => why)].join(
        '\n',
      ),
    );
    return problems.length > 0 ? 1 : 0;
  },
};
