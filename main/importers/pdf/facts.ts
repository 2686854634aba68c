/** What a PDF says of itself: its information and XMP, each with care, for both are mostly written by programs. Pure. */
import { isPast, statedDate } from '../dates.ts';
import { authorStated, isNobody, titleStated } from '../document-facts.ts';
import type { Found } from '../types.ts';

/** Entries of the information dictionary, '' where there is none. */
export type PdfInfo = { title: string; author: string; created: string; producer: string; creator: string };

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
    outlet: found(xmp?.publisher && !isNobody(xmp.publisher) ? xmp.publisher : null),
    published: date && isPast(date.date, today) ? { ...date, evidence: 'document' } : null,
    language: xmp?.language || null,
  };
}
