/** The calls about articles. */

import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { findArticle } from '../archive/find.ts';
import { articleParts } from './article-parts.ts';
import { blockRules, forgetRule, hideBlock } from './block-rules.ts';
import { articleRows, browse } from './browse.ts';
import { editArticle, removeArticles, restoreArticles, sameOutlet, tagArticles } from './change-articles.ts';
import { selectArticles } from './select.ts';
import { articleView, summaryOf } from './view.ts';

export function articleHandlers(os: Implementer['articles'], app: App) {
  const { archive } = app;
  const view = (uid: string) => articleView(archive, findArticle(archive, uid));
  return {
    list: os.list.handler(() => {
      const tags = Map.groupBy(archive.tags.ofPassages(), ({ articleId }) => articleId);
      return archive.articles.all().map((article) =>
        summaryOf(
          article,
          (tags.get(article.id) ?? []).map(({ name }) => name),
        ),
      );
    }),
    get: os.get.handler(({ input }) => view(input.id)),
    read: os.read.handler(({ input, signal }) => articleParts(view(input.id), signal)),
    picture: os.picture.handler(({ input }) => {
      const found = archive.resources.find(findArticle(archive, input.id).revisionId, input.sha256);
      if (!found) throw new DaftarError('invalid-input', 'The article shows no such picture.');
      return { mime: found.mime, data: Buffer.from(found.data).toString('base64') };
    }),
    browse: os.browse.handler(({ input }) => browse(archive, input.sort, input.filter)),
    ids: os.ids.handler(({ input }) => archive.library.uids(input.keys)),
    rows: os.rows.handler(({ input }) => articleRows(archive, input.keys)),

    sameOutlet: os.sameOutlet.handler(({ input: { id } }) => ({
      count: sameOutlet(app, findArticle(app.archive, id)).length,
    })),
    edit: os.edit.handler(({ input: { id, wholeOutlet, ...wanted } }) =>
      app.change('edit article', ['articles'], () => {
        editArticle(app, id, wanted, wholeOutlet);
        app.index();
        return view(id);
      }),
    ),
    mark: os.mark.handler(({ input: { ids, ...marks } }) =>
      app.write(['articles'], () => {
        for (const { id } of selectArticles(archive, ids)) archive.states.mark(id, marks, app.now());
      }),
    ),
    // Announced to nobody: no list shows it, and it changes with every scroll.
    setPosition: os.setPosition.handler(({ input }) =>
      app.write([], () =>
        archive.states.setPosition(findArticle(archive, input.id).id, input.position, app.now()),
      ),
    ),
    tag: os.tag.handler(({ input: { ids, add, remove } }) =>
      app.change('tag articles', ['articles', 'tags'], () => tagArticles(app, ids, add, remove)),
    ),
    hideBlock: os.hideBlock.handler(({ input: { id, block, hidden, reach } }) =>
      app.change(hidden ? 'hide part' : 'show part', ['articles'], () => {
        hideBlock(app, id, block, hidden, reach);
        const changed = app.index();
        return { ...view(id), changed };
      }),
    ),
    blockRules: os.blockRules.handler(() => blockRules(app)),
    forgetRule: os.forgetRule.handler(({ input: { id } }) =>
      app.change('take back rule', ['articles'], () => {
        forgetRule(app, id);
        return { changed: app.index() };
      }),
    ),
    remove: os.remove.handler(({ input }) =>
      app.change('delete articles', ['articles', 'annotations'], () => removeArticles(app, input.ids)),
    ),
    restore: os.restore.handler(({ input }) =>
      app.change('restore articles', ['articles', 'annotations'], () => restoreArticles(app, input.ids)),
    ),
  };
}
