/**
 * Reads back what an exported PDF or JSON-LD file carries of the archive it came from: articles with their passages, and
 * memos, as `main/exporters/annotation-json.ts` writes them. The file may come from anyone: whatever is not as it should be is left out.
 */
import { type BlockKind, compose, type Draft, type Span, type SpanKind } from '../text/blocks.ts';
import { CodePointIndex } from '../text/codepoints.ts';
import { COLOR_NAMES, type Color } from '../text/colors.ts';
import type { PublishedDate } from '../text/dates.ts';
import { MARK_KINDS } from '../text/mark-kinds.ts';
import { ANNOTATION_JSON_VERSION } from '../text/travelling.ts';
import type { Imported, ImportedMemo, ImportedPassage } from './types.ts';

/** `text` null: the file itself is the article's text. */
export type Travelled = {
  /** The article's id in its own archive. */
  id: string;
  /** SHA-256 of its original. */
  sha256: string;
  text: Omit<Imported, 'passages'> | null;
  /** Offsets in `text`; where that is null, in the text of the file. */
  passages: (text: string) => ImportedPassage[];
};

type Json = Record<string, unknown>;

export type TravelledFile = { articles: Travelled[]; memos: ImportedMemo[] };

/** Null if the bytes are no data of ours. */
export function readTravelled(bytes: Uint8Array): TravelledFile | null {
  const data = parsed(bytes);
  if (!data || data['daftar:version'] !== ANNOTATION_JSON_VERSION) return null;
  const items = objects(record(data.first)?.items);
  const articles = objects(data['daftar:articles']).flatMap((article) => {
    const own = items.filter((item) => record(item.target)?.source === article.id);
    return articleOf(article, own) ?? [];
  });
  return articles.length > 0 ? { articles, memos: objects(data['daftar:memos']).flatMap(memoOf) } : null;
}

function memoOf({ tag, text, modifiedAt }: Json): ImportedMemo[] {
  const isWhole = string(text).trim() !== '' && (tag === null || string(tag).trim() !== '');
  return isWhole ? [{ tag: stringOrNull(tag), text: string(text), modifiedAt: timeOf(modifiedAt) }] : [];
}

/** What was handed on with its text comes back as the articles that it was made of. */
export function articlesIn({ articles, memos }: TravelledFile): Imported | null {
  const [first, ...more] = articles.flatMap(({ id, sha256, text, passages }) =>
    text ? [{ ...text, passages: passages(text.text), from: { id, sha256 } }] : [],
  );
  return first ? { ...first, more, memos } : null;
}

