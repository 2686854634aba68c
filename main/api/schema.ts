/** The shapes that cross the router. Offsets are UTF-16 units of the canonical text; times ISO 8601 in UTC. */
import { z } from 'zod';
import { COLOR_NAMES } from '../text/colors.ts';
import { MARK_KINDS } from '../text/mark-kinds.ts';
import { FIELDS } from '../text/table-fields.ts';

export const color = z.enum(COLOR_NAMES);

/** `high`: sources of two kinds agree, or a person said so; `medium`: one says so; `low`: only likely, or sources differ. */
export const sureness = z.enum(['high', 'medium', 'low']);

export const published = z
  .object({
    date: z.string(),
    precision: z.enum(['year', 'month', 'day']),
    evidence: z.string(),
    sure: sureness.optional(),
  })
  .nullable();

export const articleSummary = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  published,
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  words: z.number(),
  url: z.string().nullable(),
  sha256: z.string(),
  importedAt: z.string(),
  /** Names of the tags on its passages. */
  tags: z.array(z.string()),
});

/** How far "not part of the article" goes: here, in all articles of the outlet, everywhere. */
export const blockReach = z.enum(['article', 'outlet', 'everywhere']);

const spanKind = z.enum(['strong', 'emphasis', 'code', 'superscript', 'subscript', 'link', 'noteref']);

export const block = z.object({
  kind: z.enum(['heading', 'paragraph', 'item', 'quote', 'preformatted', 'table', 'figure', 'footnote']),
  start: z.number(),
  end: z.number(),
  spans: z
    .array(z.object({ kind: spanKind, start: z.number(), end: z.number(), href: z.string().optional() }))
    .optional(),
  level: z.number().optional(),
  depth: z.number().optional(),
  marker: z.string().optional(),
  headerRows: z.number().optional(),
  alt: z.string().optional(),
  /** Figure: SHA-256 of its picture, which `articles.picture` gives out. */
  resource: z.string().optional(),
  language: z.string().optional(),
  hidden: z.enum(['title', 'meta', 'chrome', 'user', 'repeated']).optional(),
  /** `user`: it was said of more articles than this one. */
  reach: blockReach.exclude(['article']).optional(),
  /** `repeated`: in how many of the outlet's articles it stands, copies counted once. */
  repeats: z.object({ articles: z.number(), total: z.number() }).optional(),
  before: z.number().optional(),
});

/** What was said of a block wherever it stands; `outlet` null: everywhere. `articles`: where it stands now. */
export const blockRule = z.object({
  id: z.string(),
  /** How the block begins. */
  sample: z.string(),
  outlet: z.string().nullable(),
  hidden: z.boolean(),
  articles: z.number(),
});

const passageState = z.enum(['placed', 'weak', 'lost']);

