/** What a reader does to articles: correct facts, mark, tag, hide a part, remove and restore. In the caller's transaction. */
import type { Article } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { App } from '../app.ts';
import { findArticle } from '../archive/find.ts';
import { ensureTag, tagName } from '../tags/tag-names.ts';
import { type Correction, corrected, foundFacts } from './facts.ts';
import { renameOutlet } from './outlet-names.ts';
import { type Selected, selectArticles } from './select.ts';

/** @param wholeOutlet the new outlet goes for all articles of the one that was shown so far, and for those to come */
export function editArticle(app: App, uid: string, wanted: Correction, wholeOutlet: boolean): void {
  const article = findArticle(app.archive, uid);
  const others = wholeOutlet ? sameOutlet(app, article) : [];
  correct(app, article, wanted);
  const { outlet } = findArticle(app.archive, uid);
  for (const other of others) correct(app, other, { outlet: outlet ?? '' });
  if (wholeOutlet) renameOutlet(app, article.outlet, outlet);
}

/** The other articles that show the same outlet. */
export function sameOutlet({ archive }: App, { id, outlet }: Article): Article[] {
  return outlet === null ? [] : archive.articles.ofOutlet(outlet).filter((other) => other.id !== id);
}

function correct({ archive, now }: App, article: Article, wanted: Correction): void {
  const found = foundFacts(archive.articles.revision(article.revisionId).found);
  archive.articles.correct(article.id, corrected(article, found, wanted));
  archive.events.append(now(), 'article.edited', article.uid);
}

/** Tags that do not exist yet are made; to take one off that does not exist is nothing. */
export function tagArticles(app: App, uids: string[], add: string[], remove: string[]): void {
  const { archive } = app;
  const added = add.map((name) => ensureTag(app, name).id);
  const dropped = remove.flatMap((name) => archive.tags.find(tagName(name))?.id ?? []);
  for (const { id, uid } of present(selectArticles(archive, uids))) {
    for (const tagId of added) archive.articleTags.add(id, tagId);
    for (const tagId of dropped) archive.articleTags.drop(id, tagId);
    archive.events.append(app.now(), 'article.tagged', uid);
  }
}

/** Leaves a tombstone; what is removed already is left as it is. */
export function removeArticles({ archive, now }: App, uids: string[]): void {
  for (const { id, uid, removed } of selectArticles(archive, uids)) {
    if (removed) continue;
    archive.articles.setDeleted(id, now());
    archive.events.append(now(), 'article.removed', uid);
  }
}

export function restoreArticles({ archive, now }: App, uids: string[]): void {
  for (const { id, uid, removed } of selectArticles(archive, uids)) {
    if (!removed) continue;
    archive.articles.setDeleted(id, null);
    archive.events.append(now(), 'article.restored', uid);
  }
}

function present(selected: Selected[]): Selected[] {
  if (selected.some(({ removed }) => removed)) throw new DaftarError('article-removed');
  return selected;
}
