/** Writes what an importer read as a new article: original, text, facts and event, in the caller's transaction. */
import type { App } from '../app.ts';
import { ensureTag } from '../tags/tag-names.ts';
import { surenessOf } from '../text/sureness.ts';
import type { Parsed } from '../workers/parser.ts';
import { noteCopies } from './copies.ts';
import { newRevision, type PackedOriginal } from './new-revision.ts';
import { shownOutlet } from './outlet-names.ts';

/**
 * @param fileName without folders
 * @returns the article's id
 */
export function addArticle(app: App, fileName: string, original: PackedOriginal, parsed: Parsed): number {
  const { archive } = app;
  const { title, outlet, byline, published, language, direction, url, tags } = parsed.imported;
  const { revision, told } = newRevision(app, fileName, original, parsed);
  const uid = uidOf(app, parsed);
  const articleId = archive.articles.insert(
    {
      uid,
      title: title.value,
      outlet: shownOutlet(archive, outlet?.value ?? null),
      byline: byline?.value ?? null,
      published: published?.date ?? null,
      publishedPrecision: published?.precision ?? null,
      publishedEvidence: published?.evidence ?? null,
      publishedSure: published ? surenessOf(published) : null,
      language: language.value,
      direction,
      url: url?.value ?? null,
      words: parsed.words,
      at: revision.at,
    },
    revision,
  );
  archive.events.append(revision.at, 'article.imported', uid, told);
  noteCopies(archive, { ...revision, articleId }, parsed.bands);
  tagWith(app, articleId, tags ?? []);
  return articleId;
}

/** An article that comes from another archive keeps its id, so that it is known when it comes again. */
function uidOf({ archive, newUid }: App, { imported }: Parsed): string {
  const { id } = imported.from ?? {};
  return id && archive.articles.keys([id])[0]?.id === null ? id : newUid();
}

/** What the source calls it becomes tags on the article. */
function tagWith(app: App, articleId: number, names: readonly string[]): void {
  for (const name of names) app.archive.articleTags.add(articleId, ensureTag(app, name).id);
}
