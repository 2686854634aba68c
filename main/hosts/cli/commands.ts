/** The commands: what each takes, and which calls of the router it makes. */
import { readFile } from 'node:fs/promises';
import type { OpenMode } from '../../../db/open.ts';
import type { ImportSummary, VerifyResult, WrittenFile } from '../../api/schema.ts';
import { COLOR_NAMES, type Color } from '../../text/colors.ts';
import type { Client } from '../backend.ts';
import { type Arguments, type CommandSpec, UsageError } from './arguments.ts';
import { readCodebook, writeCodebook } from './codebook.ts';
import { annotationJson, articleJson, passagesJson, searchJson } from './json.ts';
import type { Output } from './output.ts';
import * as text from './text.ts';
import { watchJob } from './watch-job.ts';

const SORTS = ['rank', 'date', '-date'] as const;

export type CommandContext = { args: Arguments; client: Client; out: Output };

export type Command = CommandSpec & {
  mode: OpenMode | ((args: Arguments) => OpenMode);
  /** @returns the exit code */
  run(context: CommandContext): Promise<number>;
};

const importCommand: Command = {
  usage: 'import PATH…',
  summary: 'Import files and folders, recursively; makes the archive if there is none',
  takes: [1, Number.POSITIVE_INFINITY],
  options: {},
  mode: 'create',
  async run({ args, client, out }) {
    const { jobId } = await client.imports.start({ paths: args.words });
    const summary = await watchJob<ImportSummary>(client, jobId, out, (item) =>
      out.line(item, () => text.importText(item)),
    );
    out.line({ summary }, () => text.summaryText(summary));
    return summary.failed > 0 || summary.cancelled ? 1 : 0;
  },
};

const list: Command = {
  usage: 'list',
  summary: 'All articles',
  takes: [0, 0],
  options: {},
  mode: 'read',
  async run({ client, out }) {
    const articles = await client.articles.list();
    out.result(articles, () => text.listText(articles));
    return 0;
  },
};

const show: Command = {
  usage: 'show ID [--all]',
  summary: 'One article; --all with what is not part of it, such as site chrome',
  takes: [1, 1],
  options: { all: 'flag' },
  mode: 'read',
  async run({ args, client, out }) {
    const article = await client.articles.get({ id: args.words[0] as string });
    out.result(articleJson(article, args.flag('all')), () => text.articleText(article));
    return 0;
  },
};

const search: Command = {
  usage: 'search QUERY [--limit N] [--offset N] [--sort rank|date|-date] [--exact]',
  summary: 'Search titles, texts, notes and tags in every spelling; see the README for the query language',
  takes: [1, Number.POSITIVE_INFINITY],
  options: { limit: 'number', offset: 'number', sort: SORTS, exact: 'flag' },
  mode: 'read',
  async run({ args, client, out }) {
    const result = await client.search.run({
      query: args.words.join(' '),
      limit: args.number('limit'),
      offset: args.number('offset'),
      sort: args.text('sort') as (typeof SORTS)[number] | undefined,
      exact: args.flag('exact'),
    });
    out.result(searchJson(result), () => text.searchText(result));
    return 0;
  },
};

const annotate: Command = {
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

const edit: Command = {
  usage: 'edit PASSAGE [--tag T]… [--note N] [--color C]',
  summary: 'Change a passage: what is given replaces what it had (--tag "" leaves none)',
  takes: [1, 1],
  options: { tag: 'list', note: 'text', color: COLOR_NAMES },
  mode: 'write',
  async run({ args, client, out }) {
    const tags = args.list('tag');
    const annotation = await client.annotations.update({
      id: args.words[0] as string,
      tags: tags.length > 0 ? tags.filter(Boolean) : undefined,
      note: args.text('note'),
      color: args.text('color') as Color | undefined,
    });
    const article = await client.articles.get({ id: annotation.articleId });
    out.result(annotationJson(annotation, article.text), () => text.annotationText(annotation));
    return 0;
  },
};

const deleteCommand: Command = {
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

const passages: Command = {
  usage: 'passages [--tag T]… [--query Q]',
  summary: 'Annotated passages, those with all of the tags and that match the query',
  takes: [0, 0],
  options: { tag: 'list', query: 'text' },
  mode: 'read',
  async run({ args, client, out }) {
    const found = await client.passages.list({ tags: args.list('tag'), query: args.text('query') });
    const texts = new Map<string, string>();
    for (const { article } of found)
      if (!texts.has(article.id)) texts.set(article.id, (await client.articles.get({ id: article.id })).text);
    out.result(passagesJson(found, texts), () => text.passagesText(found));
    return 0;
  },
};

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

const tags: Command = {
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

const exportCommand: Command = {
  usage: 'export pdf|csv|md --out PATH [--article ID]… [--query Q] [--tag T]…',
  summary: 'Annotated PDF, or the passages as a table or as Markdown',
  takes: [1, 1],
  options: { out: 'text', article: 'list', query: 'text', tag: 'list' },
  required: { out: 'Say where to write: --out PATH.' },
  mode: 'read',
  async run({ args, client, out }) {
    const { jobId } = await client.exports.start({
      format: args.words[0] as string,
      out: args.text('out') as string,
      articles: args.list('article'),
      query: args.text('query'),
      tags: args.list('tag'),
    });
    const result = await watchJob<{ files: WrittenFile[] }>(client, jobId, out);
    out.result(result, () => result.files.map((file) => `${file.path}  ${file.bytes} bytes`).join('\n'));
    return 0;
  },
};

const verify: Command = {
  usage: 'verify',
  summary: 'Re-hash every original, check the chain of events and the file itself',
  takes: [0, 0],
  options: {},
  mode: 'read',
  async run({ client, out }) {
    const { jobId } = await client.archive.verify();
    const result = await watchJob<VerifyResult>(client, jobId, out);
    out.result(result, () => text.verifyText(result));
    return result.ok ? 0 : 1;
  },
};

const copy: Command = {
  usage: 'copy TO',
  summary: 'Save a copy of the archive, also while it is open elsewhere',
  takes: [1, 1],
  options: {},
  mode: 'read',
  async run({ args, client, out }) {
    const file = await client.archive.copy({ to: args.words[0] as string });
    out.result({ files: [file] }, () => `${file.path}  ${file.bytes} bytes`);
    return 0;
  },
};

/** In the order of the help. */
export const commands: Record<string, Command> = {
  import: importCommand,
  list,
  show,
  search,
  annotate,
  edit,
  delete: deleteCommand,
  undo: step('undo', 'Take back the last change', 'Taken back'),
  redo: step('redo', 'Do again what was taken back', 'Done again'),
  passages,
  tags,
  export: exportCommand,
  verify,
  copy,
};
