/** Reads pages saved as one file (MHTML): the main page as any page, its other parts as what belongs to it. */
import { decode, isBinary } from './charset.ts';
import { isPast } from './dates.ts';
import { readPage } from './html.ts';
import type { PictureSource } from './html-pictures.ts';
import { type MimeMessage, type MimePart, readMime } from './mime.ts';
import { MOST_PICTURE } from './picture.ts';
import { ImportError, type Imported, type Importer, type ImporterContext } from './types.ts';

const isText = (type: string) => type.startsWith('text/') || type === 'application/xhtml+xml';
const isPage = ({ type }: MimePart) => type === 'text/html' || type === 'application/xhtml+xml';

/** Pages, the likeliest first: what the message says it is of, then by place, frames and advertisements last. */
function pagesOf({ headers, parts }: MimeMessage): MimePart[] {
  const start = /;\s*start\s*=\s*"?<?([^">;]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  const address = headers.get('snapshot-content-location');
  const pages = parts.filter(isPage);
  const main =
    pages.find(({ id }) => start !== undefined && id === start) ??
    pages.find(({ location }) => address !== undefined && location === address) ??
    pages[0];
  const rest = pages.filter((page) => page !== main).sort((a, b) => b.size - a.size);
  return main ? [main, ...rest] : [];
}

/** When the page was saved; never taken for its date of publication. */
function capturedAt(headers: ReadonlyMap<string, string>): string | null {
  const time = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function contextFor({ headers }: MimeMessage, page: MimePart, context: ImporterContext): ImporterContext {
  const saved = capturedAt(headers);
  const day = saved?.slice(0, 10) ?? context.today;
  const url = headers.get('snapshot-content-location') ?? page.location;
  return {
    today: isPast(day, context.today) ? day : context.today,
    member: {
      ...context.member,
      ...(url && /^https?:/i.test(url) ? { url } : {}),
      ...(saved ? { capturedAt: saved } : {}),
      ...(page.charset ? { charset: page.charset } : {}),
    },
  };
}

/** The pictures among the parts: by address, or by the name that the message gave them (`cid:`). */
function picturesOf({ parts }: MimeMessage, page: MimePart): PictureSource {
  const base = page.location && URL.canParse(page.location) ? page.location : undefined;
  const absolute = (address: string) => (URL.canParse(address, base) ? new URL(address, base).href : address);
  const pictures = parts.filter(({ type }) => !isText(type));
  const byAddress = new Map(
    pictures.flatMap((part): [string, MimePart][] => [
      ...(part.location ? [[absolute(part.location), part] as [string, MimePart]] : []),
      ...(part.id ? [[`cid:${part.id}`, part] as [string, MimePart]] : []),
    ]),
  );
  return async (address) => {
    const part = byAddress.get(address) ?? byAddress.get(absolute(address));
    return part && part.size <= 2 * MOST_PICTURE ? part.body() : null;
  };
}

const noPage = (name: string) =>
  new ImportError(
    'no-article',
    `“${name}” is a saved page without a page in it. Save it again from the browser.`,
  );

/** Makes an article of the message's page. Pure; throws {@link ImportError}. */
export async function readMhtml(
  bytes: Uint8Array,
  name: string,
  context: ImporterContext,
): Promise<Imported> {
  const message = readMime(bytes);
  let refusal: unknown = null;
  for (const page of pagesOf(message).slice(0, 8)) {
    try {
      const body = page.body();
      const source = decode(body, name, page.charset);
      return await readPage(source, name, contextFor(message, page, context), picturesOf(message, page));
    } catch (error) {
      refusal ??= error;
    }
  }
  throw refusal ?? noPage(name);
}

/** The lines before the first empty one, if each is a header or goes on with one. */
function headerLines(text: string): string {
  const lines = text.replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF|\s)+/, '').split(/\r?\n/);
  const end = lines.indexOf('');
  const headers = end < 0 ? lines.slice(0, -1) : lines.slice(0, end);
  return headers.every((line) => /^(?:[\w-]+:|[ \t])/.test(line)) ? headers.join('\n') : '';
}

/** By its headers: several parts that belong together, saved by a browser or a word processor; or any message, by name. */
function accepts(head: Uint8Array, name: string): boolean {
  if (isBinary(head)) return false;
  const headers = headerLines(Buffer.from(head).toString('latin1'));
  if (!/^mime-version:/im.test(headers) || !/^content-type:/im.test(headers)) return false;
  const saved = /^(?:snapshot-content-location:|from:\s*"?<saved by)/im.test(headers);
  const related = /^content-type:\s*multipart\/(?:related|mixed|alternative)/im.test(headers);
  return saved || (related && /\.(?:mht|mhtml|mhtm)$/i.test(name));
}

/** Saved pages (`.mhtml`, `.mht`) of Chrome, Edge, Hunchly, Internet Explorer, Word. */
export const mhtml: Importer = {
  id: 'mhtml',
  version: 3,
  accepts,
  async read(input, context) {
    return readMhtml(await input.read(0, input.size), input.name, context);
  },
};
