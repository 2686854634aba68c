/** Reads plain text saved from a web page: the report as blocks, the page's furniture hidden, nothing dropped. */
import { compose, type Draft, type Hidden } from '../text/blocks.ts';
import { directionOf } from '../text/direction.ts';
import { captureDate } from './capture-date.ts';
import { endOfHead, type Headline, headlineOf, headlinePlaces } from './capture-headline.ts';
import { captureDrafts } from './capture-lines.ts';
import { decode, isBinary } from './charset.ts';
import { furniture, type Unit } from './chrome.ts';
import { looksLikeHtml } from './html-sniff.ts';
import { languageOf } from './language.ts';
import { classOf, ENDS_AS_SENTENCE } from './line-class.ts';
import { bylineName, isReadingTime } from './meta-lines.ts';
import { outletInText, sourcePrefix } from './outlets.ts';
import { firstSentence } from './sentences.ts';
import { type Found, ImportError, type Imported, type Importer, type ImporterContext } from './types.ts';

/** Long texts are judged by their beginning where the whole would cost time, in UTF-16 units. */
const SAMPLE = 40_000;

/** Lines at either end of a file that are judged one by one; between them a huge file is all text. */
const LINES_JUDGED = 10_000;

/** Some writers end no paragraph with a full stop; then a shorter line is a sentence already. */
function longestLink(drafts: readonly Draft[]): number {
  const long = drafts.slice(0, 400).filter(({ kind, text }) => kind === 'paragraph' && text.length > 60);
  const ended = long.filter(({ text }) => ENDS_AS_SENTENCE.test(text.slice(-8)));
  const arabic = long.filter(({ text }) => /\p{Script=Arabic}/u.test(text));
  const unended = long.length > 2 && ended.length < long.length / 2;
  return unended && arabic.length > long.length / 2 ? 60 : 120;
}

function unitsOf(drafts: readonly Draft[]): Unit[] {
  const longest = longestLink(drafts);
  const inside = (at: number) => at >= LINES_JUDGED && at < drafts.length - LINES_JUDGED;
  return drafts.map(({ kind, text }, at) => {
    const is = kind === 'figure' ? 'caption' : inside(at) ? 'prose' : classOf(text, longest);
    return kind === 'item' ? { text, is, solid: true } : { text, is };
  });
}

