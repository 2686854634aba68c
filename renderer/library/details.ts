/** An article's facts as fields of a form, and what a changed form means for the archive. Pure. */
import type { ArticleView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';

export const FIELDS = ['title', 'outlet', 'byline', 'published', 'language'] as const;
export type FieldName = (typeof FIELDS)[number];
export type Facts = Record<FieldName, string>;

type Source = Pick<ArticleView, 'title' | 'outlet' | 'byline' | 'published' | 'language'>;

/** The facts as shown; '' for what is not known. */
export function factsOf({ title, outlet, byline, published, language }: Source): Facts {
  return { title, outlet: outlet ?? '', byline: byline ?? '', published: published?.date ?? '', language };
}

/** What the importer found. */
export function foundOf({ found }: { found: Source }): Facts {
  return factsOf(found);
}

/**
 * What is to be asked of the archive: only what differs from what is shown, and null for a fact that is again as it
 * was found. Null if nothing differs.
 */
export function changesOf(
  article: Source & { found: Source },
  facts: Facts,
): Partial<Record<FieldName, string | null>> | null {
  const shown = factsOf(article);
  const found = foundOf(article);
  const changes: Partial<Record<FieldName, string | null>> = {};
  for (const field of FIELDS) {
    const value = facts[field].trim();
    if (value !== shown[field]) changes[field] = value === found[field] ? null : value;
  }
  return Object.keys(changes).length > 0 ? changes : null;
}

const PUBLISHED = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/;

/** What is wrong with what was typed, or null. */
export function problemOf(field: FieldName, value: string): string | null {
  if (field === 'title' && value.trim() === '') return t.details.titleMissing;
  if (field === 'published' && !PUBLISHED.test(value.trim())) return t.details.publishedWrong;
  return null;
}
