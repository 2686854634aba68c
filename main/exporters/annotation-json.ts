/**
 * Passages as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): our own way back into an archive,
 * and what travels inside an annotated PDF. Offsets are Unicode code points of the canonical text. Pure.
 */
import { CodePointIndex } from '../text/codepoints.ts';
import type { ExportAnnotation, ExportArticle, ExportSet } from './types.ts';

/** Raised when the shape changes. */
export const ANNOTATION_JSON_VERSION = 1;

/** Terms the Web Annotation vocabulary has no word for. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { daftar: 'urn:daftar:' }];

/** One JSON-LD document: an annotation collection whose items carry their article, tags and selectors. */
export function annotationJson({ articles, exportedAt }: ExportSet) {
  return {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    generator: 'Daftar',
    'daftar:version': ANNOTATION_JSON_VERSION,
    generated: exportedAt,
    total: articles.reduce((total, { annotations }) => total + annotations.length, 0),
    'daftar:articles': articles.map(articleFacts),
    first: { type: 'AnnotationPage', startIndex: 0, items: articles.flatMap(annotationsOf) },
  };
}

/** The same as UTF-8 bytes, indented for people. */
export function annotationJsonBytes(set: ExportSet): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(annotationJson(set), null, 1)}\n`);
}

function articleFacts(article: ExportArticle) {
  const { id, title, outlet, byline, published, language, direction, url, sha256, importedAt } = article;
  return {
    id: urn(id),
    title,
    outlet,
    byline,
    published,
    language,
    textDirection: direction,
    url,
    sha256,
    importedAt,
    codePoints: new CodePointIndex(article.text).toCodePoint(article.text.length),
  };
}

function annotationsOf(article: ExportArticle) {
  const index = new CodePointIndex(article.text);
  return article.annotations.map((annotation) => webAnnotation(annotation, article, index));
}

function webAnnotation(annotation: ExportAnnotation, article: ExportArticle, index: CodePointIndex) {
  const { id, createdAt, modifiedAt, author, color, state } = annotation;
  return {
    id: urn(id),
    type: 'Annotation',
    motivation: 'highlighting',
    created: createdAt,
    modified: modifiedAt,
    ...(author ? { creator: { type: 'Person', name: author } } : {}),
    body: bodies(annotation),
    target: {
      source: urn(article.id),
      selector: selectors(annotation, index),
    },
    'daftar:color': color,
    'daftar:state': state,
  };
}

function bodies({ tags, note }: ExportAnnotation) {
  const tagging = tags.map(({ name, color }) => ({
    type: 'TextualBody',
    purpose: 'tagging',
    value: name,
    'daftar:color': color,
  }));
  const commenting = { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note };
  return note === '' ? tagging : [...tagging, commenting];
}

/** A lost passage has no place, only its words. */
function selectors({ start, end, quote, prefix, suffix, state }: ExportAnnotation, index: CodePointIndex) {
  const words = { type: 'TextQuoteSelector', exact: quote, prefix, suffix };
  if (state === 'lost') return [words];
  const place = {
    type: 'TextPositionSelector',
    start: index.toCodePoint(start),
    end: index.toCodePoint(end),
  };
  return [place, words];
}

const urn = (id: string) => `urn:uuid:${id}`;
