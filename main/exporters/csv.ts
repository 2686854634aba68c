/** Passages as a table, one row each. Pure; knows no file. */
import { CodePointIndex } from '../text/codepoints.ts';
import { tagList } from './tag-list.ts';
import type { ExportAnnotation, ExportArticle, ExportSet } from './types.ts';

/**
 * The columns, in order. `start` and `end` are Unicode code points of the canonical text, empty for a lost passage.
 * `tags` are joined by `; `; a tag that holds a semicolon or a double quote itself stands in double quotes inside
 * the cell, its own ones doubled: `a; "b; c"`.
 */
export const CSV_COLUMNS = [
  'article_id',
  'title',
  'outlet',
  'byline',
  'published',
  'published_precision',
  'language',
  'url',
  'annotation_id',
  'tags',
  'note',
  'quote',
  'start',
  'end',
  'color',
  'author',
  'created',
  'modified',
  'state',
  'sha256',
] as const;

type Row = Record<(typeof CSV_COLUMNS)[number], string | number | null>;

/** All passages of a set, a line each, under a line of column names. */
export function exportCsv(set: ExportSet): Uint8Array {
  const rows = set.articles.flatMap(rowsOf);
  return csv([CSV_COLUMNS, ...rows.map((row) => CSV_COLUMNS.map((column) => row[column]))]);
}

/**
 * A table by RFC 4180, as UTF-8 with a byte order mark, which Excel needs. A text that a spreadsheet would run
 * as a formula (it begins with = + - @, TAB or CR) gets an apostrophe before it; take it away to have the text
 * as it stood.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(field).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function rowsOf(article: ExportArticle): Row[] {
  const index = new CodePointIndex(article.text);
  return article.annotations.map((annotation) => rowOf(article, annotation, index));
}

function rowOf(article: ExportArticle, annotation: ExportAnnotation, index: CodePointIndex): Row {
  const placed = annotation.state !== 'lost';
  return {
    article_id: article.id,
    title: article.title,
    outlet: article.outlet,
    byline: article.byline,
    published: article.published?.date ?? null,
    published_precision: article.published?.precision ?? null,
    language: article.language,
    url: article.url,
    annotation_id: annotation.id,
    tags: tagList(annotation.tags.map(({ name }) => name)),
    note: annotation.note,
    quote: annotation.quote,
    start: placed ? index.toCodePoint(annotation.start) : null,
    end: placed ? index.toCodePoint(annotation.end) : null,
    color: annotation.color,
    author: annotation.author,
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    state: annotation.state,
    sha256: article.sha256,
  };
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
