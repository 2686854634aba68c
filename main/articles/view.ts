/** Articles and annotations as the router gives them out. */
import type { DatedFacts } from '../../db/articles.ts';
import type { Archive } from '../../db/index.ts';
import type { Annotation, Article, Revision } from '../../db/model.ts';
import type { AnnotationView, ArticleSummary, ArticleView } from '../api/schema.ts';
import { type Color, DEFAULT_COLOR } from '../text/colors.ts';
import type { PublishedDate } from '../text/dates.ts';
import { foundFacts } from './facts.ts';
import { articleBlocks } from './shown-blocks.ts';

export function publishedOf(article: DatedFacts): PublishedDate | null {
  const { published: date, publishedPrecision: precision, publishedEvidence, publishedSure } = article;
  if (!date || !precision) return null;
  const evidence = publishedEvidence ?? '';
  return { date, precision, evidence, ...(publishedSure ? { sure: publishedSure } : {}) };
}

export function summaryOf(article: Article, tags: string[]): ArticleSummary {
  const { uid: id, title, outlet, byline, language, direction, words, url, sha256, importedAt } = article;
  const published = publishedOf(article);
  return { id, title, outlet, byline, published, language, direction, words, url, sha256, importedAt, tags };
}

/**
 * @param articleUid the article's id outside the archive
 * @param tags the annotation's, for whoever asked for those of many at once
 */
export function annotationView(
  archive: Archive,
  annotation: Annotation,
  articleUid: string,
  tags = archive.annotations.tags(annotation.id),
): AnnotationView {
  const {
    uid: id,
    start,
    end,
    quote,
    prefix,
    suffix,
    note,
    author,
    createdAt,
    modifiedAt,
    state,
  } = annotation;
  const color = (annotation.color ?? tags[0]?.color ?? DEFAULT_COLOR) as Color;
  const own = { start, end, quote, prefix, suffix, tags: tags.map((tag) => tag.name), note, color };
  const origin = archive.origins.of(annotation.id) as AnnotationView['origin'] | null;
  const known = origin ? { origin } : {};
  return { id, articleId: articleUid, ...own, author, createdAt, modifiedAt, state, ...known };
}

export function articleView(archive: Archive, article: Article): ArticleView {
  const revision = archive.articles.revision(article.revisionId);
  const tagsOf = archive.annotations.tagsOfArticle(article.id);
  const annotations = archive.annotations
    .ofArticle(article.id)
    .map((annotation) => annotationView(archive, annotation, article.uid, tagsOf.get(annotation.id) ?? []));
  const tags = [...new Set(annotations.flatMap((annotation) => annotation.tags))].sort();
  return {
    ...summaryOf(article, tags),
    found: foundFacts(revision.found),
    original: originalOf(archive, article, revision),
    state: archive.states.get(article.id),
    copies: copiesOf(archive, article.id),
    ownTags: archive.articleTags.of(article.id).map(({ name }) => name),
    text: revision.text,
    blocks: articleBlocks(archive, revision) as ArticleView['blocks'],
    resources: archive.resources
      .ofRevision(article.revisionId)
      .map(({ sha256, width, height }) => ({ sha256, width, height })),
    annotations,
  };
}

function copiesOf({ articles, copies }: Archive, articleId: number): ArticleView['copies'] {
  const others = copies.members(articleId).filter((other) => other !== articleId);
  return others
    .flatMap((other) => articles.byId(other) ?? [])
    .map((other) => {
      const { id, title, outlet, published } = summaryOf(other, []);
      return { id, title, outlet, published };
    })
    .sort((a, b) => (a.published?.date ?? '9').localeCompare(b.published?.date ?? '9'));
}

function originalOf(
  { originals }: Archive,
  { sha256 }: Article,
  revision: Revision,
): ArticleView['original'] {
  const { fileName, importer, importerVersion, createdAt: importedAt, originalId } = revision;
  const bytes = originals.byId(originalId)?.size ?? 0;
  return { fileName, bytes, sha256, importer, importerVersion, importedAt };
}
