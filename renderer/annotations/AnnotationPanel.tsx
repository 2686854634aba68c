/** The passages of one article, beside its text. */
export type AnnotationPanelProps = { articleId: string };

export default function AnnotationPanel(_: AnnotationPanelProps) {
  return null;
}
