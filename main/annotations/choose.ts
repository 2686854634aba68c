/** Which passages a filter lets through: decided here alone, for lists, exports and whatever counts. */
import type { Annotation, Article } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { PassageFilter } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findTag } from '../archive/find.ts';
import { parseQuery, type QueryNode } from '../search/query.ts';
import { marginOf } from '../search/searched-article.ts';
import { verifyExact } from '../search/verify.ts';
import { widen } from '../search/widen.ts';
import { tagName } from '../tags/tag-names.ts';
import { withDescendants } from '../tags/tree.ts';
import { foldedName } from '../text/fold.ts';

export type Chosen = [article: Article, annotations: Annotation[]];

/**
 * Of articles that are there, by article, then by place. Throws `tag-unknown` or `name-unknown`.
 * @param among the uids that come into question instead of all; what the filter says of counts is not looked at
 */
export function* choosePassages(
  app: App,
  filter: PassageFilter,
  among: ReadonlySet<string> | null = null,
): Generator<Chosen> {
  const { archive } = app;
  const isAmong: Test = (_, { uid }) => among?.has(uid) ?? true;
  const tests = [isAmong, namesTest(app, filter.names), passageMatcher(app, filter.query)];
  const byArticle = Map.groupBy(archive.annotations.chosen(whereOf(app, filter)), (one) => one.articleId);
  for (const [articleId, annotations] of byArticle) {
    const article = archive.articles.byId(articleId);
    if (!article) continue;
    const fitting = annotations.filter((one) => tests.every((fits) => fits(article, one)));
    if (fitting.length > 0) yield [article, fitting];
  }
}

function whereOf({ archive }: App, filter: PassageFilter) {
  const { tags, anyTags, notTags, under, outlets, authors, from, to, states, only } = filter;
  const tree = under ? archive.tags.all() : [];
  const withUnder = (name: string) => [...withDescendants(tree, findTag(archive, tagName(name)).id)];
  return {
    every: tags.map(withUnder),
    any: filled(anyTags.flatMap(withUnder)),
    none: notTags.flatMap(withUnder),
    ...{ outlets: filled(outlets), authors: filled(authors), from, to },
    ...{ states: filled(states), only: filled(only) },
  };
}

const filled = <T>(list: readonly T[]) => (list.length > 0 ? list : null);

type Test = (article: Article, annotation: Annotation) => boolean;

/** Whether the passage's words or note have any form of any of the names. */
function namesTest(app: App, names: readonly string[]): Test {
  const nodes = names.map((name): QueryNode => {
    const found = app.archive.names.find(name) ?? app.archive.names.named(name);
    if (!found) throw new DaftarError('name-unknown', name);
    return { kind: 'filter', field: 'name', value: found.name, folded: foldedName(found.name) };
  });
  return testOf(app, nodes.length > 0 ? { kind: 'or', nodes } : null);
}

/** Whether a passage's quote, note, tags or its article's facts match the query; an empty one matches all. */
export function passageMatcher(app: App, query: string): Test {
  return testOf(app, parseQuery(query).node);
}

function testOf({ archive }: App, asked: QueryNode | null): Test {
  if (!asked) return () => true;
  const node = widen(archive, asked, { keys: false, names: false }).asked;
  return ({ outlet, byline, language, published }, annotation) => {
    const facts = { title: '', outlet, byline, language, published, body: [annotation.quote] };
    return verifyExact(node, { ...facts, ...marginOf(archive, [annotation]) });
  };
}
