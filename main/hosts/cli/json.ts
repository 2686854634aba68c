/** What the command line prints: the router's views with every offset in Unicode code points. */
import type { AnnotationView, ArticleView, PassageView, SearchResult } from '../../api/schema.ts';
import { type Block, visibleEnd } from '../../text/blocks.ts';
import { CodePointIndex } from '../../text/codepoints.ts';

type Range = { start: number; end: number };

export function inCodePoints<T extends Range>(range: T, index: CodePointIndex): T {
  return { ...range, start: index.toCodePoint(range.start), end: index.toCodePoint(range.end) };
}

export function annotationJson(annotation: AnnotationView, text: string): AnnotationView {
  return inCodePoints(annotation, new CodePointIndex(text));
}

/**
 * @param all with what was left out of the article: its text stands behind the article's own
 */
export function articleJson(article: ArticleView, all: boolean) {
  const index = new CodePointIndex(article.text);
  const end = all ? article.text.length : shownEnd(article);
  const blocks = article.blocks.filter((block) => all || !block.hidden || block.end <= end);
  return {
    ...article,
    text: article.text.slice(0, end),
    blocks: blocks.map((block) => ({
      ...inCodePoints(block, index),
      text: article.text.slice(block.start, block.end),
      ...(block.spans ? { spans: block.spans.map((span) => inCodePoints(span, index)) } : {}),
    })),
    annotations: article.annotations.map((annotation) => inCodePoints(annotation, index)),
  };
}

/** The end of the article's own text, or of the headline behind it if a passage stands there. */
function shownEnd({ blocks, annotations }: ArticleView): number {
  const end = visibleEnd(blocks as Block[]);
  const headlines = blocks.filter(
    ({ hidden, start, end: stop }) =>
      hidden === 'title' && annotations.some((passage) => passage.start < stop && passage.end > start),
  );
  return Math.max(end, ...headlines.map((block) => block.end));
}

/** @param textOf the canonical text of an article */
export function passagesJson(passages: PassageView[], textOf: Map<string, string>): PassageView[] {
  const indexes = new Map([...textOf].map(([id, text]) => [id, new CodePointIndex(text)]));
  return passages.map((passage) => {
    const index = indexes.get(passage.article.id);
    return index ? { ...passage, annotation: inCodePoints(passage.annotation, index) } : passage;
  });
}

/** Without the key, which means something inside of one archive only. */
export function searchJson(result: SearchResult) {
  const hits = result.hits.map(({ key: _, ...hit }) => ({
    ...hit,
    ranges: rangesInCodePoints(hit.ranges, hit.snippet),
    titleRanges: rangesInCodePoints(hit.titleRanges, hit.title),
  }));
  return { ...result, hits };
}

function rangesInCodePoints(ranges: readonly [number, number][], text: string): [number, number][] {
  const index = new CodePointIndex(text);
  return ranges.map(([start, end]) => [index.toCodePoint(start), index.toCodePoint(end)]);
}