export const annotation = z.object({
  id: z.string(),
  articleId: z.string(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  tags: z.array(z.string()),
  note: z.string(),
  /** The colour it is shown in: its own, else its first tag's. */
  color,
  author: z.string(),
  createdAt: z.string(),
  modifiedAt: z.string(),
  state: passageState,
  /** Of one that its file brought along: what it is there, and on which page as the file numbers it. */
  origin: z.object({ kind: z.enum(MARK_KINDS), page: z.string().nullable() }).optional(),
});

/** A stretch of an article with the text before and after it, to word borders. */
export const likelyPlace = z.object({
  start: z.number(),
  end: z.number(),
  words: z.string(),
  before: z.string(),
  after: z.string(),
});

const source = z.object({ evidence: z.string(), sure: sureness });

/** What the importer found, beside what is shown: a correction never loses it. */
export const foundFacts = z.object({
  title: z.string(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  published,
  language: z.string(),
  url: z.string().nullable(),
  /** Where each was found, and how sure it is; null for what was not found. */
  sources: z.object({
    title: source,
    outlet: source.nullable(),
    byline: source.nullable(),
    published: source.nullable(),
    language: source,
  }),
});

/** The file an article was read from. `bytes` of the file as imported. */
export const originalFacts = z.object({
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  importer: z.string(),
  importerVersion: z.number(),
  importedAt: z.string(),
});

export const readingState = z.object({
  read: z.boolean(),
  starred: z.boolean(),
  /** Where reading stopped: a place in the canonical text. */
  position: z.number(),
});

export const article = articleSummary.extend({
  found: foundFacts,
  original: originalFacts,
  state: readingState,
  /** Other articles with nearly the same text, the oldest first. */
  copies: z.array(articleSummary.pick({ id: true, title: true, outlet: true, published: true })),
  /** Tags on the article itself; `tags` are those on its passages. */
  ownTags: z.array(z.string()),
  /** The canonical text, what was left out included: it stands behind the last visible block. */
  text: z.string(),
  blocks: z.array(block),
  /** The pictures that its figures show, without their bytes; pixels, null where they are not known. */
  resources: z.array(
    z.object({ sha256: z.string(), width: z.number().nullable(), height: z.number().nullable() }),
  ),
  annotations: z.array(annotation),
});

/** One line of the library. `key` is the article's number inside the archive, for lists only. */
export const articleRow = articleSummary.extend({
  key: z.number(),
  /** How many other articles are copies of it. */
  copies: z.number(),
  ownTags: z.array(z.string()),
  passages: z.number(),
  /** Colours of its passages, each once, the most frequent first. */
  colors: z.array(color),
  read: z.boolean(),
  starred: z.boolean(),
});

export const articleSort = z.enum(['imported', '-imported', 'date', '-date', 'title', 'outlet']);

/** Every list narrows; an empty one does not. Outlet, year, language: one of the list. Tags: all of the list. */
export const articleFilter = z.object({
  outlet: z.array(z.string()).default([]),
  year: z.array(z.string()).default([]),
  language: z.array(z.string()).default([]),
  tag: z.array(z.string()).default([]),
  state: z.enum(['all', 'unread', 'read', 'starred', 'annotated', 'deleted']).default('all'),
  /** The key of an article: it and its copies, each by itself. Else one article of a group stands for all. */
  copiesOf: z.number().nullable().default(null),
});

export const passage = z.object({
  annotation,
  article: articleSummary.pick({ id: true, title: true, outlet: true, published: true, url: true }),
  /** Text before and after the quote, to word borders, at most 120 characters. */
  before: z.string(),
  after: z.string(),
});

export const tag = z.object({
  name: z.string(),
  color,
  description: z.string(),
  examples: z.string(),
  /** A key that gives it; '' for none. */
  shortcut: z.string(),
  /** Keeps its passages, and is offered for no others. */
  retired: z.boolean(),
  /** The tag that it stands under. */
  parent: z.string().nullable(),
  /** How many tags it stands under. */
  depth: z.number(),
  /** Passages that carry it, and passages that carry it or any tag under it, each once. */
  count: z.number(),
  total: z.number(),
});

/** `tag` null: of the archive. `text` is Markdown; `passage:ID` as the address of a link leads to a passage. */
export const memo = z.object({ tag: z.string().nullable(), text: z.string(), modifiedAt: z.string() });

/** By the name that stands on passages. */
export const annotator = z.object({ name: z.string(), color, count: z.number() });

/** `key`: '' where the outlet, year or annotator is not known; an article's id. */
export const countedTags = z.object({
  rows: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      /** With or without tags. */
      passages: z.number(),
      counts: z.array(z.object({ tag: z.string(), count: z.number() })),
    }),
  ),
});

/** What a passage is counted under; `all`: all of them in one line. */
export const countedBy = z.enum(['all', 'outlet', 'year', 'article', 'author']);

/**
 * How two tags stand together: passages that overlap, passages of the first that hold ones of the second, paragraphs or
 * articles that both stand in.
 */
export const relation = z.enum(['overlap', 'inclusion', 'paragraph', 'article']);

/** `count`: how often two tags stand together; `passages`: of how many passages that is. `used`: passages of each tag. */
export const tagsTogether = z.object({
  cells: z.array(
    z.object({ first: z.string(), second: z.string(), count: z.number(), passages: z.number() }),
  ),
  used: z.array(z.object({ tag: z.string(), passages: z.number() })),
});

