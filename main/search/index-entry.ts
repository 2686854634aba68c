/**
 * Makes an article's index entry: its texts folded to tokens, its filters as meta tokens, its spellings as forms. What
 * people write in the margin changes all day and is folded each time; the text itself only when it is another.
 */
import { createHash } from 'node:crypto';
import type { Archive } from '../../db/index.ts';
import type { Article, Revision } from '../../db/model.ts';
import type { IndexEntry } from '../../db/search-entries.ts';
import { parseBlocks } from '../articles/blocks-json.ts';
import { articleBlocks, shownPieces } from '../articles/shown-blocks.ts';
import type { Block } from '../text/blocks.ts';
import { FOLD_VERSION, foldedName } from '../text/fold.ts';
import { BREAK, formTokens } from './match.ts';
import { ALL, languageToken, monthToken, outletToken, tagToken, yearToken } from './meta-tokens.ts';
import { type TokensIn, tokensReader } from './name-tokens.ts';
import { type Spelled, Tally } from './tally.ts';

/** The text's part of an entry. `isPlain`: whether the text has a term spelled as it is folded. */
type TextPart = { title: string; body: string; spelled: Spelled; isPlain(term: string): boolean };

/**
 * The entry of an article as it is now; null if the one that it has says the same, unless it is wanted `anew`. What it adds to the counts of terms,
 * and what the one before no longer does, goes into `tally`.
 */
export function indexEntry(
  archive: Archive,
  article: Article,
  revision: Revision,
  tally: Tally,
  anew = false,
): IndexEntry | null {
  const { search } = archive;
  const stamp = search.stamp(article.id);
  const margin = marginOf(archive, article.id);
  const meta = metaOf(archive, article, margin.tagIds);
  const blocks = articleBlocks(archive, revision);
  const shown = shownKey(article, blocks);
  const digest = digestOf(FOLD_VERSION, shown, meta, ...margin.texts);
  const known = search.known(article.id);
  if (known?.digest === digest && !anew) {
    search.seen(article.id, stamp);
    return null;
  }
  if (known && known.shown !== shown) uncount(archive, known.shown, tally);
  const tokensIn = tokensReader(archive);
  const fold = (into: Tally, change: 1 | 0) => foldText(article, revision, blocks, into, change, tokensIn);
  const key = `${article.id} ${archive.nameTokens.state()} ${shown}`;
  const text = known?.shown === shown ? atHand(archive, key, () => fold(new Tally(), 0)) : fold(tally, 1);
  const written = new Tally();
  const notes = foldMargin(margin.texts, written, tokensIn);
  const spelled = new Map([...text.spelled, ...written.end()]);
  // The terms of the margin are not counted; how they are spelled must be known all the same.
  if (known?.digest !== digest) tally.know(spelled);
  const forms = formTokens(spelled, (term) => text.isPlain(term) || written.isPlain(term));
  return {
    ...{ articleId: article.id, revisionUid: revision.uid, stamp, foldVersion: FOLD_VERSION, digest, shown },
    ...{ title: text.title, body: text.body, meta, notes, forms: forms.join(' ') },
  };
}

/** Takes out of the counts what an article's entry had put in. */
export function uncount({ articles }: Archive, shown: string, tally: Tally): void {
  const [revisionId, title, ...hidden] = JSON.parse(shown) as [number, string, ...number[]];
  const revision = articles.revisionIfKept(revisionId);
  if (!revision) return;
  const blocks = parseBlocks(revision.blocks);
  for (const [number, block] of blocks.entries()) {
    if (hidden.includes(number)) block.hidden = 'user';
    else delete block.hidden;
  }
  foldText({ title }, revision, blocks, tally, -1, () => []);
}

function metaOf({ search }: Archive, article: Article, tagIds: Iterable<number>): string {
  const { outlet, published, language } = article;
  const tokens = [
    ALL,
    outlet && outletToken(search.outletId(outlet, foldedName(outlet))),
    published && yearToken(published),
    published && published.length >= 7 && monthToken(published),
    languageToken(language),
    ...[...tagIds].map(tagToken),
  ];
  return tokens.filter(Boolean).join(' ');
}

/** Notes and tags, of passages and of the article itself. */
function marginOf({ annotations, articleTags }: Archive, articleId: number) {
  const texts: string[] = [];
  const tagIds = new Set<number>();
  const tagsOf = annotations.tagsOfArticle(articleId);
  for (const { id, note } of annotations.notes(articleId)) {
    const tags = tagsOf.get(id) ?? [];
    for (const tag of tags) tagIds.add(tag.id);
    texts.push(note, ...tags.map((tag) => tag.name));
  }
  const own = articleTags.of(articleId);
  for (const tag of own) tagIds.add(tag.id);
  texts.push(...own.map((tag) => tag.name));
  return { texts: texts.filter(Boolean), tagIds };
}

/** What decides what the text's part of an entry is, and lets it be made again: a revision never changes. */
function shownKey({ revisionId, title }: Article, blocks: readonly Block[]): string {
  const hidden = blocks.flatMap((block, number) => (block.hidden ? number : []));
  return JSON.stringify([revisionId, title, ...hidden]);
}

function digestOf(...parts: (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/** Articles whose text stays at hand: those that are being annotated. */
const AT_HAND = 3;

const kept = new WeakMap<Archive, Map<string, TextPart>>();

function atHand(archive: Archive, key: string, made: () => TextPart): TextPart {
  const known = kept.get(archive) ?? new Map<string, TextPart>();
  kept.set(archive, known);
  const part = known.get(key) ?? made();
  known.delete(key);
  known.set(key, part);
  for (const oldest of known.keys()) {
    if (known.size <= AT_HAND) break;
    known.delete(oldest);
  }
  return part;
}

function foldText(
  { title }: Pick<Article, 'title'>,
  { text }: Revision,
  blocks: readonly Block[],
  tally: Tally,
  change: 1 | -1 | 0,
  tokensIn: TokensIn,
): TextPart {
  tally.begin(change);
  const pieces = shownPieces(blocks).map(({ start, end }) => text.slice(start, end));
  return {
    title: column([foldOne(title, tally, tokensIn)]),
    body: column(pieces.map((piece) => foldOne(piece, tally, tokensIn))),
    spelled: tally.end(),
    isPlain: (term) => tally.isPlain(term),
  };
}

/** Each text once: the same few tags stand on many passages. */
function foldMargin(texts: readonly string[], tally: Tally, tokensIn: TokensIn): string {
  tally.begin(0);
  const folded = new Map<string, Folded>();
  for (const text of texts) if (!folded.has(text)) folded.set(text, foldOne(text, tally, tokensIn));
  return column(texts.map((text) => folded.get(text) as Folded));
}

type Folded = { words: string; names: string[] };

function foldOne(text: string, tally: Tally, tokensIn: TokensIn): Folded {
  const words = tally.fold(text);
  return { words, names: tokensIn(tally.words()) };
}

/** The words of texts, and behind them the tokens of the names in them, which no phrase runs into. */
function column(texts: readonly Folded[]): string {
  return [texts.map(({ words }) => words).join(BREAK), ...texts.flatMap(({ names }) => names)].join(' ');
}