function parsed(bytes: Uint8Array): Json | null {
  try {
    return record(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

const record = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
const objects = (value: unknown): Json[] =>
  Array.isArray(value) ? value.map(record).filter((one) => one !== null) : [];
const string = (value: unknown): string => (typeof value === 'string' ? value.toWellFormed() : '');
const stringOrNull = (value: unknown): string | null => string(value) || null;
const place = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

const URN = /^urn:uuid:([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/;

function articleOf(article: Json, items: readonly Json[]): Travelled | null {
  const id = URN.exec(string(article.id))?.[1];
  if (!id) return null;
  const textSha256 = string(article['daftar:textSha256']);
  const blocks = objects(article['daftar:blocks']).flatMap((block) => blockOf(block) ?? []);
  const { text, map } = blocks.length > 0 ? textOf(article, blocks) : { text: null, map: null };
  const passages = (own: string) => {
    const index = new CodePointIndex(own);
    const inText = map ?? ((at: number) => index.toUtf16(at));
    return items.flatMap((item) => passageOf(item, textSha256, inText, own) ?? []);
  };
  return { id, sha256: string(article.sha256), text, passages };
}

const KINDS: readonly BlockKind[] = [
  'heading',
  'paragraph',
  'item',
  'quote',
  'preformatted',
  'table',
  'figure',
  'footnote',
];
const SPANS: readonly SpanKind[] = [
  'strong',
  'emphasis',
  'code',
  'superscript',
  'subscript',
  'link',
  'noteref',
];

/** `at`: where it began in the text it was part of, in code points. */
type TravelledBlock = { draft: Draft; at: number };

function blockOf(block: Json): TravelledBlock | null {
  const kind = KINDS.find((one) => one === block.kind);
  const text = string(block.text);
  const at = place(block.start);
  if (!kind || text === '' || at === null) return null;
  const index = new CodePointIndex(text);
  const spans = objects(block.spans).flatMap((span) => spanOf(span, index) ?? []);
  const numbers = ['level', 'depth', 'headerRows'].flatMap((key) => {
    const value = place(block[key]);
    return value === null ? [] : [[key, value]];
  });
  const words = ['marker', 'alt', 'language'].flatMap((key) =>
    string(block[key]) === '' ? [] : [[key, string(block[key])]],
  );
  const draft: Draft = { kind, text, ...Object.fromEntries([...numbers, ...words]) };
  if (spans.length > 0) draft.spans = spans;
  if (block.hidden === 'title') draft.hidden = 'title';
  return { draft, at };
}

function spanOf(span: Json, index: CodePointIndex): Span | null {
  const kind = SPANS.find((one) => one === span.kind);
  const [start, end] = [place(span.start), place(span.end)];
  if (!kind || start === null || end === null || end <= start) return null;
  const found: Span = { kind, start: index.toUtf16(start), end: index.toUtf16(end) };
  return typeof span.href === 'string' ? { ...found, href: string(span.href) } : found;
}

type Map = (codePoint: number) => number | null;

function textOf(article: Json, blocks: readonly TravelledBlock[]): { text: Travelled['text']; map: Map } {
  const composed = compose(blocks.map(({ draft }) => draft));
  const found = (key: string) => {
    const value = stringOrNull(article[key]);
    return value === null ? null : { value, evidence: 'daftar' };
  };
  const text = {
    ...composed,
    title: found('title') ?? { value: composed.text.slice(0, 80), evidence: 'first sentence' },
    outlet: found('outlet'),
    byline: found('byline'),
    published: publishedOf(record(article.published)),
    language: found('language') ?? { value: 'und', evidence: 'none' },
    direction: article.textDirection === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    url: found('url'),
  };
  // Headlines stand behind in the composed text: its blocks are in another order.
  const order = [
    ...blocks.filter(({ draft }) => !draft.hidden),
    ...blocks.filter(({ draft }) => draft.hidden),
  ];
  const places = order.map(({ draft, at }, number) => {
    const index = new CodePointIndex(draft.text);
    return {
      at,
      end: at + index.toCodePoint(draft.text.length),
      index,
      start: composed.blocks[number]?.start ?? 0,
    };
  });
  const map = (codePoint: number) => {
    const block = places.find(({ at, end }) => at <= codePoint && codePoint <= end);
    return block ? block.start + block.index.toUtf16(codePoint - block.at) : null;
  };
  return { text, map };
}

function publishedOf(published: Json | null): PublishedDate | null {
  const date = string(published?.date);
  const precision = (['year', 'month', 'day'] as const).find((one) => one === published?.precision);
  const sure = (['high', 'medium', 'low'] as const).find((one) => one === published?.sure);
  if (!precision || !/^\d{4}(-\d{2}){0,2}$/.test(date)) return null;
  return { date, precision, evidence: string(published?.evidence), ...(sure ? { sure } : {}) };
}

function passageOf(item: Json, sha256: string, inText: Map, text: string): ImportedPassage | null {
  const id = URN.exec(string(item.id))?.[1];
  const origin = record(item['daftar:origin']);
  const selectors = objects(record(item.target)?.selector);
  const words = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (!id || !words) return null;
  const at = selectors.find(({ type }) => type === 'TextPositionSelector');
  const [from, to] = [place(at?.start), place(at?.end)];
  const canonical = from !== null && to !== null && from <= to ? { sha256, start: from, end: to } : null;
  const [start, end] = canonical ? [inText(canonical.start), inText(canonical.end)] : [null, null];
  const isPlaced = start !== null && end !== null && start < end && end <= text.length;
  const bodies = objects(item.body);
  return {
    ...{ id, key: string(origin?.key) || id, page: place(origin?.page) },
    kind: MARK_KINDS.find((kind) => kind === origin?.kind) ?? 'highlight',
    author: string(record(item.creator)?.name),
    ...(isPlaced ? { start, end, state: stateOf(item) } : { start: 0, end: 0, state: 'lost' }),
    selector: { quote: string(words.exact), prefix: string(words.prefix), suffix: string(words.suffix) },
    ...(canonical ? { canonical: { ...canonical, state: stateOf(item) } } : {}),
    note: bodies
      .filter(({ purpose }) => purpose === 'commenting')
      .map(({ value }) => string(value))
      .join('\n\n'),
    tags: bodies
      .filter(({ purpose, value }) => purpose === 'tagging' && string(value).trim() !== '')
      .map((body) => ({ name: string(body.value), color: colorOf(body) })),
    color: colorOf(item),
    ...(item['daftar:marked'] === true ? { isMarked: true } : {}),
    createdAt: timeOf(item.created),
    modifiedAt: timeOf(item.modified),
  };
}

const stateOf = (item: Json): ImportedPassage['state'] =>
  (['weak', 'lost'] as const).find((state) => state === item['daftar:state']) ?? 'placed';

const colorOf = (value: Json): Color | null =>
  COLOR_NAMES.find((name) => name === value['daftar:color']) ?? null;

function timeOf(value: unknown): string | null {
  const time = Date.parse(string(value));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