/** A name on a line of its own beside the date line is a byline, though not sure enough to be the author. */
function isNameByDate(units: readonly Unit[], at: number): boolean {
  const beside = units[at - 1]?.is === 'meta' || units[at + 1]?.is === 'meta';
  return beside && /^(?:[\p{Lu}][\p{L}.'’-]+(?: |$)){2,4}$/u.test(units[at]?.text ?? '');
}

const FURNITURE: ReadonlySet<string> = new Set(['button', 'chrome', 'pointer', 'promo']);

/** Why a block of the page's head is hidden, or null: there each line is judged by itself. */
function whyInHead(units: readonly Unit[], at: number, headline: Headline | null): Hidden | null {
  const is = units[at]?.is ?? 'prose';
  if (is === 'meta' || (is !== 'prose' && isNameByDate(units, at))) return 'meta';
  const inMenu = headline !== null && at < headline.at && (is === 'label' || is === 'link');
  return inMenu || FURNITURE.has(is) ? 'chrome' : null;
}

function hideHead(units: readonly Unit[], headline: Headline | null, headEnd: number): Map<number, Hidden> {
  const hidden = new Map<number, Hidden>();
  for (let at = 0; at < headEnd; at++) {
    const why = whyInHead(units, at, headline);
    if (why) hidden.set(at, why);
  }
  for (const at of headline ? headlinePlaces(units, headline) : []) hidden.set(at, 'title');
  return hidden;
}

/** Headline and report are parts of the article: what stands before one and behind the other is judged apart. */
function bounded(units: readonly Unit[], headline: Headline | null): Unit[] {
  return units.map((unit, at) => (at === headline?.at ? { ...unit, is: 'prose' } : unit));
}

function hide(units: readonly Unit[], headline: Headline | null, headEnd: number): Map<number, Hidden> {
  const hidden = hideHead(units, headline, headEnd);
  for (const at of furniture(bounded(units, headline)))
    if (at >= headEnd && !hidden.has(at)) hidden.set(at, 'chrome');
  for (const [at, { text }] of units.entries())
    if (!hidden.has(at) && isReadingTime(text)) hidden.set(at, 'meta');
  return hidden;
}

/** A short line without a full stop between the report's sentences. */
function isHeading(units: readonly Unit[], at: number, shown: (at: number) => boolean): boolean {
  const { text, is } = units[at] ?? { text: '', is: 'prose' };
  return (
    (is === 'link' || is === 'label') &&
    text.length <= 100 &&
    units[at + 1]?.is === 'prose' &&
    shown(at + 1) &&
    units[at - 1]?.is !== 'label' &&
    /^["“«‘']?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    !/[,،;:–-]$/.test(text)
  );
}

function withKinds(drafts: Draft[], units: Unit[], hidden: Map<number, Hidden>, headEnd: number): Draft[] {
  const shown = (at: number) => !hidden.has(at);
  return drafts.map((draft, at) => {
    const why = hidden.get(at);
    if (why) return { ...draft, hidden: why };
    const heading = draft.kind === 'paragraph' && at >= Math.min(headEnd, 1) && isHeading(units, at, shown);
    return heading && at > 0 ? { ...draft, kind: 'heading', level: 2 } : draft;
  });
}

function titleOf(
  units: Unit[],
  headline: Headline | null,
  hidden: Map<number, Hidden>,
  name: string,
): Found<string> {
  if (headline) return { value: withoutPrefix(headline.text), evidence: 'first line' };
  const first =
    units.find((unit, at) => unit.is === 'prose' && !hidden.has(at)) ??
    units.find((_, at) => !hidden.has(at));
  const sentence = first ? firstSentence(withoutPrefix(first.text.slice(0, 3000))) : '';
  return sentence ? { value: sentence, evidence: 'first sentence' } : { value: name, evidence: 'file name' };
}

function withoutPrefix(line: string): string {
  const named = line.replace(/^(?:title|headline|العنوان)\s*:\s+/i, '');
  return named.slice(sourcePrefix(named)?.length ?? 0).trim() || named;
}

function outletOf(
  units: Unit[],
  hidden: Map<number, Hidden>,
  headline: Headline | null,
): Found<string> | null {
  const opening = [headline?.text, units.find((unit, at) => unit.is === 'prose' && !hidden.has(at))?.text];
  for (const line of opening) {
    const prefix = line ? sourcePrefix(line) : null;
    if (prefix) return { value: prefix.name, evidence: 'source prefix' };
  }
  if (headline?.site) return { value: headline.site, evidence: 'title line' };
  const shown = units.filter((_, at) => !hidden.has(at)).map(({ text }) => text);
  const left = units.filter((_, at) => hidden.has(at)).map(({ text }) => text);
  return outletInText(ends(shown).join('\n'), left);
}

/** First and last lines of a very long text. */
const ends = (lines: string[]) =>
  lines.length > 4000 ? [...lines.slice(0, 2000), ...lines.slice(-2000)] : lines;

/** An address on a line of its own at either end of the file. */
function urlOf(units: readonly Unit[]): Found<string> | null {
  for (const { text } of [...units.slice(0, 8), ...units.slice(-8)]) {
    const url = /^(?:(?:url|source|link|original|المصدر|الرابط)\s*:\s*)?(https?:\/\/[^\s<>"]+)$/i.exec(
      text,
    )?.[1];
    if (url) return { value: url, evidence: 'text' };
  }
  return null;
}

/** Makes an article of a plain text. Pure; `name` is the title of last resort. */
export function readCapture(text: string, name: string, context: ImporterContext): Imported {
  const drafts = captureDrafts(text);
  if (!drafts.length)
    throw new ImportError('empty', `“${name}” holds no text: it is empty or only white space.`);
  const units = unitsOf(drafts);
  const headline = headlineOf(units);
  const headEnd = endOfHead(units);
  const hidden = hide(units, headline, headEnd);
  const composed = compose(withKinds(drafts, units, hidden, headEnd));
  const byline = units
    .slice(0, headEnd)
    .map((unit) => bylineName(unit.text))
    .find(Boolean);
  return {
    ...composed,
    title: titleOf(units, headline, hidden, name),
    outlet: outletOf(units, hidden, headline),
    byline: byline ? { value: byline, evidence: 'byline' } : null,
    published: captureDate(units, { headline: headline?.at ?? -1, headEnd, today: context.today }),
    language: languageOf(composed.text.slice(0, SAMPLE)),
    direction: directionOf(composed.text),
    url: urlOf(units),
  };
}

function accepts(head: Uint8Array, name: string): boolean {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === 'txt' || extension === 'text') return !looksLikeHtml(head);
  return extension === undefined && !isBinary(head) && !looksLikeHtml(head);
}

/** Plain text in any charset: `.txt`, `.text`, or a text file without extension. */
export const textCapture: Importer = {
  id: 'text',
  version: 1,
  accepts,
  async read(input, context) {
    if (input.size === 0) throw new ImportError('empty', `“${input.name}” is empty.`);
    return readCapture(decode(await input.read(0, input.size), input.name), input.name, context);
  },
};
