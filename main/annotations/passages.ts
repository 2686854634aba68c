/** Passages over all articles, with the words around them. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Annotation, Article } from '../../db/model.ts';
import type { PassageView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findTag } from '../archive/find.ts';
import { articleBlocks } from '../articles/shown-blocks.ts';
import { annotationView, summaryOf } from '../articles/view.ts';
import { parseQuery } from '../search/query.ts';
import { marginOf } from '../search/searched-article.ts';
import { verifyExact } from '../search/verify.ts';
import { widen } from '../search/widen.ts';
import { visibleEnd } from '../text/blocks.ts';
import { contextAround } from './context.ts';

/** `only`: the uids that come into question; null for all. */
export type PassageChoice = { tags: string[]; query: string; only: ReadonlySet<string> | null };

/** Those that carry all of the tags and whose quote, note, tags or article's facts match the query; by article. */
export function* passages(app: App, { tags, query, only }: PassageChoice): Generator<PassageView> {
  const { archive } = app;
  const tagIds = tags.map((name) => findTag(archive, name).id);
  const matches = passageMatcher(app, query);
  const all = archive.annotations.all().filter(({ uid }) => only?.has(uid) ?? true);
  const byArticle = Map.groupBy(all, ({ articleId }) => articleId);
  for (const [articleId, annotations] of byArticle) {
    const article = archive.articles.byId(articleId);
    if (!article) continue;
    const chosen = annotations.filter(
      (annotation) => carries(app, annotation, tagIds) && matches(article, annotation),
    );
    if (chosen.length > 0) yield* views(app, article, chosen);
  }
}

/** Passages in one chunk. */
const CHUNK = 100;

/** The same in chunks; between two of them other calls are answered. */
export async function* passageChunks(
  app: App,
  choice: PassageChoice,
  signal: AbortSignal | undefined,
): AsyncGenerator<PassageView[]> {
  let chunk: PassageView[] = [];
  for (const passage of passages(app, choice)) {
    if (chunk.push(passage) < CHUNK) continue;
    yield chunk;
    chunk = [];
    await pause();
    if (signal?.aborted) return;
  }
  yield chunk;
}

function carries({ archive }: App, annotation: Annotation, tagIds: readonly number[]): boolean {
  if (tagIds.length === 0) return true;
  const own = archive.annotations.tags(annotation.id).map(({ id }) => id);
  return tagIds.every((id) => own.includes(id));
}

/** Whether a passage's quote, note, tags or its article's facts match the query; an empty one matches all. */
export function passageMatcher({ archive }: App, query: string) {
  const parsed = parseQuery(query).node;
  const node = parsed && widen(archive, parsed, { keys: false, names: false }).asked;
  return ({ outlet, byline, language, published }: Article, annotation: Annotation): boolean => {
    if (!node) return true;
    const facts = { title: '', outlet, byline, language, published, body: [annotation.quote] };
    return verifyExact(node, { ...facts, ...marginOf(archive, [annotation]) });
  };
}

function views({ archive }: App, article: Article, annotations: Annotation[]): PassageView[] {
  const { id, title, outlet, published, url } = summaryOf(article, []);
  const revision = archive.articles.revision(article.revisionId);
  const end = visibleEnd(articleBlocks(archive, revision));
  const tagsOf = archive.annotations.tagsOfArticle(article.id);
  return annotations.map((annotation) => ({
    annotation: annotationView(archive, annotation, id, tagsOf.get(annotation.id) ?? []),
    article: { id, title, outlet, published, url },
    // Around a place that is gone stands something else.
    ...(annotation.state === 'lost'
      ? { before: '', after: '' }
      : contextAround(revision.text, annotation.start, annotation.end, end)),
  }));
}
