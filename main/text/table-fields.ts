/** The facts of an article that a column of a table may hold. Pure data. */

/** In the order in which they are shown and guessed. */
export const FIELDS = [
  'title',
  'text',
  'published',
  'outlet',
  'byline',
  'url',
  'language',
  'summary',
  'tags',
] as const;

export type Field = (typeof FIELDS)[number];

/** Which column holds what, by its name in the table. */
export type FieldMap = Partial<Record<Field, string>>;
