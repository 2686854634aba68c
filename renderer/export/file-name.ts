/** A name that every file system takes, from what is exported. Pure. */
import { t } from '../strings/index.ts';

type Named = { query: string; passages: { tags: readonly string[]; query: string } };

const MOST = 60;

/** Without extension: from the tags and queries, else a plain word. */
export function fileNameFor({ query, passages }: Named): string {
  return safeName([...passages.tags, passages.query, query].join(' ')) || t.exporting.defaultName;
}

/** Letters, digits and marks of any script, joined by single hyphens. */
export function safeName(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, MOST).join('');
  return name.replace(/-+$/, '');
}
