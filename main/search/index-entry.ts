/**
 * Makes an article's index entry: its texts folded to tokens, its filters as meta tokens, its spellings as forms. What
 * people write in the margin changes all day and is folded each time; the text itself only when it is another.
 */
import { createHash } from 'node:crypto';
import type { Archive } from '../../db/index.ts';
import type { Article, Revision } from '../../db/model.ts';
import type { ArticleTerms } from '../../db/search.ts';
import { articleBlocks, type ShownBlock, shownPieces } from '../articles/shown-blocks.ts';
import { eachToken, FOLD_VERSION, foldedName } from '../text/fold.ts';
import { formTokens } from './match.ts';
import { ALL, languageToken, monthToken, outletToken, tagToken, yearToken } from './meta-tokens.ts';

/** Stands between blocks, so that a phrase never runs from one into the next. A token nobody can type. */
const BREAK = '\uE001';

/** Folded text with its terms. */
type Part = { folded: string; terms: ArticleTerms };
type TextPart = { revisionUid: string; title: string; body: string; terms: ArticleTerms };

/** Brings the entry of an article to what it is now, in the caller's transaction. @returns whether it was another */
export function indexArticle(archive: Archive, articleId: number): boolean {
  const { search } = archive;
  const article = archive.articles.byId(articleId);
  if (!article) {
    search.drop(articleId);
    return false;
  }
  const stamp = search.stamp(articleId);
  const margin = marginOf(archive, articleId);
  const meta = metaOf(archive, article, margin.tagIds);
  const revision = archive.articles.revision(article.revisionId);
  const blocks = articleBlocks(archive, revision);
  const text = textKey(article, blocks);
  const digest = digestOf(FOLD_VERSION, text, meta, ...margin.texts);
  if (search.keep(articleId, digest, stamp)) return false;
  const { revisionUid, title, body, terms } = textPart(archive, text, () =>
    foldText(article, revision, blocks),
  );
  const notes = foldAll(margin.texts);
  const forms = formTokens(spellings(terms, notes.terms)).join(' ');
  search.put(
    {
      articleId,
      revisionUid,
      stamp,
      foldVersion: FOLD_VERSION,
      digest,
      title,
      body,
      meta,
      notes: notes.folded,
      forms,
    },
    terms,
  );
  return true;
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

/** What decides what the text's part of an entry is: a revision never changes. */
function textKey({ id, revisionId, title }: Article, blocks: readonly ShownBlock[]): string {
  const hidden = blocks.flatMap((block, number) => (block.hidden ? number : []));
  return JSON.stringify([id, revisionId, title, ...hidden]);
}

function digestOf(...parts: (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/** Articles whose text stays at hand: those that are being annotated. */
const AT_HAND = 3;

const atHand = new WeakMap<Archive, Map<string, TextPart>>();

function textPart(archive: Archive, key: string, made: () => TextPart): TextPart {
  const known = atHand.get(archive) ?? new Map<string, TextPart>();
  atHand.set(archive, known);
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
  article: Article,
  { uid: revisionUid, text }: Revision,
  blocks: readonly ShownBlock[],
): TextPart {
  const terms: ArticleTerms = new Map();
  const title = fold(article.title, terms);
  const body = shownPieces(blocks)
    .map(({ start, end }) => fold(text.slice(start, end), terms))
    .join(` ${BREAK} `);
  return { revisionUid, title, body, terms };
}

/** Each text once: the same few tags stand on many passages. */
function foldAll(texts: readonly string[]): Part {
  const terms: ArticleTerms = new Map();
  const known = new Map<string, string>();
  const folded = texts.map((text) => {
    const found = known.get(text) ?? fold(text, terms);
    known.set(text, found);
    return found;
  });
  return { folded: folded.join(` ${BREAK} `), terms };
}

function fold(text: string, terms: ArticleTerms): string {
  const folded: string[] = [];
  eachToken(text, (term, surface) => {
    folded.push(term);
    const surfaces = terms.get(term);
    if (surfaces) surfaces.add(surface);
    else terms.set(term, new Set([surface]));
  });
  return folded.join(' ');
}

function* spellings(...all: ArticleTerms[]): Generator<{ folded: string; surface: string }> {
  for (const terms of all)
    for (const [folded, surfaces] of terms) for (const surface of surfaces) yield { folded, surface };
}
