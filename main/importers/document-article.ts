/**
 * An article of a document that is all article, unlike a web page: Markdown, EPUB, DOCX, PDF. Decides on title,
 * language and direction by what the document states and shows; leaves nothing of its text out.
 */
import { compose, type Draft } from '../text/blocks.ts';
import type { PublishedDate } from '../text/dates.ts';
import { directionOf } from '../text/direction.ts';
import { languageOf } from './language.ts';
import { sameLine } from './line-key.ts';
import { firstSentence } from './sentences.ts';
import { type Found, ImportError, type Imported, type Resource } from './types.ts';

/** What a document says of itself, as far as it does. */
export type DocumentFacts = {
  title?: Found<string> | null;
  outlet?: Found<string> | null;
  byline?: Found<string> | null;
  published?: PublishedDate | null;
  /** As stated, with or without region. */
  language?: string | null;
  /** As stated; counts only for a text without letters. */
  direction?: 'ltr' | 'rtl' | null;
  url?: Found<string> | null;
  keywords?: readonly string[];
  resources?: readonly Resource[];
  /** Its pages can be looked at, so that it is an article without any text, too. */
  needsNoText?: boolean;
};

/** Among how many of the first blocks the headline stands, if the text has it. */
const HEAD = 12;
const LONGEST_TITLE = 300;

const SAMPLE = 40_000;

/** A heading of the first rank that opens the text is its title. */
function headline(drafts: readonly Draft[]): Found<string> | null {
  const first = drafts.find(({ hidden, text }) => !hidden && text !== '');
  const opens = first?.kind === 'heading' && (first.level ?? 1) <= 2 && first.text.length <= LONGEST_TITLE;
  return opens ? { value: first.text.replace(/\s+/g, ' '), evidence: 'heading' } : null;
}

function firstOf(drafts: readonly Draft[], name: string): Found<string> {
  const prose = drafts.find(({ kind, hidden, text }) => !hidden && kind !== 'table' && /\p{L}/u.test(text));
  const sentence = firstSentence(prose?.text ?? '');
  return sentence ? { value: sentence, evidence: 'first sentence' } : { value: name, evidence: 'file name' };
}

/** The headline is drawn from the metadata: where the text has it, it is hidden there; else it is put before it. */
function withTitle(drafts: readonly Draft[], { value, evidence }: Found<string>): Draft[] {
  if (evidence === 'first sentence' || evidence === 'file name') return [...drafts];
  const at = drafts
    .slice(0, HEAD)
    .findIndex(
      ({ kind, hidden, text }) =>
        !hidden && kind !== 'footnote' && text.length < 400 && sameLine(text, value),
    );
  const title: Draft = { kind: 'heading', level: 1, text: value, hidden: 'title' };
  return at < 0
    ? [title, ...drafts]
    : drafts.map((draft, index) => (index === at ? { ...draft, hidden: 'title' } : draft));
}

/** The beginning of what is written in sentences; all of it where nothing is. */
function proseOf(drafts: readonly Draft[]): string {
  const shown = drafts.filter(({ hidden }) => !hidden);
  const prose = shown.filter(({ kind }) => kind === 'paragraph' || kind === 'quote' || kind === 'item');
  const parts: string[] = [];
  let length = 0;
  for (const { text } of prose.length ? prose : shown) {
    parts.push(text);
    length += text.length;
    if (length > SAMPLE) break;
  }
  return parts.join('\n').slice(0, SAMPLE);
}

/**
 * @param drafts in document order
 * @param name the file's own, the title of last resort
 * Throws {@link ImportError} `empty` if there is no text.
 */
export function documentArticle(drafts: readonly Draft[], facts: DocumentFacts, name: string): Imported {
  if (!facts.needsNoText && !drafts.some(({ hidden, text }) => !hidden && /\S/.test(text)))
    throw new ImportError('empty', `“${name}” holds no text: there is nothing in it to read or search.`);
  const title = facts.title ?? headline(drafts) ?? firstOf(drafts, name);
  const composed = compose(withTitle(drafts, title));
  const prose = proseOf(drafts);
  return {
    ...composed,
    title,
    outlet: facts.outlet ?? null,
    byline: facts.byline ?? null,
    published: facts.published ?? null,
    language: languageOf(prose, facts.language ?? null),
    direction: /\p{L}{3}/u.test(prose) ? directionOf(prose) : (facts.direction ?? 'ltr'),
    url: facts.url ?? null,
    ...(facts.keywords?.length ? { keywords: facts.keywords } : {}),
    ...(facts.resources?.length ? { resources: facts.resources } : {}),
  };
}
