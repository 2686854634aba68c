/** The commands about articles and the archive as a whole. */
import { existsSync } from 'node:fs';
import type { ImportSummary, VerifyResult } from '../../api/schema.ts';
import type { Command } from './command.ts';
import { readFieldMap } from './field-map.ts';
import { articleJson, searchJson } from './json.ts';
import * as text from './text.ts';
import { watchJob } from './watch-job.ts';

const SORTS = ['rank', 'date', '-date'] as const;

export const importCommand: Command = {
  usage: 'import PATH… [--map FIELD=COLUMN,…]',
  summary:
    'Import files, folders and containers (ZIP, WARC, WACZ, gzip, CSV, JSON), recursively; makes the archive if there is none',
  takes: [1, Number.POSITIVE_INFINITY],
  options: { map: 'list' },
  check: (args) => void readFieldMap(args.list('map')),
  // Nothing to import makes no archive.
  mode: ({ words }) => (words.some((path) => existsSync(path)) ? 'create' : 'write'),
  async run({ args, client, out }) {
    const { jobId } = await client.imports.start({ paths: args.words, map: readFieldMap(args.list('map')) });
    const summary = await watchJob<ImportSummary>(client, jobId, out, (item) =>
      out.line(item, () => text.importText(item)),
    );
    out.line({ summary }, () => text.summaryText(summary));
    return summary.failed > 0 || summary.cancelled ? 1 : 0;
  },
};

export const list: Command = {
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

export const show: Command = {
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

export const search: Command = {
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

export const verify: Command = {
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

export const purge: Command = {
  usage: 'purge [--yes]',
  summary: 'Say what of deleted articles and passages is still kept; --yes removes it for good',
  takes: [0, 0],
  options: { yes: 'flag' },
  mode: (args) => (args.flag('yes') ? 'write' : 'read'),
  async run({ args, client, out }) {
    const counts = await client.archive.purgeable();
    const purged = args.flag('yes');
    if (purged) await client.archive.purge();
    out.result({ purged, ...counts }, () => text.purgeText(purged, counts));
    return 0;
  },
};

export const reindex: Command = {
  usage: 'reindex',
  summary: 'Make the search index anew; texts, passages and tags are not touched',
  takes: [0, 0],
  options: {},
  mode: 'write',
  // Brought up to date on opening, it would be made twice.
  indexLater: true,
  async run({ client, out }) {
    const { jobId } = await client.archive.reindex();
    const result = await watchJob<{ articles: number; ms: number }>(client, jobId, out);
    out.result(result, () => text.reindexText(result));
    return 0;
  },
};

export const copy: Command = {
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
