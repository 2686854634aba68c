/** What a PDF says of itself: its information and XMP, each with care, for both are mostly written by programs. Pure. */
import type { PublishedDate } from '../../text/dates.ts';
import { findDates, isPast, statedDate } from '../dates.ts';
import { wordCount } from '../line-key.ts';
import type { Found } from '../types.ts';

/** Entries of the information dictionary, '' where there is none. */
export type PdfInfo = { title: string; author: string; created: string; producer: string; creator: string };

/** Names that programs and people's machines leave for a title or an author. */
const JUNK_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel|office)\b.*|untitled.*|(?:new )?document ?\d*|presentation ?\d*|slide ?\d+|page ?\d+|layout ?\d+|book ?\d+|print(?:ing|out)?\b.*|pii: ?.*|doi: ?.*|about:blank|https?:.*|file:.*|none|null|title|template|scan\w*|مستند ?\d*|بدون عنوان|غير معنون)$/i;
const FILE_NAME =
  /\.(?:docx?|docm|rtf|odt|indd|qxd|qxp|tex|dvi|ps|eps|pdf|pptx?|xlsx?|html?|txt|cdr|ai|pub|p65|fm)\d*$/i;
const JUNK_AUTHOR =
  /^(?:user\d*|admin\w*|administrator|owner|unknown|author|guest|root|pc|home|office|windows(?: user)?|microsoft.*|hp|dell|lenovo|acer|asus|toshiba|default|none|null|anonymous|adobe.*|مستخدم|المستخدم)$/i;

/** A title of words; not a file's name, a program's, or a number of one. */
export function titleStated(title: string): string | null {
  const text = title.replace(/\s+/g, ' ').trim();
  const named = FILE_NAME.test(text) || (!text.includes(' ') && /[_\d]/.test(text));
  return text.length > 2 && text.length < 400 && /\p{L}{2}/u.test(text) && !named && !JUNK_TITLE.test(text)
    ? text
    : null;
}

/** Names of people; a single word is a login as often as not. */
export function authorStated(author: string): string | null {
  const text = author.replace(/\s+/g, ' ').trim();
  const names = wordCount(text);
  return names >= 2 &&
    names <= 40 &&
    text.length < 300 &&
    !/[@\\/<>]|\d{2}/.test(text) &&
    !JUNK_AUTHOR.test(text)
    ? text
    : null;
}

/** `D:20200312…` as `YYYY-MM-DD`; null if it is no such date. */
export function creationDay(created: string): string | null {
  const match = /^(?:D:)?((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])/.exec(created.trim());
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

const DAY = 86_400_000;
const daysApart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / DAY;

/** How far, in days, the day a file was made may be from the day its text was published. */
const NEAR = 400;

/**
 * The day a file was made is no date of publication by itself: a page printed years later is made that day. It bears out
 * a date that the first page names: that day, or only its year. A date on a line of its own near the top counts without.
 */
export function publishedOf(
  lines: readonly string[],
  created: string | null,
  today: string,
): PublishedDate | null {
  const known = created && isPast(created, today) ? created : null;
  const seen = lines.flatMap((line) =>
    findDates(line, { dayFirst: /\p{Script=Arabic}/u.test(line) }).map((date) => ({ ...date, line })),
  );
  const past = seen.filter(({ date }) => isPast(date, today));
  const own = past.find(({ line, start, end }) => line.length - (end - start) < 40 && line.length < 90);
  if (own) return { date: own.date, precision: own.precision, evidence: 'dateline' };
  if (!known) return null;
  const near = past.filter(({ precision, date }) => precision === 'day' && daysApart(date, known) < 32);
  if (near.length === 1 && near[0]) return { date: near[0].date, precision: 'day', evidence: 'text' };
  const year = known.slice(0, 4);
  const named = lines.some((line) =>
    new RegExp(`(?<!\\d)${year}(?!\\d)`).test(
      line.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15)),
    ),
  );
  return named && daysApart(known, `${year}-07-01`) < NEAR
    ? { date: year, precision: 'year', evidence: 'text' }
    : null;
}

/** What an XMP packet states: titles and names as Dublin Core, and a journal's date. */
export type Xmp = {
  title: string;
  creators: string[];
  published: string;
  language: string;
  publisher: string;
};

const MOST_XMP = 512 * 1024;

const plainText = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex) => fromCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, code) => fromCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

const fromCode = (code: number) =>
  code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';

/** The last packet that stands in the file uncompressed, as packets are meant to. Read by pattern: no entity is expanded. */
export function xmpOf(bytes: Uint8Array): Xmp | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = file.lastIndexOf('<x:xmpmeta');
  const end = start < 0 ? -1 : file.indexOf('</x:xmpmeta>', start);
  if (end < 0 || end - start > MOST_XMP) return null;
  const packet = file.subarray(start, end).toString('utf8');
  const element = (name: string) =>
    new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(packet)?.[1] ?? '';
  const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(packet)?.[1] ?? '';
  const items = (name: string) =>
    [...element(name).matchAll(/<rdf:li\b[^>]*>([\s\S]*?)<\/rdf:li>/g)].map(([, text]) =>
      plainText(text ?? ''),
    );
  const one = (name: string) => plainText(element(name) || attribute(name));
  return {
    title: items('dc:title')[0] ?? one('dc:title'),
    creators: items('dc:creator').filter(Boolean),
    published: one('prism:publicationDate') || one('prism:coverDate') || items('dc:date')[0] || '',
    language: items('dc:language')[0] ?? '',
    publisher: one('prism:publicationName') || (items('dc:publisher')[0] ?? ''),
  };
}

/** Title, byline, outlet and date as the file's own data state them. */
export function statedFacts(info: PdfInfo, xmp: Xmp | null, today: string) {
  const found = (value: string | null | undefined): Found<string> | null =>
    value ? { value, evidence: 'document' } : null;
  const date = xmp?.published ? statedDate(xmp.published) : null;
  return {
    title: found(titleStated(xmp?.title ?? '') ?? titleStated(info.title)),
    byline: found(authorStated(xmp?.creators.join(', ') ?? '') ?? authorStated(info.author)),
    outlet: found(xmp?.publisher && !JUNK_AUTHOR.test(xmp.publisher) ? xmp.publisher : null),
    published: date && isPast(date.date, today) ? { ...date, evidence: 'document' } : null,
    language: xmp?.language || null,
  };
}