/** One count of a table of counts: for the passages behind it. `under`: those of the tags under it count, too. */
export const countedCell = z.discriminatedUnion('of', [
  z.object({ of: z.literal('tag'), tag: z.string(), under: z.boolean(), by: countedBy, key: z.string() }),
  z.object({
    of: z.literal('together'),
    ...{ relation, first: z.string(), second: z.string(), under: z.boolean().default(false) },
  }),
]);

/** Which passages. Every part narrows; an empty one does not. Of names, outlets and annotators one is enough. */
export const passageFilter = z.object({
  /** Carried: all of them; at least one of them; none of them. */
  tags: z.array(z.string()).default([]),
  anyTags: z.array(z.string()).default([]),
  notTags: z.array(z.string()).default([]),
  /** Whoever carries a tag under one of these carries it, too. */
  under: z.boolean().default(true),
  /** Names, in any form, in the passage's words or note. By id or by the name itself. */
  names: z.array(z.string()).default([]),
  /** '' stands for "not known", in annotators, too. */
  outlets: z.array(z.string()).default([]),
  authors: z.array(z.string()).default([]),
  /** The article's date, `YYYY[-MM[-DD]]`, inclusive; '' for any. */
  from: z
    .string()
    .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)
    .default(''),
  to: z
    .string()
    .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)
    .default(''),
  /** A query over the passage's words, note and tags, and its article's facts. */
  query: z.string().default(''),
  /** Found again for certain, not for certain, or not, after their text changed. */
  states: z.array(passageState).default([]),
  /** Only these, by id. */
  only: z.array(z.string()).default([]),
  /** Only those that this count is of, made of what all else lets through. */
  behind: countedCell.optional(),
});

/** What passages can be narrowed by, with how many passages have it; '' where it is not known. */
export const passageFacets = z.object({
  outlet: z.array(z.object({ value: z.string(), count: z.number() })),
  year: z.array(z.object({ value: z.string(), count: z.number() })),
  author: z.array(z.object({ value: z.string(), count: z.number() })),
  state: z.array(z.object({ value: passageState, count: z.number() })),
});

/** A person, place or group with its forms in either script; switched off, search does not go by it. */
export const name = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'place', 'group']),
  on: z.boolean(),
  note: z.string(),
  /** Every spelling that means it, its own name among them unless that is switched off. */
  forms: z.array(z.string()),
  /** Spellings that search does not go by: ordinary words, too. */
  formsOff: z.array(z.string()),
});

/** How often it stands in one article. */
export const nameInArticle = name.pick({ id: true, name: true, kind: true }).extend({ count: z.number() });

/** A value of a table of names that was left out; `line` counts from 1. */
export const tableProblem = z.object({ line: z.number(), column: z.string(), value: z.string() });

