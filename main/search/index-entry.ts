/** Makes an article's index entry: its texts folded to tokens, its filters as meta tokens, its spellings as forms. */
import type { Archive } from '../../db/index.ts';
import type { ArticleTerms } from '../../db/search.ts';
import { articleBlocks, shownPieces } from '../articles/shown-blocks.ts';
import type { Block } from '../text/blocks.ts';
import { eachToken, FOLD_VERSION, foldedName } from '../text/fold.ts';
import { formTokens } from './match.ts';
import { ALL, languageToken, monthToken, outletToken, tagToken, yearToken } from './meta-tokens.ts';

/** Stands between blocks, so that a phrase never runs from one into the next. A token nobody can type. */
const BREAK = '\uE001';

/** Writes the entry of an article as it stands now, in the caller's transaction. */
export function indexArticle(archive: Archive, articleId: number): void {
  const article = archive.articles.byId(articleId);
  if (!article) {
    archive.search.drop(articleId);
    return;
  }
  const revision = archive.articles.revision(article.revisionId);
  const notes = notesOf(archive, articleId);
  const counts: ArticleTerms = new Map();
  const noteCounts: ArticleTerms = new Map();
  const title = fold(article.title, counts);
  const body = foldBlocks(revision.text, shownPieces(articleBlocks(archive, revision)), counts);
  const folded = notes.texts.map((text) => fold(text, noteCounts)).join(` ${BREAK} `);
  const meta = [
    ALL,
    article.outlet && outletToken(archive.search.outletId(article.outlet, foldedName(article.outlet))),
    article.published && yearToken(article.published),
    article.published && article.published.length >= 7 && monthToken(article.published),
    languageToken(article.language),
    ...notes.tagIds.map(tagToken),
  ];
  archive.search.put(
    {
      articleId,
      revisionUid: revision.uid,
      stamp: archive.search.stamp(articleId),
      foldVersion: FOLD_VERSION,
      title,
      body,
      meta: meta.filter(Boolean).join(' '),
      notes: folded,
      forms: formTokens(spellings(counts, noteCounts)).join(' '),
    },
    counts,
  );
}

/** Notes and tags, of passages and of the article itself. */
function notesOf(archive: Archive, articleId: number): { texts: string[]; tagIds: number[] } {
  const texts: string[] = [];
  const tagIds = new Set<number>();
  for (const annotation of archive.annotations.ofArticle(articleId)) {
    const tags = archive.annotations.tags(annotation.id);
    for (const tag of tags) tagIds.add(tag.id);
    texts.push(annotation.note, ...tags.map((tag) => tag.name));
  }
  const own = archive.articleTags.of(articleId);
  for (const tag of own) tagIds.add(tag.id);
  texts.push(...own.map((tag) => tag.name));
  return { texts: texts.filter(Boolean), tagIds: [...tagIds] };
}

function foldBlocks(text: string, blocks: Block[], counts: ArticleTerms): string {
  return blocks.map((block) => fold(text.slice(block.start, block.end), counts)).join(` ${BREAK} `);
}

function fold(text: string, counts: ArticleTerms): string {
  const folded: string[] = [];
  eachToken(text, (term, surface) => {
    folded.push(term);
    const surfaces = counts.get(term);
    if (surfaces) surfaces.add(surface);
    else counts.set(term, new Set([surface]));
  });
  return folded.join(' ');
}

function* spellings(...all: ArticleTerms[]): Generator<{ folded: string; surface: string }> {
  for (const counts of all)
    for (const [folded, surfaces] of counts) for (const surface of surfaces) yield { folded, surface };
}
