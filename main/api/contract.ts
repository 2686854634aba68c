/** THE list: every call of the router once, with what goes in and what comes out. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import * as s from './schema.ts';

const job = z.object({ jobId: z.string() });
const name = z.string().trim().min(1).max(500);
const names = z.array(name).max(1000);
const nameNote = z.string().max(10_000);
const ids = z.array(z.string()).max(1_000_000);
const page = z.number().int().min(0);
const range = z.tuple([z.number(), z.number()]);

const passages = s.passageFilter.prefault({});
const countedTags = { passages, by: s.countedBy, under: z.boolean().default(false) };
const together = { passages, relation: s.relation, under: z.boolean().default(false) };

const choice = z.object({
  articles: ids.default([]),
  query: z.string().default(''),
  keys: s.searchInput.shape.keys,
  names: s.searchInput.shape.names,
  passages,
});

export const contract = {
  archive: {
    info: oc.output(
      z.object({
        path: z.string(),
        articles: z.number(),
        passages: z.number(),
        readOnly: z
          .enum(['archive-in-use', 'archive-read-only', 'disk-full', 'archive-moved', 'archive-overwritten'])
          .nullable(),
      }),
    ),
    /** Re-hashes every original, checks the event chain and the file itself. A job; its result is `verifyResult`. */
    verify: oc.output(job),
    /** Writes a copy of the open archive to `to`, which must not exist. */
    copy: oc.input(z.object({ to: z.string().min(1) })).output(s.writtenFile),
    /** Removes for good what was deleted, and the steps that could bring it back. */
    purge: oc.output(z.object({ articles: z.number(), passages: z.number() })),
    /** Makes the search index anew. A job; its result is `{ articles, ms }`. */
    reindex: oc.output(job),
    /** What a purge would remove. */
    purgeable: oc.output(z.object({ articles: z.number(), passages: z.number(), changes: z.number() })),
  },

  jobs: {
    /** Everything the job said so far, then as it goes on. */
    watch: oc.input(job).output(eventIterator(s.jobEvent)),
    cancel: oc.input(job).output(z.void()),
    /** Between two items it waits until it is resumed or cancelled. */
    pause: oc.input(job).output(z.void()),
    resume: oc.input(job).output(z.void()),
    /** What runs now, for a window that was opened or reloaded meanwhile. */
    running: oc.output(z.array(s.runningJob)),
  },

  imports: {
    /**
     * Files, folders and containers, recursively. A job; its items are `importItem`, its result `importSummary`.
     * `map` says which column of a table holds what; whatever it does not name is guessed. `maps` says it of single
     * files, by their names as `unsureTables` gives them.
     */
    start: oc
      .input(
        z.object({
          paths: z.array(z.string().min(1)).min(1),
          map: s.fieldMap.default({}),
          maps: z.record(z.string(), s.fieldMap).default({}),
        }),
      )
      .output(job),
    /** Imports what was pasted as if it were a file of this name: `.html` or `.txt`. A job, as `start`. */
    paste: oc
      .input(
        z.object({
          name: z.string().regex(/^[^/\\]{1,200}\.(html|txt)$/),
          text: z.string().min(1).max(20_000_000),
        }),
      )
      .output(job),
    /** The tables among the files whose columns cannot be told surely, with what would be guessed. */
    unsureTables: oc
      .input(z.object({ paths: z.array(z.string().min(1)).min(1) }))
      .output(z.array(s.unsureTable)),
    /** The newest first. */
    runs: oc.output(z.array(s.importRun)),
    items: oc
      .input(
        z.object({
          run: z.string(),
          outcomes: z.array(z.enum([...s.importItem.shape.outcome.options, 'warning'])).default([]),
          offset: z.number().int().min(0).default(0),
          limit: z.number().int().min(1).max(1000).default(200),
        }),
      )
      .output(z.object({ total: z.number(), items: z.array(s.ledgerItem) })),
    /**
     * Imports the failed files of a run once more, if it is still known where they are; `item` only one of them, by its
     * number in the ledger.
     */
    retry: oc.input(z.object({ run: z.string(), item: z.number().int().optional() })).output(job),
    /** Deletes every article that a run brought, with its passages, as one undoable step. */
    takeBack: oc.input(z.object({ run: z.string() })).output(z.object({ articles: z.number() })),
  },

  articles: {
    list: oc.output(z.array(s.articleSummary)),
    get: oc.input(z.object({ id: z.string() })).output(s.article),
    /** The same for windows, which a long message would hold up: the article with its first passages, then the rest. */
    read: oc
      .input(z.object({ id: z.string() }))
      .output(eventIterator(z.union([s.article, z.array(s.annotation)]))),
    /** A picture that the article shows, by its SHA-256: `data` in base64. */
    picture: oc
      .input(z.object({ id: z.string(), sha256: z.string() }))
      .output(z.object({ mime: z.string(), data: z.string() })),
    /**
     * The keys of all articles that the filter lets through, in order, and what they could be narrowed by. Outlets,
     * years and languages are counted as if none of their own kind were chosen, since one may be added to another.
     * `copies`: how many articles are not among the keys because a copy of them stands for all.
     */
    browse: oc
      .input(
        z.object({
          sort: s.articleSort.default('-imported'),
          filter: s.articleFilter.default(s.articleFilter.parse({})),
        }),
      )
      .output(z.object({ keys: z.array(z.number()), copies: z.number(), facets: s.facets })),
    /** The lines of some keys, in the order asked for; what is gone is left out. */
    rows: oc.input(z.object({ keys: z.array(z.number()).max(500) })).output(z.array(s.articleRow)),
    /** The ids behind some keys, in the order asked for; what is gone is left out. */
    ids: oc.input(z.object({ keys: z.array(z.number()).max(1_000_000) })).output(ids),
    /** How many other articles have the outlet that this one shows; 0 if it shows none. */
    sameOutlet: oc.input(z.object({ id: z.string() })).output(z.object({ count: z.number() })),
    /** Corrects facts; null takes a correction back to what was found. Undoable. */
    edit: oc
      .input(
        z.object({
          id: z.string(),
          title: z.string().trim().min(1).max(5000).nullable().optional(),
          outlet: z.string().trim().max(500).nullable().optional(),
          byline: z.string().trim().max(500).nullable().optional(),
          /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or '' for "not known". */
          published: z
            .string()
            .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)
            .nullable()
            .optional(),
          language: z.string().max(35).nullable().optional(),
          /** The new outlet goes for all articles of the one that was shown so far. */
          wholeOutlet: z.boolean().default(false),
        }),
      )
      .output(s.article),
    /** Read and starred; not undoable, since it is undone as easily as done. */
    mark: oc
      .input(z.object({ ids, read: z.boolean().optional(), starred: z.boolean().optional() }))
      .output(z.void()),
    /** Where reading stopped. */
    setPosition: oc.input(z.object({ id: z.string(), position: z.number().int().min(0) })).output(z.void()),
    /** Tags on articles. Undoable. */
    tag: oc.input(z.object({ ids, add: names.default([]), remove: names.default([]) })).output(z.void()),
    /**
     * "Not part of the article", or part of it after all: here, in all articles of the outlet, or everywhere. `block`
     * counts in the article's blocks; `changed`: how many articles show something else now. Undoable.
     */
    hideBlock: oc
      .input(
        z.object({
          id: z.string(),
          block: z.number().int().min(0),
          hidden: z.boolean(),
          reach: s.blockReach.default('article'),
        }),
      )
      .output(s.article.extend({ changed: z.number() })),
    /** What was said of blocks in more than one article, the newest first. */
    blockRules: oc.output(z.array(s.blockRule)),
    /** Undoable. */
    forgetRule: oc.input(z.object({ id: z.string() })).output(z.object({ changed: z.number() })),
    /** Undoable until a purge. */
    remove: oc.input(z.object({ ids })).output(z.void()),
    restore: oc.input(z.object({ ids })).output(z.void()),
  },

  /** The pages of an article that was read from a PDF, as they are. */
  pages: {
    /** Empty for an article without pages. */
    list: oc.input(z.object({ id: z.string() })).output(s.pageList),
    /** A picture of a page or, with `clip`, of a part of it, counted in pixels of the whole at that scale: PNG in base64. */
    image: oc
      .input(
        z.object({
          id: z.string(),
          page,
          /** Pixels a point. */
          scale: z.number().positive().max(64),
          clip: s.pageClip.optional(),
        }),
      )
      .output(z.object({ data: z.string() })),
    text: oc.input(z.object({ id: z.string(), page })).output(s.pageText),
    outline: oc.input(z.object({ id: z.string() })).output(z.array(s.bookmark)),
  },

  search: {
    run: oc.input(s.searchInput).output(s.searchResult),
    /** What the word or value at the caret (UTF-16 units) may become. */
    complete: oc
      .input(z.object({ query: z.string().max(10_000), caret: z.number().int().min(0) }))
      .output(s.completions),
    /** The places of a query's matches in one article's text, for going from hit to hit. */
    matches: oc
      .input(
        z.object({
          query: z.string().max(10_000),
          articleId: z.string(),
          keys: s.searchInput.shape.keys,
          names: s.searchInput.shape.names,
        }),
      )
      .output(z.object({ title: z.array(range), text: z.array(range) })),
  },

  /** Searches that were saved or run lately, and how this archive is searched as a rule. */
  searches: {
    /** By name. */
    list: oc.output(z.array(s.savedSearch)),
    /** Undoable, as `rename` and `remove`. */
    save: oc.input(s.reach.extend({ name, query: s.savedSearch.shape.query })).output(s.savedSearch),
    rename: oc.input(z.object({ id: z.string(), name })).output(s.savedSearch),
    remove: oc.input(z.object({ id: z.string() })).output(z.void()),
    /** It was looked at: from now on nothing in it is new. */
    look: oc.input(z.object({ id: z.string() })).output(z.void()),
    /** The last 20, the latest first. */
    recent: oc.output(z.array(s.recentSearch)),
    remember: oc.input(s.recentSearch).output(z.void()),
    forget: oc.output(z.void()),
    /** What searches of this archive reach unless they say otherwise. */
    rule: oc.output(s.reach),
    setRule: oc.input(s.reach).output(z.void()),
  },

  palette: {
    /** Titles of the 2,000 articles that were imported last, the latest first. */
    titles: oc.output(z.array(s.articleSummary.pick({ id: true, title: true, outlet: true }))),
    uses: oc.output(z.array(s.paletteUse)),
    /** Something was chosen. */
    use: oc.input(z.object({ id: z.string().max(200) })).output(z.void()),
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
    /** The same by place: UTF-16 units of the canonical text. `id`: for who shows the passage before it is answered. */
    createAt: oc
      .input(
        z.object({
          id: z.uuidv7().optional(),
          articleId: z.string(),
          start: z.number().int().min(0),
          end: z.number().int().min(1),
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
          /**
           * Of one whose place is not certain. `placed`: it is right, and the words that stand there are its quote from
           * now on; `lost`: it is not, and there is none.
           */
          state: z.enum(['placed', 'lost']).optional(),
          /**
           * Its edges in UTF-16 units of the canonical text; the words between them are its quote from then on, and its
           * place is certain. One that is not given stays, unless the passage was lost: then both are needed. Half a
           * character at either edge is left out; `invalid-input` if nothing of the text is between them.
           */
          start: z.number().int().min(0).optional(),
          end: z.number().int().min(1).optional(),
          /** As last seen: if it was changed since, nothing is written and the error is `changed-elsewhere`. */
          modifiedAt: z.string().optional(),
        }),
      )
      .output(s.annotation),
    /** Where one may stand whose place is lost or not certain: the likeliest first, at most three. */
    likely: oc.input(z.object({ id: z.string() })).output(z.array(s.likelyPlace)),
    /** Says by its words where it stands: they are its quote from now on. */
    place: oc
      .input(
        z.object({
          id: z.string(),
          quote: z.string().min(1),
          occurrence: z.number().int().min(1).default(1),
        }),
      )
      .output(s.annotation),
    /** The same by place: UTF-16 units of the canonical text. */
    placeAt: oc
      .input(z.object({ id: z.string(), start: z.number().int().min(0), end: z.number().int().min(1) }))
      .output(s.annotation),
    remove: oc.input(z.object({ id: z.string() })).output(z.void()),
    /** One step for all of them: tags put on and taken off, a colour. What is gone is left out of `count`. */
    changeAll: oc
      .input(
        z.object({
          ids,
          add: names.default([]),
          remove: names.default([]),
          /** Null: that of its first tag. */
          color: s.color.nullable().optional(),
        }),
      )
      .output(z.object({ count: z.number() })),
    removeAll: oc.input(z.object({ ids })).output(z.object({ count: z.number() })),
  },

  passages: {
    list: oc.input(s.passageFilter).output(z.array(s.passage)),
    /** The same, some at a time: for windows, which show the first while the rest comes. */
    stream: oc.input(s.passageFilter).output(eventIterator(z.array(s.passage))),
    facets: oc.output(s.passageFacets),
  },

  /** What is thought about a tag, or about the whole archive. */
  memos: {
    /** Those that say something, the archive's first. */
    list: oc.output(z.array(s.memo)),
    /**
     * Undoable; an empty text takes the memo away. `modifiedAt`: as last seen, null for none; if it was changed since,
     * nothing is written and the error is `changed-elsewhere`.
     */
    write: oc
      .input(
        z.object({
          tag: name.nullable(),
          text: z.string().max(1_000_000),
          modifiedAt: z.string().nullable().optional(),
        }),
      )
      .output(z.void()),
  },

  annotators: {
    /** The most passages first. */
    list: oc.output(z.array(s.annotator)),
    /** Undoable. `to`: another name, on all passages; one that another has joins the two. */
    edit: oc
      .input(
        z.object({
          name: z.string().min(1).max(200),
          to: z.string().trim().min(1).max(200).optional(),
          color: s.color.optional(),
        }),
      )
      .output(z.array(s.annotator)),
  },

  /** The places that a search finds, to make passages of. */
  hits: {
    /** By article; some at a time. */
    find: oc
      .input(
        z.object({
          query: z.string().max(10_000),
          keys: s.searchInput.shape.keys,
          names: s.searchInput.shape.names,
          unit: s.hitUnit,
        }),
      )
      .output(eventIterator(s.foundHits)),
    /** One step: a passage of each place, or the tags on the one that stands there already. */
    tag: oc
      .input(
        z.object({
          places: z.array(s.hitPlace).min(1).max(100_000),
          tags: names.min(1),
          author: z.string().max(200).default(''),
        }),
      )
      .output(z.object({ made: z.number(), there: z.number() })),
  },

  /** Counts the passages that `passages.list` has for the same tags and query. */
  counting: {
    /** How often each tag is used, by outlet, year, article or annotator. */
    tags: oc.input(z.object(countedTags)).output(s.countedTags),
    /** Which tags stand together. */
    together: oc.input(z.object(together)).output(s.tagsTogether),
    /** The same as CSV, a line for each count that is not nought. */
    tagsTable: oc.input(z.object(countedTags)).output(z.string()),
    togetherTable: oc.input(z.object(together)).output(z.string()),
  },

  tags: {
    /** Each tag before those under it, siblings in their order. */
    list: oc.output(z.array(s.tag)),
    add: oc
      .input(
        z.object({
          name,
          color: s.color.optional(),
          description: z.string().default(''),
          parent: name.nullable().default(null),
        }),
      )
      .output(s.tag),
    /**
     * What is not given stays; an empty text empties it. `parent` puts it under another tag, null at the top; `before`
     * names the sibling that it then stands before, null at the end. A shortcut that another tag has goes over to this
     * one. Throws `tag-exists` for a name that another has, `invalid-input` for a place under itself.
     */
    edit: oc
      .input(
        z.object({
          name,
          to: name.optional(),
          color: s.color.optional(),
          description: z.string().optional(),
          examples: z.string().max(10_000).optional(),
          shortcut: z
            .string()
            .regex(/^[\p{L}\p{N}]?$/u)
            .optional(),
          retired: z.boolean().optional(),
          parent: name.nullable().optional(),
          before: name.nullable().optional(),
        }),
      )
      .output(s.tag),
    /**
     * The passages of `from`, and the tags under it, go to `into`; `from` is removed. `join`: passages of `into` that
     * overlap then become one, with all of their tags and notes.
     */
    merge: oc.input(z.object({ from: name, into: name, join: z.boolean().default(false) })).output(s.tag),
    /** These passages of a tag get a new one in its place, which stands beside it. */
    split: oc.input(z.object({ name, into: name, passages: ids.min(1) })).output(s.tag),
    /** Passages keep their other tags; the tags under it move up. */
    remove: oc.input(z.object({ name })).output(z.void()),
    /**
     * A codebook as a CSV table with a column `name`, or as REFI-QDA (`.qdc`): adds what is missing, changes what is
     * there as far as it says something. `problems`: what was not understood and left out. Throws `invalid-input`, and
     * changes nothing, if it is neither.
     */
    importTable: oc
      .input(z.object({ content: z.string().max(50_000_000) }))
      .output(z.object({ tags: z.array(s.tag), taken: z.number(), problems: z.array(s.tableProblem) })),
    /** The codebook as such a file. */
    table: oc.input(z.object({ format: z.enum(['csv', 'qdc']).default('csv') })).output(z.string()),
  },

  /** Persons, places and groups. `id`: a name's id, or the name itself. All but `list` and `get` can be undone. */
  names: {
    list: oc.output(z.array(s.name)),
    /** A name's page. */
    get: oc.input(z.object({ id: name })).output(s.namePage),
    /** The names that are switched on and stand in an article's title or text, the most frequent first. */
    of: oc.input(z.object({ articleId: z.string() })).output(z.array(s.nameInArticle)),
    /** How many articles have any form of each name, those included that are switched off. */
    counts: oc.output(z.array(z.object({ id: z.string(), count: z.number() }))),
    add: oc
      .input(
        z.object({
          name,
          kind: s.name.shape.kind.default('place'),
          forms: names.default([]),
          note: nameNote.default(''),
        }),
      )
      .output(s.name),
    /**
     * What is not given stays; `on: false` keeps the name and leaves it out of searches, `formsOff` does so with
     * single forms and `formsOn` takes it back. Its own name is always one of its forms.
     */
    edit: oc
      .input(
        z.object({
          id: name,
          name: name.optional(),
          kind: s.name.shape.kind.optional(),
          on: z.boolean().optional(),
          note: nameNote.optional(),
          add: names.default([]),
          remove: names.default([]),
          formsOff: names.default([]),
          formsOn: names.default([]),
        }),
      )
      .output(s.name),
    /** The forms of `from` go to `into`, and its note behind that of `into`; `from` is removed. */
    merge: oc.input(z.object({ from: name, into: name })).output(s.name),
    /** These forms become a name of their own, called by the first; its own name stays with `id`. */
    split: oc.input(z.object({ id: name, forms: names.min(1) })).output(s.name),
    remove: oc.input(z.object({ id: name })).output(z.void()),
    /** Adds the names that are missing, and the missing forms of those that are there. */
    import: oc
      .input(
        z.object({
          names: z
            .array(
              z.object({
                name,
                kind: s.name.shape.kind.default('place'),
                forms: names.default([]),
                on: z.boolean().optional(),
              }),
            )
            .max(100_000),
        }),
      )
      .output(z.array(s.name)),
    /**
     * The same from a CSV table with a column `name`; `kind`, `forms` and `ordinary` (forms switched off, both parted
     * by bars), `on` and `note` may follow, in any order, and count for names that are there, too. `problems`: what was
     * not understood and left out. Throws `invalid-input`, and changes nothing, if it is no such table.
     */
    importTable: oc
      .input(z.object({ content: z.string().max(50_000_000) }))
      .output(z.object({ names: z.array(s.name), taken: z.number(), problems: z.array(s.tableProblem) })),
    /** All names as such a table. */
    table: oc.output(z.string()),
    /** Adds, as `import` does, the names that come with the program: places, groups and name parts of Iraq and Syria. */
    addStarter: oc.output(z.array(s.name)),
  },

  changes: {
    undo: oc.output(z.object({ label: z.string() })),
    redo: oc.output(z.object({ label: z.string() })),
    /** What undo and redo would do; null if nothing. */
    next: oc.output(z.object({ undo: z.string().nullable(), redo: z.string().nullable() })),
    /** Told after every change, by whichever window; keeps several windows in step. */
    watch: oc.output(eventIterator(s.changeEvent)),
  },

  exports: {
    /** What a PDF would hold; `paged`: articles that came from PDFs, of which an annotated copy can be made. */
    preview: oc
      .input(choice)
      .output(z.object({ articles: z.number(), passages: z.number(), paged: z.number() })),
    /**
     * Articles by id, by query, or all that have passages; passages narrowed by their own filter. A PDF of a query alone has all
     * that match, unless those without passages are to be left out. A job; its result is `{files}`.
     */
    start: oc
      .input(
        z.object({
          format: z.string(),
          out: z.string().min(1),
          ...choice.shape,
          pdf: s.pdfOptions.prefault({}),
          /** A file of each article, in the folder `out`, or in one ZIP if `out` ends so; the result has `problems`, too. */
          each: z.boolean().default(false),
        }),
      )
      .output(job),
  },
};
