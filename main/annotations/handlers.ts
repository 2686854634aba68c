/** The calls about annotations, and the list of passages over all articles. */

import type { Annotation } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { AnnotationView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findAnnotation, findArticle } from '../archive/find.ts';
import { annotationView } from '../articles/view.ts';
import { ensureTag } from '../tags/tag-names.ts';
import type { Place } from '../text/quote.ts';
import { after, changePassages, removePassages } from './change-all.ts';
import { createAnnotation, createAnnotationAt, quotePlace } from './create.ts';
import { findHits, tagHits } from './hits.ts';
import { passageChunks, passages } from './passages.ts';
import { judgePlace, likelyFor, placeAt } from './place.ts';

/** Whatever shows a passage; a new tag may have been made for it. */
const WHAT = ['annotations', 'tags'] as const;

export function annotationHandlers(os: Implementer['annotations'], app: App) {
  const { archive } = app;
  return {
    create: os.create.handler(({ input }) => {
      const article = findArticle(archive, input.articleId);
      return app.change('annotate', WHAT, () => createAnnotation(app, article, input));
    }),

    createAt: os.createAt.handler(({ input }) => {
      const article = findArticle(archive, input.articleId);
      return app.change('annotate', WHAT, () => createAnnotationAt(app, article, input, input));
    }),

    update: os.update.handler(({ input }) =>
      app.change(hasEdges(input) ? 'move edges of passage' : 'edit passage', WHAT, () => {
        const annotation = findAnnotation(archive, input.id);
        if (input.modifiedAt !== undefined && input.modifiedAt !== annotation.modifiedAt)
          throw new DaftarError('changed-elsewhere');
        const { note = annotation.note, color = annotation.color } = input;
        archive.annotations.update(annotation.id, { note, color }, after(annotation, app.now()));
        if (input.tags) setTags(app, annotation.id, input.tags);
        if (hasEdges(input)) moveEdges(app, annotation, input);
        else if (input.state) judgePlace(app, annotation, input.state);
        archive.events.append(app.now(), 'annotation.changed', annotation.uid);
        const articleUid = archive.articles.byId(annotation.articleId)?.uid ?? '';
        return annotationView(archive, findAnnotation(archive, input.id), articleUid);
      }),
    ),

    likely: os.likely.handler(({ input }) => likelyFor(app, findAnnotation(archive, input.id))),

    place: os.place.handler(({ input }) =>
      app.change('place passage', WHAT, () =>
        placed(app, input.id, ({ revisionId }) =>
          quotePlace(app, archive.articles.revision(revisionId), input),
        ),
      ),
    ),

    placeAt: os.placeAt.handler(({ input }) =>
      app.change('place passage', WHAT, () => placed(app, input.id, () => input)),
    ),

    remove: os.remove.handler(({ input }) =>
      app.change('delete passage', WHAT, () => {
        const annotation = findAnnotation(archive, input.id);
        archive.annotations.remove(annotation.id, app.now());
        archive.events.append(app.now(), 'annotation.deleted', annotation.uid);
      }),
    ),

    changeAll: os.changeAll.handler(({ input }) =>
      app.changeMany('change passages', WHAT, changePassages(app, input)),
    ),

    removeAll: os.removeAll.handler(({ input }) =>
      app.changeMany('delete passages', WHAT, removePassages(app, input.ids)),
    ),
  };
}

type Edges = { start?: number | undefined; end?: number | undefined };

const hasEdges = ({ start, end }: Edges) => start !== undefined || end !== undefined;

function moveEdges(app: App, annotation: Annotation, { start, end }: Edges): void {
  if (annotation.state === 'lost' && (start === undefined || end === undefined))
    throw new DaftarError('invalid-input', 'This passage has no place any more: say both of its edges.');
  placeAt(app, annotation, { start: start ?? annotation.start, end: end ?? annotation.end });
}

function placed(app: App, uid: string, where: (annotation: Annotation) => Place): AnnotationView {
  const { archive, now } = app;
  const annotation = findAnnotation(archive, uid);
  const { id, note, color } = annotation;
  placeAt(app, annotation, where(annotation));
  archive.annotations.update(id, { note, color }, after(annotation, now()));
  const article = archive.articles.byId(annotation.articleId)?.uid ?? '';
  archive.events.append(now(), 'annotation.placed', uid, { article });
  return annotationView(archive, findAnnotation(archive, uid), article);
}

/** In the order given; tags that stay keep their place before new ones. */
function setTags(app: App, annotationId: number, names: string[]): void {
  const wanted = new Set(names.map((name) => ensureTag(app, name).id));
  for (const { id } of app.archive.annotations.tags(annotationId))
    if (!wanted.has(id)) app.archive.annotations.dropTag(annotationId, id);
  for (const id of wanted) app.archive.annotations.addTag(annotationId, id);
}

export function passageHandlers(os: Implementer['passages'], app: App) {
  return {
    facets: os.facets.handler(() => app.archive.annotations.facets()),
    list: os.list.handler(({ input }) => [...passages(app, input)]),
    stream: os.stream.handler(({ input, signal }) => passageChunks(app, input, signal)),
  };
}

export function hitHandlers(os: Implementer['hits'], app: App) {
  return {
    find: os.find.handler(({ input, signal }) => findHits(app, input, signal)),
    tag: os.tag.handler(({ input }) => app.changeMany('tag hits', WHAT, tagHits(app, input))),
  };
}
