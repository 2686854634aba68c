/**
 * A changed capture of an article that is here: its text becomes the article's next revision, the earlier one is
 * kept, and every annotation is placed again. In the caller's transaction.
 */

import type { Archive } from '../../db/index.ts';
import type { Annotation, Article, Revision } from '../../db/model.ts';
import type { FoundFacts } from '../api/schema.ts';
import type { App } from '../app.ts';
import { sha256 } from '../archive/hash.ts';
import { type Block, visibleText } from '../text/blocks.ts';
import { countWords, foldedName } from '../text/fold.ts';
import { areCopies, shingles } from '../text/near-duplicates.ts';
import { placeQuote, selectorAt } from '../text/quote.ts';
import type { Parsed } from '../workers/parser.ts';
import { parseBlocks } from './blocks-json.ts';
import { corrected, foundFacts } from './facts.ts';
import { newRevision, type PackedOriginal } from './new-revision.ts';
import { articleBlocks } from './shown-blocks.ts';

/** How many annotations stand where they did, need a look, or were not found. */
export type Placed = Record<Annotation['state'], number>;

/**
 * The article that these bytes are a changed capture of: it has the same address, and nearly the same text. Pages
 * that only share an address (a front page, a wrong canonical link) are articles of their own, and so is a
 * capture with the very same text: that one is a copy.
 */
export function earlierCapture({ articles }: Archive, { imported }: Parsed): Article | null {
  const captures = imported.url ? articles.ofUrl(imported.url.value) : [];
  if (captures.length === 0) return null;
  const text = visibleText(imported.text, imported.blocks);
  const own = shingles(text);
  for (const article of captures) {
    const { text: theirs, blocks } = articles.revision(article.revisionId);
    const shown = visibleText(theirs, parseBlocks(blocks));
    if (shown !== text && areCopies(own, shingles(shown))) return article;
  }
  return null;
}

/** The article here that a PDF of ours was made of. */
export function articleOfExport({ articles, originals }: Archive, { imported }: Parsed): Article | null {
  if (!imported.from) return null;
  const { id, sha256: original } = imported.from;
  const [known] = articles.keys([id]);
  if (known?.id != null && !known.removed) return articles.byId(known.id);
  const kept = originals.find(original);
  const [holder] = kept ? articles.ofOriginal(kept.id) : [];
  return holder ? articles.byId(holder.articleId) : null;
}

/** The article of the same document without what was annotated in it since: its text and its pages are the very same. */
export function earlierCopy({ articles, pages }: Archive, { importer, imported }: Parsed): Article | null {
  if (!imported.passages?.length || !imported.pages) return null;
  const facts = JSON.stringify(imported.pages.facts);
  const ofText = articles.ofText(sha256(imported.text), importer);
  return ofText.find(({ revisionId }) => pages.of(revisionId)?.facts === facts) ?? null;
}

/** @param fileName without folders */
export function reviseArticle(
  app: App,
  article: Article,
  fileName: string,
  original: PackedOriginal,
  parsed: Parsed,
): Placed {
  const { articles, events } = app.archive;
  const { revision, told } = newRevision(app, fileName, original, parsed);
  const id = articles.addRevision({ ...revision, articleId: article.id });
  events.append(revision.at, 'article.revised', article.uid, told);
  return showRevision(app, article, articles.revision(id));
}

/** Takes the article to one of its revisions. */
export function showRevision({ archive }: App, article: Article, next: Revision): Placed {
  const before = archive.articles.revision(article.revisionId);
  archive.articles.setRevision(article.id, next.id);
  archive.articles.correct(
    article.id,
    carriedFacts(article, foundFacts(before.found), foundFacts(next.found)),
  );
  carryHidden(archive, article.id, before, next);
  const shown = visibleText(next.text, articleBlocks(archive, next));
  archive.articles.setWords(article.id, countWords(shown));
  const placed: Placed = { placed: 0, weak: 0, lost: 0 };
  for (const annotation of archive.annotations.ofArticle(article.id))
    placed[placeAgain(archive, annotation, next)]++;
  return placed;
}

/** What the user corrected stays; the rest is what the new capture says, or as it was where that says nothing. */
function carriedFacts(article: Article, before: FoundFacts, next: FoundFacts) {
  const changed = <T>(now: T, found: T, then: T): null | undefined =>
    now === found && then !== null ? null : undefined;
  return corrected(article, next, {
    title: changed(article.title, before.title, next.title),
    outlet: changed(article.outlet, before.outlet, next.outlet),
    byline: changed(article.byline, before.byline, next.byline),
    published: changed(article.published, before.published?.date ?? null, next.published?.date ?? null),
    language: changed(article.language, before.language, next.language),
  });
}

/** A block that the user hid or took in stays so where the next text has the same block. */
function carryHidden({ hiding }: Archive, articleId: number, before: Revision, next: Revision): void {
  const decisions = hiding.of(before.id);
  if (decisions.size === 0) return;
  const textOf = ({ text }: Revision, { start, end }: Block) => text.slice(start, end);
  const blocks = parseBlocks(before.blocks);
  const wanted = new Map(
    [...decisions].flatMap(([number, hidden]) => {
      const block = blocks[number];
      return block ? [[textOf(before, block), hidden] as const] : [];
    }),
  );
  for (const [number, block] of parseBlocks(next.blocks).entries()) {
    const hidden = wanted.get(textOf(next, block));
    if (hidden !== undefined && hidden !== (block.hidden !== undefined))
      hiding.set(articleId, next.id, number, hidden);
  }
}

/** A passage whose words changed keeps the quote that was chosen, and asks. */
function placeAgain(
  { annotations }: Archive,
  annotation: Annotation,
  { id, text }: Revision,
): Annotation['state'] {
  const { start, end, state } = placeQuote(text, annotation);
  const isSame = state === 'placed' && foldedName(text.slice(start, end)) === foldedName(annotation.quote);
  const selector = isSame ? selectorAt(text, start, end) : annotation;
  const now = isSame ? 'placed' : state === 'lost' ? 'lost' : 'weak';
  const { quote, prefix, suffix } = selector;
  annotations.place(annotation.id, { revisionId: id, start, end, quote, prefix, suffix, state: now });
  return now;
}
