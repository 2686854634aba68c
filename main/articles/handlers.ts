/** The calls about articles. */

import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { findArticle } from '../archive/find.ts';
import { articleView, summaryOf } from './view.ts';

export function articleHandlers(os: Implementer['articles'], { archive }: App) {
  return {
    list: os.list.handler(() => {
      const tags = Map.groupBy(archive.tags.ofArticles(), ({ articleId }) => articleId);
      return archive.articles.all().map((article) =>
        summaryOf(
          article,
          (tags.get(article.id) ?? []).map(({ name }) => name),
        ),
      );
    }),
    get: os.get.handler(({ input }) => articleView(archive, findArticle(archive, input.id))),
  };
}
