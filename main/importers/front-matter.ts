/** The YAML between `---` lines that opens a Markdown file: what it says of the article. Pure; bad YAML says nothing. */
import { parse } from 'yaml';
import { isPast, statedDate } from './dates.ts';
import type { DocumentFacts } from './document-article.ts';
import type { Found } from './types.ts';

/** In UTF-16 units; a longer one is text. */
const LONGEST = 64 * 1024;

/** The first line within must name something: two rules around a paragraph are no front matter. */
const FENCED =
  /^(?:---[ \t]*\n(?=[^\n:]+:[ \t]*\S?)([\s\S]*?)\n(?:---|\.\.\.)|\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+)[ \t]*(?:\n|$)/;

/** `matter` is the fenced part as it stands, '' if there is none; `yaml` what is in it; `body` everything behind. */
export type Parted = { matter: string; yaml: string; body: string };

/** Parts a file with LF line ends. */
export function partFrontMatter(text: string): Parted {
  const match = FENCED.exec(text.slice(0, LONGEST));
  if (!match) return { matter: '', yaml: '', body: text };
  return { matter: match[0].trim(), yaml: match[1] ?? '', body: text.slice(match[0].length) };
}

type Values = ReadonlyMap<string, unknown>;

function valuesOf(yaml: string): Values {
  try {
    const parsed: unknown = parse(yaml, { maxAliasCount: 20, logLevel: 'error', prettyErrors: false });
    const entries = parsed !== null && typeof parsed === 'object' ? Object.entries(parsed) : [];
    return new Map(entries.map(([key, value]) => [key.toLowerCase(), value]));
  } catch {
    return new Map();
  }
}

/** A value or a list of values as plain texts; `[[Name]]`, a link of note programs, is the name. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (value !== null && typeof value === 'object') return texts((value as { name?: unknown }).name ?? null);
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = String(value)
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return text && text.length < 1000 ? [text] : [];
}

function first(values: Values, names: readonly string[]): string[] {
  return names.map((name) => texts(values.get(name))).find(({ length }) => length > 0) ?? [];
}

const found = (value: string | undefined): Found<string> | null =>
  value ? { value, evidence: 'front matter' } : null;

/** Dates of making and changing a note are no dates of publication. */
const DATES = ['published', 'date', 'pubdate', 'publishdate', 'publish_date', 'publication_date', 'issued'];

/** What the front matter says; empty if it says nothing that can be read. */
export function frontMatterFacts(yaml: string, today: string): DocumentFacts {
  const values = valuesOf(yaml);
  const one = (...names: string[]) => first(values, names)[0];
  const url = one('url', 'source', 'source_url', 'link', 'canonical', 'canonical_url', 'permalink');
  const date = statedDate(first(values, DATES)[0] ?? '');
  return {
    title: found(one('title', 'headline')),
    byline: found(first(values, ['author', 'authors', 'byline', 'by', 'creator']).join(', ')),
    outlet: found(one('outlet', 'publisher', 'publication', 'site', 'site_name', 'website')),
    published: date && isPast(date.date, today) ? { ...date, evidence: 'front matter' } : null,
    language: one('lang', 'language', 'locale') ?? null,
    url: url && /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url) ? found(new URL(url).href) : null,
    keywords: first(values, ['tags', 'keywords', 'categories']),
  };
}
