/** Reads web pages: the article as blocks, what the page says of it as metadata. No script runs, nothing is loaded. */
import { compose, type Draft, type Hidden } from '../text/blocks.ts';
import { directionOf } from '../text/direction.ts';
import { decode, isBinary } from './charset.ts';
import { furniture, type Unit } from './chrome.ts';
import { SURE_PROMO } from './chrome-phrases.ts';
import { type DomDocument, parseDocument } from './dom.ts';
import { articleDrafts } from './html-article.ts';
import { factsOf } from './html-facts.ts';
import { flatten } from './html-flatten.ts';
import { besides, type Pictured, type PictureSource, withPictures } from './html-pictures.ts';
import { looksLikeHtml } from './html-sniff.ts';
import { splitPrefix } from './html-title.ts';
import { languageOf } from './language.ts';
import { classOf, isSentence, type LineClass } from './line-class.ts';
import { lineKey, sameLine } from './line-key.ts';
import { sourcePrefix } from './outlets.ts';
import { firstSentence } from './sentences.ts';
import { type Found, ImportError, type Imported, type Importer, type ImporterContext } from './types.ts';

/** A page with less text than this, in UTF-16 units, and no sentence in it has no article. */
const LEAST = 60;
const SAMPLE = 40_000;
const HEAD = 8;

/** Whether nearly all of a block is links, as lists of other articles are. */
function isAllLinks({ text, spans }: Draft): boolean {
  const linked = (spans ?? []).reduce(
    (sum, { kind, start, end }) => sum + (kind === 'link' ? end - start : 0),
    0,
  );
  return linked > text.length * 0.85;
}

/** The page's own markup has told most offers apart: among full sentences only the surest are left to find. */
function kindOfLine(text: string): LineClass {
  const is = classOf(text);
  const told = (is === 'promo' || is === 'feature') && isSentence(text) && !SURE_PROMO.test(lineKey(text));
  return told ? 'prose' : is;
}

function unitOf(draft: Draft): Unit {
  const { kind, text } = draft;
  if (kind === 'figure') return { text, is: 'caption' };
  if (kind === 'table' || kind === 'preformatted' || kind === 'footnote' || kind === 'quote')
    return { text, is: 'prose' };
  const is = kindOfLine(text);
  if (is === 'prose' && isAllLinks(draft) && text.length < 200) return { text, is: 'link' };
  const solid = (kind === 'item' || kind === 'heading') && !isAllLinks(draft);
  return solid ? { text, is, solid } : { text, is };
}

/** A title that is the text's own first sentence, or the file's name, stands nowhere as a headline. */
const isStated = ({ evidence }: Found<string>) => evidence !== 'first sentence' && evidence !== 'file name';

function withHidden(drafts: readonly Pictured[], title: Found<string>): Pictured[] {
  const units = drafts.map(unitOf);
  const left = furniture(units);
  return drafts.map((draft, at): Pictured => {
    const unit = units[at];
    let hidden: Hidden | undefined;
    if (at < HEAD * 2 && isStated(title) && sameLine(draft.text, title.value)) hidden = 'title';
    else if (unit?.is === 'meta' && at < HEAD) hidden = 'meta';
    else if (left.has(at)) hidden = 'chrome';
    return hidden ? { ...draft, hidden } : draft;
  });
}

/** Headline and byline as the page has them, for blocks that the article's extraction left out. */
function missing(drafts: readonly Draft[], title: Found<string>, byline: Found<string> | null): Draft[] {
  const head = drafts.slice(0, HEAD * 2);
  const added: Draft[] = [];
  if (isStated(title) && !head.some(({ hidden }) => hidden === 'title'))
    added.push({ kind: 'heading', level: 1, text: title.value, hidden: 'title' });
  if (byline && !drafts.some(({ text }) => lineKey(text.slice(0, 400)).includes(lineKey(byline.value))))
    added.push({ kind: 'paragraph', text: byline.value, hidden: 'meta' });
  return added;
}

