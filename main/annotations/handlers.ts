/** The calls about annotations, and the list of passages over all articles. */

import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { findAnnotation, findArticle } from '../archive/find.ts';
import { annotationView } from '../articles/view.ts';
import { ensureTag } from '../tags/tag-names.ts';
import { createAnnotation } from './create.ts';
import { listPassages } from './passages.ts';

export function annotationHandlers(os: Implementer['annotations'], app: App) {
  const { archive } = app;
  return {
    create: os.create.handler(({ input }) => {
      const article = findArticle(archive, input.articleId);
      return app.change('annotate', () => createAnnotation(app, article, input));
    }),

    update: os.update.handler(({ input }) =>
      app.change('edit passage', () => {
        const annotation = findAnnotation(archive, input.id);
        const { note = annotation.note, color = annotation.color } = input;
        archive.annotations.update(annotation.id, { note, color }, app.now());
        if (input.tags) setTags(app, annotation.id, input.tags);
        archive.events.append(app.now(), 'annotation.changed', annotation.uid);
        const articleUid = archive.articles.byId(annotation.articleId)?.uid ?? '';
        return annotationView(archive, findAnnotation(archive, input.id), articleUid);
      }),
    ),

    remove: os.remove.handler(({ input }) =>
      app.change('delete passage', () => {
        const annotation = findAnnotation(archive, input.id);
        archive.annotations.remove(annotation.id, app.now());
        archive.events.append(app.now(), 'annotation.deleted', annotation.uid);
      }),
    ),
  };
}

/** In the order given; tags that stay keep their place before new ones. */
function setTags(app: App, annotationId: number, names: string[]): void {
  const wanted = new Set(names.map((name) => ensureTag(app, name).id));
  for (const { id } of app.archive.annotations.tags(annotationId))
    if (!wanted.has(id)) app.archive.annotations.dropTag(annotationId, id);
  for (const id of wanted) app.archive.annotations.addTag(annotationId, id);
}

export function passageHandlers(os: Implementer['passages'], app: App) {
  return { list: os.list.handler(({ input }) => listPassages(app, input)) };
}