/** `articles`: keys as in `articles.rows`, the newest first. Dates as far as known. Lists are bounded. */
export const namePage = name.extend({
  /** How many articles have each form, those included that are switched off. */
  counts: z.array(z.object({ form: z.string(), count: z.number() })),
  /** How many have any. */
  total: z.number(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  articles: z.array(z.number()),
  /** Other names in the same articles, the most frequent first. */
  beside: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
});

const facet = z.array(z.object({ value: z.string(), count: z.number() }));

export const facets = z.object({ outlet: facet, year: facet, language: facet, tag: facet });

/** Counted over all hits, whatever the limit. */
export const searchFacets = facets.extend({
  /** The names that hits have in a title or text, by any of their forms; of names that are switched on. */
  name: z.array(z.object({ id: z.string(), value: z.string(), count: z.number() })),
  /** Hits with passages. */
  annotated: z.number(),
  /** Hits per month, the oldest first: `YYYY-MM`, or `YYYY` where the month is not known. */
  timeline: facet,
  /** Hits without a date. */
  undated: z.number(),
});

export const searchInput = z.object({
  query: z.string().max(1_000_000),
  limit: z.number().int().min(0).max(1000).default(20),
  offset: z.number().int().min(0).default(0),
  sort: z.enum(['rank', 'date', '-date']).default('rank'),
  /** Every word exactly as spelled, as if it were typed with "=". */
  exact: z.boolean().default(false),
  /** Also what sounds alike in either script. */
  keys: z.boolean().default(true),
  /** Also the other forms of names. */
  names: z.boolean().default(true),
  /**
   * `typing`: of more than 20,000 hits those added last are counted, in facets too, and fewer are ranked; the answer then
   * has no exact total and says `windowed`.
   */
  effort: z.enum(['typing', 'exact']).default('exact'),
  /** The last word, if nothing stands behind it, may be the beginning of one: its most frequent completions count too. */
  unfinished: z.boolean().default(false),
  /** Of articles that are copies of one another, only the best hit. `total` and facets count all of them. */
  foldCopies: z.boolean().default(false),
});

/** Whether words also find what sounds alike in either script (`keys`), and the other forms of names (`names`). */
export const reach = z.object({ keys: z.boolean(), names: z.boolean() });

/** What whoever exports may choose of an annotated PDF. */
export const pdfOptions = z.object({
  pageSize: z.enum(['a4', 'letter']).default('a4'),
  fontSize: z.enum(['small', 'normal', 'large']).default('normal'),
  /** Otherwise highlights and labels are grey. */
  colors: z.boolean().default(true),
  /** Of several articles: a first page, with this title or one made of what was asked for, and a list of them. */
  cover: z.boolean().default(true),
  title: z.string().max(500).default(''),
  contents: z.boolean().default(true),
  notes: z.boolean().default(true),
  tags: z.boolean().default(true),
  /** Whether it is said who annotated. */
  annotator: z.boolean().default(true),
  /** Whether articles without passages are in, too. */
  unannotated: z.boolean().default(true),
});

/** A search as it can be run again. */
const asked = reach.extend({ query: z.string() });

/** `fresh`: how many hits came into the archive since it was last looked at. */
export const savedSearch = asked.extend({ id: z.string(), name: z.string(), fresh: z.number() });

export const recentSearch = asked;

/** What was chosen in the palette: how often, and when last (ms since 1970). */
export const paletteUse = z.object({ id: z.string(), count: z.number(), last: z.number() });

export const searchResult = z.object({
  query: z.string(),
  total: z.number(),
  totalIsExact: z.boolean(),
  /** The query as it was understood, in its own grammar; what was not is in `notices`. */
  understood: z.string(),
  notices: z.array(z.object({ kind: z.string(), text: z.string() })),
  expanded: z.array(
    z.object({
      typed: z.string(),
      /** `why`: typed, folded, prefix, key (sounds alike) or name (another form of a name). */
      forms: z.array(z.object({ form: z.string(), why: z.string(), count: z.number() })),
    }),
  ),
  hits: z.array(
    z.object({
      /** As in `articles.rows`. */
      key: z.number(),
      id: z.string(),
      title: z.string(),
      outlet: z.string().nullable(),
      published,
      score: z.number(),
      tier: z.enum(['exact', 'folded', 'key', 'name']),
      snippet: z.string(),
      /** Places of the matches in the snippet. */
      ranges: z.array(z.tuple([z.number(), z.number()])),
      /** And in the title. */
      titleRanges: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
  facets: searchFacets,
  /** Ranked are only the `ranked` hits that were added last, and those with the words in their title. */
  windowed: z.boolean(),
  ranked: z.number(),
  /** For a query that finds next to nothing: terms of the archive spelled nearly like a typed word, and the query with it. */
  didYouMean: z.array(
    z.object({ typed: z.string(), form: z.string(), count: z.number(), query: z.string() }),
  ),
  ms: z.number(),
});

/**
 * What may stand at the caret: `text` in place of the query's units from `start` to `end`. Words are folded and counted by
 * article; operators and values are whole (`outlet:"The Harbour Post"`).
 */
export const completions = z.object({
  start: z.number(),
  end: z.number(),
  items: z.array(
    z.object({
      kind: z.enum(['word', 'operator', 'outlet', 'tag', 'name', 'value']),
      text: z.string(),
      /** What a person reads: the outlet, tag or name itself. */
      label: z.string(),
      count: z.number().nullable(),
    }),
  ),
});

/** What is taken of a search's hits: the words found, or the sentence or paragraph around them. */
export const hitUnit = z.enum(['word', 'sentence', 'paragraph']);

/** `quote`: the words that stand there. */
export const hitPlace = z.object({
  articleId: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
});

/** `ranges`: what was found, in the quote. `tags`: those on passages that overlap it. */
export const hit = hitPlace.extend({
  ranges: z.array(z.tuple([z.number(), z.number()])),
  before: z.string(),
  after: z.string(),
  tags: z.array(z.string()),
  article: articleSummary.pick({ title: true, outlet: true, published: true }),
});

/** Some more of them; `done` of `total` articles are gone through. */
export const foundHits = z.object({ done: z.number(), total: z.number(), hits: z.array(hit) });

export const importItem = z.object({
  file: z.string(),
  member: z.string().optional(),
  outcome: z.enum(['imported', 'duplicate', 'unchanged', 'failed', 'skipped']),
  articleId: z.string().optional(),
  duplicateOf: z.string().optional(),
  code: z.string().optional(),
  reason: z.string().optional(),
  /** What a reader must know of how it came here, such as a digest that does not hold. */
  warning: z.string().optional(),
});

/** Which column of a table holds what, by its name there. */
export const fieldMap = z.partialRecord(z.enum(FIELDS), z.string());

/** A table whose columns are to be named by a person. `sample`: the beginning of each column in the first rows. */
export const unsureTable = z.object({
  file: z.string(),
  columns: z.array(z.object({ name: z.string(), sample: z.array(z.string()) })),
  guess: fieldMap,
});

/** One import as the ledger keeps it. */
export const importRun = z.object({
  id: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  cancelled: z.boolean(),
  imported: z.number(),
  duplicate: z.number(),
  unchanged: z.number(),
  failed: z.number(),
  skipped: z.number(),
  /** How many files were found in what was named; null if that was never known. */
  files: z.number().nullable(),
  /** The first of the files and folders that were named; null while nothing is listed. */
  named: z.string().nullable(),
  /** Articles it brought that are still there: 0 once it was taken back. */
  present: z.number(),
  warnings: z.number(),
  /** The job, while it runs. */
  jobId: z.string().nullable(),
  /** Whether its failed files can be tried again without naming them: this program still knows where they are. */
  canRetry: z.boolean(),
});

/** One file in the ledger; `file` is its name below what was named. */
export const ledgerItem = importItem.extend({ id: z.number(), at: z.string(), title: z.string().nullable() });

export const importSummary = z.object({
  imported: z.number(),
  duplicate: z.number(),
  unchanged: z.number(),
  failed: z.number(),
  skipped: z.number(),
  ms: z.number(),
  /** Stopped before its end: what is listed is kept, the rest was not touched. */
  cancelled: z.boolean().optional(),
});

export const writtenFile = z.object({ path: z.string(), sha256: z.string(), bytes: z.number() });

export const verifyResult = z.object({
  ok: z.boolean(),
  originals: z.number(),
  events: z.number(),
  problems: z.array(z.object({ kind: z.string(), id: z.string(), detail: z.string() })),
});

/** What a watcher of a job sees. Progress at most four times a second; the last event ends the stream. */
export const jobEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    done: z.number(),
    total: z.number().nullable(),
    doing: z.string(),
    paused: z.boolean(),
  }),
  z.object({ kind: z.literal('item'), item: importItem }),
  z.object({ kind: z.literal('done'), result: z.unknown() }),
  z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
]);