function refuseEmpty(drafts: readonly Draft[], name: string) {
  const text = drafts.map((draft) => draft.text).join(' ');
  if (text.trim().length >= LEAST && drafts.some((draft) => isSentence(draft.text, LEAST))) return;
  throw new ImportError(
    'no-article',
    `“${name}” is a web page without an article: no readable text was found. Save the page again once its text is shown, or save it as text.`,
  );
}

function directionFor(document: DomDocument, text: string): 'ltr' | 'rtl' {
  const stated = document.documentElement.getAttribute('dir')?.toLowerCase();
  return /\p{L}{3}/u.test(text) || (stated !== 'rtl' && stated !== 'ltr') ? directionOf(text) : stated;
}

/** Makes an article of a page's markup and of the pictures that are there. Throws {@link ImportError} `empty` or `no-article`. */
export async function readPage(
  source: string,
  name: string,
  context: ImporterContext,
  pictures: PictureSource,
): Promise<Imported> {
  const { drafts, ...facts } = readDrafts(source, name, context);
  const found = await withPictures(drafts, pictures);
  const { resources } = found;
  return { ...facts, ...compose(found.drafts), ...(resources.length ? { resources } : {}) };
}

/** The same of the markup alone, at once. */
export function readHtml(source: string, name: string, context: ImporterContext): Imported {
  const { drafts, ...facts } = readDrafts(source, name, context);
  const words = drafts.filter(({ text }) => text !== '').map(({ pictures: _, ...draft }): Draft => draft);
  return { ...facts, ...compose(words) };
}

type ReadDrafts = Omit<Imported, 'text' | 'blocks' | 'resources'> & { drafts: Pictured[] };

function readDrafts(source: string, name: string, context: ImporterContext): ReadDrafts {
  if (!source.trim())
    throw new ImportError('empty', `“${name}” holds no text: it is empty or only white space.`);
  const page = flatten(source);
  const document = parseDocument(page.html);
  const { body, base, url, site, headline, byline, published, language } = factsOf(
    { source, page, document },
    context,
  );
  const direction = (text: string) => directionFor(document, text);
  const found = articleDrafts(page, document, body, base);
  refuseEmpty(found, name);
  const { title, outlet } = splitPrefix(headline ?? firstOf(found, name));
  const hidden = withHidden(found, title);
  const drafts = [...missing(hidden, title, byline), ...hidden];
  const text = drafts.map((draft) => draft.text).join('\n\n');
  return {
    drafts,
    title,
    outlet: outlet ?? site ?? prefixOf(found),
    byline,
    published,
    language: languageOf(text.slice(0, SAMPLE), language),
    direction: direction(text),
    url,
  };
}

function firstOf(drafts: readonly Draft[], name: string): Found<string> {
  const first = drafts.find(({ text }) => isSentence(text));
  const sentence = first ? firstSentence(first.text.slice(sourcePrefix(first.text)?.length ?? 0)) : '';
  return sentence ? { value: sentence, evidence: 'first sentence' } : { value: name, evidence: 'file name' };
}

function prefixOf(drafts: readonly Draft[]): Found<string> | null {
  const first = drafts.find(({ text }) => isSentence(text));
  const prefix = first ? sourcePrefix(first.text) : null;
  return prefix ? { value: prefix.name, evidence: 'source prefix' } : null;
}

function accepts(head: Uint8Array, name: string): boolean {
  return looksLikeHtml(head) || (/\.(?:html?|xhtml|shtml)$/i.test(name) && !isBinary(head));
}

/** Web pages: by their first bytes, or by `.html`, `.htm`, `.xhtml`. */
export const html: Importer = {
  id: 'html',
  version: 5,
  accepts,
  async read(input, context) {
    if (input.size === 0) throw new ImportError('empty', `“${input.name}” is empty.`);
    const bytes = await input.read(0, input.size);
    const source = decode(bytes, input.name, context.member?.charset);
    return readPage(source, input.name, context, besides(input, context.member?.url !== undefined));
  },
};
