/** The codebook as CSV text: read what a person hands in, write what a spreadsheet opens. Pure; knows no file. */
import type { TagView } from '../../main/api/schema.ts';
import { COLOR_NAMES, type Color } from '../../main/text/colors.ts';

export type CodebookRow = { name: string; color?: Color; description: string };

/** Why a text is not a codebook; `line` counts from 1 and is 0 where it says nothing. */
export class CodebookError extends Error {
  override name = 'CodebookError';
  readonly code: 'no-name-column' | 'not-csv';
  readonly line: number;
  constructor(code: CodebookError['code'], line: number) {
    super(code);
    this.code = code;
    this.line = line;
  }
}

/**
 * Rows under a first line of column names: `name`, and `color` and `description` if there are any. Rows without a
 * name are left out, as is a colour that is none of ours. Throws {@link CodebookError}.
 */
export function readCodebook(content: string): CodebookRow[] {
  const [columns = [], ...rows] = records(content).filter((fields) => fields.some((field) => field !== ''));
  const place = (column: string) => columns.indexOf(column);
  if (place('name') < 0) throw new CodebookError('no-name-column', 1);
  return rows.map((fields) => row(fields, place)).filter(({ name }) => name !== '');
}

function row(fields: string[], place: (column: string) => number): CodebookRow {
  const value = (column: string) => fields[place(column)] ?? '';
  const color = COLOR_NAMES.find((known) => known === value('color').trim());
  return {
    name: value('name').trim(),
    description: value('description'),
    ...(color ? { color } : {}),
  };
}

const FIELD = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
const BORDER = /,|\r\n|\n|\r|$/y;

/** The fields of every line by RFC 4180, with any line end. */
function records(content: string): string[][] {
  const text = content.replace(/^\uFEFF/, '');
  const lines: string[][] = [];
  let fields: string[] = [];
  for (let at = 0; at < text.length || fields.length > 0; ) {
    const [field, afterField] = take(FIELD, text, at, lines.length);
    const [border, next] = take(BORDER, text, afterField, lines.length);
    fields.push(field[1]?.replaceAll('""', '"') ?? field[2] ?? '');
    if (border[0] !== ',') {
      lines.push(fields);
      fields = [];
    }
    at = next;
  }
  return lines;
}

function take(pattern: RegExp, text: string, at: number, line: number): [RegExpExecArray, number] {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) throw new CodebookError('not-csv', line + 1);
  return [found, pattern.lastIndex];
}

/** A table that Excel reads as UTF-8; what it would run as a formula gets an apostrophe before it. */
export function writeCodebook(tags: readonly TagView[]): string {
  const rows = [
    ['name', 'color', 'description', 'count'],
    ...tags.map(({ name, color, description, count }) => [name, color, description.trim(), String(count)]),
  ];
  return `\uFEFF${rows.map((fields) => `${fields.map(written).join(',')}\r\n`).join('')}`;
}

function written(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
