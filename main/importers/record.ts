/** Makes an article of a table's row, whose columns say what is what: nothing of it is chrome. */
import { compose, type Draft } from '../text/blocks.ts';
import type { PublishedDate } from '../text/dates.ts';
import { directionOf } from '../text/direction.ts';
import type { Field } from '../text/table-fields.ts';
import { tidy, unixLines } from '../text/whitespace.ts';
import { isPast, statedDate } from './dates.ts';
import { parseDocument } from './dom.ts';
import { htmlDrafts } from './html-blocks.ts';
import { flatten } from './html-flatten.ts';
import { languageOf } from './language.ts';
import { firstSentence } from './sentences.ts';
import { type Found, ImportError, type Imported, type Importer } from './types.ts';

type Fields = Partial<Record<Field, string>>;

/** UTF-16 units. */
const LANGUAGE_SAMPLE = 40_000;
const LONGEST_TITLE = 5000;
const MOST_TAGS = 50;

/** Read where a container says what the columns hold; it accepts no file by its bytes. */
export const record: Importer = {
  id: 'record',
  version: 1,
  accepts: () => false,
  async read({ name }, { member, today }) {
    return readRecord(member?.fields ?? {}, name, today);
  },
};

/** Throws {@link ImportError} `empty`. */
export function readRecord(fields: Fields, name: string, today: string): Imported {
  const body = draftsOf(fields.text ?? '');
  if (body.length === 0) throw new ImportError('empty', 'This row has no text.');
  const title = titleOf(fields, body, name);
  const drafts: Draft[] = fields.title
    ? [{ kind: 'heading', level: 1, text: title.value, hidden: 'title' }]
    : [];
  const composed = compose([...drafts, ...leadOf(fields.summary, body), ...body]);
  const column = (value: string | undefined): Found<string> | null =>
    value ? { value: tidy(value), evidence: 'column' } : null;
  return {
    ...composed,
    title,
    outlet: column(fields.outlet),
    byline: column(fields.byline),
    published: publishedOf(fields.published, today),
    language: languageOf(composed.text.slice(0, LANGUAGE_SAMPLE), fields.language ?? null),
    direction: directionOf(composed.text),
    url: /^https?:\/\/\S+$/i.test(fields.url ?? '') ? column(fields.url) : null,
    ...(fields.tags ? { tags: tagsOf(fields.tags) } : {}),
  };
}

const MARKUP = /<(?:p|div|br|h[1-6]|ul|ol|li|table|blockquote|article|section)\b[^>]*>/i;

function draftsOf(text: string): Draft[] {
  if (MARKUP.test(text)) return htmlDrafts(parseDocument(flatten(`<body>${text}</body>`).html).body, null);
  return unixLines(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', text: line }));
}

/** A summary that only repeats the beginning of the text is left out. */
function leadOf(summary: string | undefined, body: readonly Draft[]): Draft[] {
  if (!summary) return [];
  const lead = tidy(summary);
  const start = body
    .slice(0, 3)
    .map(({ text }) => tidy(text))
    .join(' ');
  return lead && !start.includes(lead.slice(0, 60)) ? [{ kind: 'paragraph', text: lead }] : [];
}

function titleOf({ title }: Fields, body: readonly Draft[], name: string): Found<string> {
  const stated = tidy(title ?? '')
    .slice(0, LONGEST_TITLE)
    .toWellFormed();
  if (stated) return { value: stated, evidence: 'column' };
  const sentence = firstSentence(body[0]?.text ?? '');
  return sentence ? { value: sentence, evidence: 'first sentence' } : { value: name, evidence: 'file name' };
}

/** A date as people write it, or seconds or milliseconds since 1970; never one to come. */
function publishedOf(stated: string | undefined, today: string): PublishedDate | null {
  const value = stated?.trim() ?? '';
  const seconds = /^\d{9,10}(?:\.\d+)?$/.test(value)
    ? Number(value)
    : /^\d{12,13}$/.test(value)
      ? Number(value) / 1000
      : null;
  const found = statedDate(seconds === null ? value : new Date(seconds * 1000).toISOString());
  return found && isPast(found.date, today) ? { ...found, evidence: 'column' } : null;
}

function tagsOf(stated: string): string[] {
  const names = stated
    .split(/[,;،؛|\n]+/)
    .map((tag) => tidy(tag).slice(0, 200))
    .filter(Boolean);
  return [...new Set(names)].slice(0, MOST_TAGS);
}
