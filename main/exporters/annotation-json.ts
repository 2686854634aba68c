/**
 * Passages as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): our own way back into an archive, as a
 * file of its own and inside an annotated PDF. Offsets are Unicode code points of the canonical text. Pure.
 */
import type { Block } from '../text/blocks.ts';
import { inReadingOrder } from '../text/blocks.ts';
import { CodePointIndex } from '../text/codepoints.ts';
import { ANNOTATION_JSON_VERSION } from '../text/travelling.ts';
import type { ExportAnnotation, ExportArticle, ExportSet } from './types.ts';

/** Terms the Web Annotation vocabulary has no word for. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { daftar: 'urn:daftar:' }];

export type AnnotationJsonOptions = {
  /** Whether the shown text of each article goes along, for a file that is not the article's own. */
  texts: boolean;
  /** Whether what is thought about tags and the archive goes along: never in what is handed on for reading. */
  memos?: boolean;
  /** Ids of the passages that are annotations of the file, too: what is missing of them later was deleted there. */
  marked?: ReadonlySet<string>;
};

/** One JSON-LD document: an annotation collection whose items carry their article, tags and selectors. */
export function annotationJson(
  { articles, exportedAt, memos = [] }: ExportSet,
  { texts, memos: withMemos = false, marked }: AnnotationJsonOptions,
) {
  return {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    generator: 'Daftar',
    'daftar:version': ANNOTATION_JSON_VERSION,
    generated: exportedAt,
    total: articles.reduce((total, { annotations }) => total + annotations.length, 0),
    'daftar:articles': articles.map((article) => ({
      ...articleFacts(article),
      ...(texts ? { 'daftar:blocks': shownBlocks(article) } : {}),
    })),
    ...(withMemos ? { 'daftar:memos': memos } : {}),
    first: {
      type: 'AnnotationPage',
      startIndex: 0,
      items: articles.flatMap((article) => annotationsOf(article, marked)),
    },
  };
}

/** The same as UTF-8 bytes, indented for people. */
export function annotationJsonBytes(set: ExportSet, options: AnnotationJsonOptions): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(annotationJson(set, options), null, 1)}\n`);
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
    'daftar:textSha256': article.textSha256,
  };
}

/** What was left out of the article does not leave the archive, but for its headline. Pictures stay, too. */
function shownBlocks({ blocks, text }: ExportArticle) {
  const index = new CodePointIndex(text);
  return inReadingOrder(blocks)
    .filter(({ block }) => !block.hidden || block.hidden === 'title')
    .map(({ block }) => travelling(block, text, index));
}

function travelling(block: Block, text: string, index: CodePointIndex) {
  const { start, end, kind, spans = [], level, depth, marker, headerRows, alt, language, hidden } = block;
  const at = index.toCodePoint(start);
  return {
    ...{ kind, level, depth, marker, headerRows, alt, language, hidden },
    start: at,
    text: text.slice(start, end),
    spans: spans.map((span) => ({
      ...span,
      start: index.toCodePoint(span.start) - at,
      end: index.toCodePoint(span.end) - at,
    })),
  };
}

function annotationsOf(article: ExportArticle, marked?: ReadonlySet<string>) {
  const index = new CodePointIndex(article.text);
  return article.annotations.map((annotation) => ({
    ...webAnnotation(annotation, article, index),
    ...(marked?.has(annotation.id) ? { 'daftar:marked': true } : {}),
  }));
}

function webAnnotation(annotation: ExportAnnotation, article: ExportArticle, index: CodePointIndex) {
  const { id, createdAt, modifiedAt, author, color, state, source } = annotation;
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
    ...(source ? { 'daftar:origin': source } : {}),
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
