/** From the id that left the program back to the row, or a clear error. */
import type { Archive } from '../../db/index.ts';
import type { Annotation, Article, CodebookTag } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';

/** By uid, or by a beginning of it that fits one article only. Throws `article-unknown` or `article-removed`. */
export function findArticle(archive: Archive, uid: string): Article {
  const article = archive.articles.find(uid);
  if (!article) {
    const removed = archive.articles.keys([uid]).some(({ id }) => id !== null);
    throw new DaftarError(removed ? 'article-removed' : 'article-unknown', uid);
  }
  return article;
}

/** Throws `annotation-unknown`. */
export function findAnnotation(archive: Archive, uid: string): Annotation {
  const annotation = archive.annotations.find(uid);
  if (!annotation) throw new DaftarError('annotation-unknown', uid);
  return annotation;
}

/** Throws `tag-unknown`. */
export function findTag(archive: Archive, name: string): CodebookTag {
  const tag = archive.tags.find(name);
  if (!tag) throw new DaftarError('tag-unknown', name);
  return tag;
}
