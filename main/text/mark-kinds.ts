/** What an annotation of a PDF may be, by the words of ISO 32000-2, 12.5.6. Pure. */

/** Those that mark words; all others stand beside or over them. */
export const TEXT_MARKS = ['highlight', 'underline', 'squiggly', 'strike-out'] as const;

export const MARK_KINDS = [
  ...TEXT_MARKS,
  'note',
  'free-text',
  'square',
  'circle',
  'line',
  'polygon',
  'polyline',
  'ink',
  'stamp',
  'caret',
] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

export const marksText = (kind: MarkKind): boolean => (TEXT_MARKS as readonly string[]).includes(kind);
