/** What an annotated PDF is like if nobody chose otherwise, and the style of what was chosen. Pure. */
import type { ExportSet, PdfChoices } from '../types.ts';

export const USUAL_PDF: PdfChoices = {
  ...{ pageSize: 'a4', fontSize: 'normal', colors: true },
  ...{ cover: true, contents: true, notes: true, tags: true, annotator: true },
};

const ZOOM = { small: 0.88, normal: 1, large: 1.15 } as const;

/** How much larger letters are than usual. */
export const zoomOf = ({ fontSize }: PdfChoices): number => ZOOM[fontSize];

/** The set as far as it may be told who annotated. */
export function toldSet(set: ExportSet, { annotator }: PdfChoices): ExportSet {
  if (annotator) return set;
  const articles = set.articles.map((article) => ({
    ...article,
    annotations: article.annotations.map((annotation) => ({ ...annotation, author: '' })),
  }));
  return { ...set, articles };
}
