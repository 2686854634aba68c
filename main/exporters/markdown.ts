/** Articles and their passages as Markdown (CommonMark) to read, print or paste. Pure; knows no file. */
import { CodePointIndex } from '../text/codepoints.ts';
import { tagList } from './tag-list.ts';
import type { ExportAnnotation, ExportArticle, ExportMemo, ExportSet } from './types.ts';

/**
 * UTF-8. Offsets are Unicode code points of the canonical text. Foreign text is escaped: it stays text. Tags are
 * joined as {@link tagList} does, so that one with a semicolon in it is not read as two.
 */
export function exportMarkdown(set: ExportSet): Uint8Array {
  const parts = [...set.articles.map(articleMarkdown), ...memosMarkdown(set.memos ?? [])];
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}

/** A memo is Markdown already, its author's own. */
function memosMarkdown(memos: readonly ExportMemo[]): string[] {
  const one = ({ tag, text }: ExportMemo) =>
    `## ${tag === null ? 'On the archive' : line(tag)}\n\n${text.trim()}`;
  return memos.length === 0 ? [] : ['# Memos', ...memos.map(one)];
}

function articleMarkdown(article: ExportArticle): string {
  const index = new CodePointIndex(article.text);
  const passages = article.annotations.map((annotation) => passageMarkdown(annotation, index));
  return [`# ${line(article.title)}`, facts(article), ...passages].join('\n\n');
}

function facts(article: ExportArticle): string {
  const { outlet, byline, published, url, sha256, id } = article;
  const source = [
    outlet && line(outlet),
    byline && line(byline),
    published && `${published.date} (${line(published.evidence)})`,
  ];
  const rows = [
    source.filter(Boolean).join(' · '),
    url && link(url),
    `Article ${code(id)} · SHA-256 ${code(sha256)}`,
  ];
  return list(rows.filter((row): row is string => Boolean(row)));
}

function passageMarkdown(annotation: ExportAnnotation, index: CodePointIndex): string {
  const { quote, tags, note, start, end, id, state, author, modifiedAt } = annotation;
  const place =
    state === 'lost'
      ? 'not placed'
      : `${index.toCodePoint(start)}–${index.toCodePoint(end)}${state === 'weak' ? ' (weak)' : ''}`;
  const rows = [
    tags.length > 0 ? `Tags: ${tagList(tags.map(({ name }) => line(name)))}` : '',
    `Place: ${place} · ${[author && line(author), modifiedAt.slice(0, 10)].filter(Boolean).join(' · ')} · ${code(id)}`,
  ].filter(Boolean);
  return [quoted(quote), note.trim() && paragraphs(note), list(rows)].filter(Boolean).join('\n\n');
}

const list = (rows: readonly string[]) => rows.map((row) => `- ${row}`).join('\n');

/** A block quote that keeps the quote's own line breaks; an empty line parts paragraphs. */
function quoted(text: string): string {
  return paragraphs(text)
    .split('\n')
    .map((row) => (row === '' ? '>' : `> ${row}`))
    .join('\n');
}

/** Text of several lines: blank lines part paragraphs, single breaks stay (a backslash at the line's end). */
function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(line).join('\\\n'))
    .join('\n\n');
}

/** One line of foreign text: white space becomes single spaces, everything Markdown would read is escaped. */
function line(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>&#|~$]/g, '\\$&')
    .replace(/^([-+=:])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/\b(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`);
}

/** Ids and hashes only: never holds a backtick. */
const code = (text: string) => `\`${text.replaceAll('`', '')}\``;

/** An address that can be followed, if it is one of the web's; else its text. */
function link(address: string): string {
  const url = URL.parse(address);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return line(address);
  return `<${url.href.replace(/[<>\s]/g, encodeURIComponent)}>`;
}