/**
 * The pages of a PDF in their order; sizes in points as they are shown. `stretches`: where the canonical text goes over
 * to another page, as UTF-16 offset and page from 0, ascending.
 */
export const pageList = z.object({
  pages: z.array(z.object({ label: z.string(), width: z.number(), height: z.number() })),
  stretches: z.array(z.tuple([z.number(), z.number()])),
});

const pixels = z.number().int().min(0).max(1_000_000);

/** A part of a page at some scale. */
export const pageClip = z.object({
  x: pixels,
  y: pixels,
  width: pixels.min(1).max(4096),
  height: pixels.min(1).max(4096),
});

/**
 * One line of a page's text: points from the upper left corner of the page as it is shown. `edges` has two numbers for
 * each UTF-16 unit from `start` to `end`: where it begins and ends along the line, in the order of reading.
 */
export const pageLine = z.object({
  start: z.number(),
  end: z.number(),
  /** Degrees clockwise. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  left: z.number(),
  top: z.number(),
  right: z.number(),
  bottom: z.number(),
  edges: z.array(z.number()),
});

/** `isEmpty`: there are no letters on the page, as on a scan. Lines are in the order of the text. */
export const pageText = z.object({ isEmpty: z.boolean(), lines: z.array(pageLine) });

/** `level` and `page` from 0; null leads nowhere. */
export const bookmark = z.object({ title: z.string(), level: z.number(), page: z.number().nullable() });

/** What other windows have changed; whoever shows it asks again. */
export const changeEvent = z.object({
  what: z.array(z.enum(['articles', 'annotations', 'tags', 'imports', 'jobs', 'names', 'searches', 'memos'])),
});

export const runningJob = z.object({
  jobId: z.string(),
  kind: z.enum(['import', 'export', 'verify', 'reindex', 'change']),
  paused: z.boolean(),
});

export type BlockReach = z.infer<typeof blockReach>;
export type BlockRuleView = z.infer<typeof blockRule>;
export type ArticleRow = z.infer<typeof articleRow>;
export type ArticleFilter = z.infer<typeof articleFilter>;
export type ArticleSort = z.infer<typeof articleSort>;
export type Facets = z.infer<typeof facets>;
export type Sureness = z.infer<typeof sureness>;
export type FoundFacts = z.infer<typeof foundFacts>;
export type ReadingState = z.infer<typeof readingState>;
export type ImportRun = z.infer<typeof importRun>;
export type LedgerItem = z.infer<typeof ledgerItem>;
export type RunningJob = z.infer<typeof runningJob>;
export type ChangeEvent = z.infer<typeof changeEvent>;
export type ArticleSummary = z.infer<typeof articleSummary>;
export type ArticleView = z.infer<typeof article>;
export type LikelyPlaceView = z.infer<typeof likelyPlace>;
export type AnnotationView = z.infer<typeof annotation>;
export type PdfOptions = z.output<typeof pdfOptions>;
export type PassageFilter = z.infer<typeof passageFilter>;
export type PassageFacets = z.infer<typeof passageFacets>;
export type PassageView = z.infer<typeof passage>;
export type NameInArticle = z.infer<typeof nameInArticle>;
export type NamePageView = z.infer<typeof namePage>;
export type TableProblem = z.infer<typeof tableProblem>;
export type NameView = z.infer<typeof name>;
export type CountedBy = z.infer<typeof countedBy>;
export type CountedCell = z.infer<typeof countedCell>;
export type TagRelation = z.infer<typeof relation>;
export type MemoView = z.infer<typeof memo>;
export type AnnotatorView = z.infer<typeof annotator>;
export type CountedTags = z.infer<typeof countedTags>;
export type TagsTogether = z.infer<typeof tagsTogether>;
export type TagView = z.infer<typeof tag>;
export type UnsureTable = z.infer<typeof unsureTable>;
export type FieldMap = z.infer<typeof fieldMap>;
export type Reach = z.infer<typeof reach>;
export type SavedSearchView = z.infer<typeof savedSearch>;
export type RecentSearch = z.infer<typeof recentSearch>;
export type PaletteUse = z.infer<typeof paletteUse>;
export type SearchInput = z.infer<typeof searchInput>;
export type SearchResult = z.infer<typeof searchResult>;
export type HitUnit = z.infer<typeof hitUnit>;
export type HitPlace = z.infer<typeof hitPlace>;
export type HitView = z.infer<typeof hit>;
export type FoundHits = z.infer<typeof foundHits>;
export type Completions = z.infer<typeof completions>;
export type ImportItemView = z.infer<typeof importItem>;
export type ImportSummary = z.infer<typeof importSummary>;
export type WrittenFile = z.infer<typeof writtenFile>;
export type VerifyResult = z.infer<typeof verifyResult>;
export type JobEvent = z.infer<typeof jobEvent>;
export type PageList = z.infer<typeof pageList>;
export type PageClip = z.infer<typeof pageClip>;
export type PageLineView = z.infer<typeof pageLine>;
export type PageText = z.infer<typeof pageText>;
export type BookmarkView = z.infer<typeof bookmark>;
