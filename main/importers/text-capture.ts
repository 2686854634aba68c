/** Reads plain text saved from a web page: the report as blocks, the page's furniture hidden, nothing dropped. */
import { compose, type Draft, type Hidden } from '../text/blocks.ts';
import { directionOf } from '../text/direction.ts';
import { captureDate } from './capture-date.ts';
import { endOfHead, type Headline, headlineOf } from './capture-headline.ts';
import { hide, isHeading } from './capture-hidden.ts';
import { type CaptureDraft, captureDrafts } from './capture-lines.ts';
import { decode, isBinary } from './charset.ts';
import type { Unit } from './chrome.ts';
import { withChronology } from './chronology.ts';
import { looksLikeHtml } from './html-sniff.ts';
import { languageOf } from './language.ts';
import { classOf, ENDS_AS_SENTENCE } from './line-class.ts';
import { authorStated } from './meta-parts.ts';
import { outletInText, sourcePrefix } from './outlets.ts';
import { firstSentence } from './sentences.ts';
import { statedNames } from './stated-names.ts';
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

function unitsOf(lines: readonly CaptureDraft[]): Unit[] {
  const drafts = lines.map(({ draft }) => draft);
  const longest = longestLink(drafts);
  const inside = (at: number) => at >= LINES_JUDGED && at < drafts.length - LINES_JUDGED;
  return lines.map(({ draft: { kind, text }, parted }, at) => {
    const is = kind === 'figure' ? 'caption' : inside(at) ? 'prose' : classOf(text, longest);
    return kind === 'item' ? { text, is, parted, solid: true } : { text, is, parted };
  });
}

function withKinds(
  lines: CaptureDraft[],
  units: Unit[],
  hidden: Map<number, Hidden>,
  headEnd: number,
): Draft[] {
  const shown = (at: number) => !hidden.has(at);
  return lines.map(({ draft }, at) => {
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
  return outletInText(ends(shown).join('\n'), left, statedNames(ends(units)));
}

/** First and last lines of a very long text. */
const ends = <T>(lines: readonly T[]): readonly T[] =>
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

/** The author by a byline in the head; "By" and the name may stand in lines of their own. */
function bylineOf(units: readonly Unit[], headEnd: number): Found<string> | null {
  for (const [at, { text }] of units.slice(0, headEnd).entries()) {
    const alone = /^(?:by|written by|بقلم|كتب|كتبت)\s*:?$/i.test(text);
    const name = authorStated(alone ? `${text.replace(':', '')} ${units[at + 1]?.text}` : text);
    if (name) return { value: name, evidence: 'byline' };
  }
  return null;
}

/** Makes an article of a plain text. Pure; `name` is the title of last resort. */
export function readCapture(text: string, name: string, context: ImporterContext): Imported {
  const drafts = captureDrafts(text);
  if (!drafts.length)
    throw new ImportError('empty', `“${name}” holds no text: it is empty or only white space.`);
  const units = withChronology(unitsOf(drafts));
  const headline = headlineOf(units);
  const headEnd = endOfHead(units);
  const hidden = hide(units, headline, headEnd);
  const composed = compose(withKinds(drafts, units, hidden, headEnd));
  const byline = bylineOf(units, headEnd);
  return {
    ...composed,
    title: titleOf(units, headline, hidden, name),
    outlet: outletOf(units, hidden, headline),
    byline,
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
