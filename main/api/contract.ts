/** THE list: every call of the router once, with what goes in and what comes out. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import * as s from './schema.ts';

const job = z.object({ jobId: z.string() });
const name = z.string().trim().min(1).max(500);
const names = z.array(name).max(1000);
const ids = z.array(z.string()).max(100_000);

export const contract = {
  archive: {
    info: oc.output(
      z.object({
        path: z.string(),
        articles: z.number(),
        passages: z.number(),
        readOnly: z.enum(['archive-in-use', 'archive-read-only', 'disk-full']).nullable(),
      }),
    ),
    /** Re-hashes every original, checks the event chain and the file itself. A job; its result is `verifyResult`. */
    verify: oc.output(job),
    /** Writes a copy of the open archive to `to`, which must not exist. */
    copy: oc.input(z.object({ to: z.string().min(1) })).output(s.writtenFile),
  },

  jobs: {
    /** Everything the job said so far, then as it goes on. */
    watch: oc.input(job).output(eventIterator(s.jobEvent)),
    cancel: oc.input(job).output(z.void()),
  },

  imports: {
    /** Files and folders, recursively. A job; its items are `importItem`, its result `importSummary`. */
    start: oc.input(z.object({ paths: z.array(z.string().min(1)).min(1) })).output(job),
  },

  articles: {
    list: oc.output(z.array(s.articleSummary)),
    get: oc.input(z.object({ id: z.string() })).output(s.article),
  },

  search: {
    run: oc.input(s.searchInput).output(s.searchResult),
  },

  annotations: {
    /** Tags that do not exist yet are made. */
    create: oc
      .input(
        z.object({
          articleId: z.string(),
          quote: z.string().min(1),
          /** Which occurrence of the quote, from 1. */
          occurrence: z.number().int().min(1).default(1),
          tags: names.default([]),
          note: z.string().default(''),
          color: s.color.nullable().default(null),
          author: z.string().max(200).default(''),
        }),
      )
      .output(s.annotation),
    update: oc
      .input(
        z.object({
          id: z.string(),
          tags: names.optional(),
          note: z.string().optional(),
          color: s.color.nullable().optional(),
        }),
      )
      .output(s.annotation),
    remove: oc.input(z.object({ id: z.string() })).output(z.void()),
  },

  passages: {
    list: oc
      .input(z.object({ tags: names.default([]), query: z.string().default('') }))
      .output(z.array(s.passage)),
  },

  tags: {
    list: oc.output(z.array(s.tag)),
    add: oc
      .input(z.object({ name, color: s.color.optional(), description: z.string().default('') }))
      .output(s.tag),
    rename: oc.input(z.object({ from: name, to: name })).output(s.tag),
    /** The passages of `from` go to `into`; `from` is removed. */
    merge: oc.input(z.object({ from: name, into: name })).output(s.tag),
    /** Passages keep their other tags. */
    remove: oc.input(z.object({ name })).output(z.void()),
    /** Adds what is missing, updates colour and description of what is there. */
    import: oc
      .input(
        z.object({
          tags: z.array(z.object({ name, color: s.color.optional(), description: z.string().default('') })),
        }),
      )
      .output(z.array(s.tag)),
  },

  changes: {
    undo: oc.output(z.object({ label: z.string() })),
    redo: oc.output(z.object({ label: z.string() })),
  },

  exports: {
    /** Articles by id, by query, or all that have passages; passages narrowed by tags. A job; its result is `{files}`. */
    start: oc
      .input(
        z.object({
          format: z.string(),
          out: z.string().min(1),
          articles: ids.default([]),
          query: z.string().default(''),
          tags: names.default([]),
        }),
      )
      .output(job),
  },
};
