/** Web archives: the pages in a WARC, each with its address, the time of its capture, and whether its digests hold. */
import { LIMITS } from './budget.ts';
import { sourceOf } from './byte-reader.ts';
import { type Digest, holds, parseDigest } from './digest.ts';
import { looksLikeHtml } from './html-sniff.ts';
import { contentType, dechunked, decoded, type HttpResponse, parseResponse } from './http.ts';
import { partByMime } from './parts.ts';
import { MOST_PICTURE } from './picture.ts';
import { type Container, ImportError, type Member, type MemberFacts, type Part } from './types.ts';
import { NearPictures } from './warc-pictures.ts';
import { isBreak, type WarcRecord, warcRecords } from './warc-records.ts';

export const warc: Container = {
  id: 'WARC',
  unit: ['page', 'pages'],
  accepts: (head) => /^WARC\/\d\.\d\r?\n/.test(Buffer.from(head.subarray(0, 12)).toString('latin1')),
  async *members(source) {
    const seen: Seen = { pages: new Set(), near: new NearPictures() };
    let broken: unknown = null;
    try {
      for await (const record of warcRecords(source)) {
        for await (const member of membersOf(record, seen)) seen.near.wait(member, sizeOf(member));
        yield* seen.near.due();
      }
    } catch (error) {
      broken = error;
    }
    yield* seen.near.rest();
    if (broken) throw broken;
  },
};

/** `pages`: payload digests of those so far, which repeated captures refer to. */
type Seen = { pages: Set<string>; near: NearPictures };

const sizeOf = (member: Member) => (member.kind === 'file' ? (member.source.size ?? 0) : 0);

const PAGE_TYPES: Record<string, string> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
};

async function* membersOf(record: WarcRecord, seen: Seen): AsyncGenerator<Member> {
  const { headers } = record;
  const type = headers.get('warc-type');
  const url = addressOf(headers);
  if (!/^https?:|^urn:|^file:|^ftp:/.test(url)) return;
  if (type === 'revisit') yield repeated(record, seen.pages, url);
  else if (type === 'response' || type === 'resource')
    yield* captureOf(record, type === 'response', seen, url);
}

/** Some tools write the address between angle brackets. */
const addressOf = (headers: ReadonlyMap<string, string>) =>
  (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');

async function* captureOf(
  record: WarcRecord,
  isResponse: boolean,
  { pages, near }: Seen,
  url: string,
): AsyncGenerator<Member> {
  const kind = kindOf(record, isResponse);
  if (kind.part === 'image') await keepPicture(record, isResponse, near, url);
  if (kind.part) return yield { kind: 'part', part: kind.part };
  try {
    const { bytes, warning } = await payloadOf(record, isResponse);
    const digest = record.headers.get('warc-payload-digest');
    if (digest) pages.add(digest);
    if (bytes.length === 0) return yield { kind: 'part', part: 'error' };
    const source = {
      ...sourceOf(fileName(url, kind.extension), bytes),
      sibling: async (address: string) => {
        const picture = near.find(address, url);
        return picture && { ...sourceOf(address, picture), sibling: async () => null };
      },
    };
    yield { kind: 'file', path: url, source, facts: factsOf(record, url, kind.charset), warning };
  } catch (error) {
    if (!(error instanceof ImportError) || isBreak(error)) throw error;
    yield { kind: 'refused', path: url, error };
  }
}

/** A picture that is damaged, or too large to come along, is none. */
async function keepPicture(record: WarcRecord, isResponse: boolean, near: NearPictures, url: string) {
  if (record.size > MOST_PICTURE) return;
  const { bytes, warning } = await payloadOf(record, isResponse).catch((error: unknown) => {
    if (!(error instanceof ImportError) || isBreak(error)) throw error;
    return { bytes: new Uint8Array(0), warning: error.message };
  });
  if (!warning) near.picture(url, bytes);
}

type Kind = { part: Part } | { part: null; extension: string; charset: string | undefined };

/** Whether a capture is a page, by how it was served; if not, what it counts as. */
function kindOf({ head, headers }: WarcRecord, isResponse: boolean): Kind {
  const response = isResponse ? parseResponse(head) : null;
  if (isResponse && !response) return { part: 'data' };
  if (response && response.status !== 200) return { part: 'error' };
  const { mime, charset } = contentType((response?.headers ?? headers).get('content-type'));
  const isBare = mime === '' && looksLikeHtml(response?.body ?? head);
  const extension = PAGE_TYPES[mime] ?? (isBare ? 'html' : null);
  return extension ? { part: null, extension, charset } : { part: partByMime(mime) };
}

function factsOf({ headers }: WarcRecord, url: string, charset: string | undefined): MemberFacts {
  const capturedAt = headers.get('warc-date');
  return { url, ...(capturedAt ? { capturedAt } : {}), ...(charset ? { charset } : {}) };
}

/** The page's own bytes, and what does not hold about them. */
async function payloadOf(
  record: WarcRecord,
  isResponse: boolean,
): Promise<{ bytes: Uint8Array; warning: string | undefined }> {
  let block = await record.block(LIMITS.member);
  if (!block)
    throw new ImportError(
      'too-large',
      `One page may have ${Math.round(LIMITS.member / 2 ** 20)} MiB; this one has more.`,
    );
  const rest = await record.rest();
  const stated = parseDigest(record.headers.get('warc-block-digest'));
  const warnings: string[] = [];
  if (rest.length > 0) {
    const isWhole = stated !== null && holds(stated, block, rest);
    warnings.push(isWhole ? `${LENGTH} With them its digest holds, so they were read, too.` : LENGTH);
    if (isWhole) block = Buffer.concat([block, rest]);
  }
  if (stated && !holds(stated, block)) warnings.push(digestWarning('record'));
  const response = isResponse ? parseResponse(block) : null;
  const payload = response ? dechunked(response) : block;
  const bytes = response ? decoded(response, payload, LIMITS.member) : block;
  if (!payloadHolds(parseDigest(record.headers.get('warc-payload-digest')), response, payload, bytes))
    warnings.push(digestWarning('page'));
  return { bytes, warning: warnings.join(' ') || undefined };
}

const LENGTH = 'Its record in the WARC is longer than it says.';
const digestWarning = (what: string) =>
  `The digest of this ${what} does not hold: it is not what was captured, or was changed since. Compare it with another copy before you rely on it.`;

/** Tools differ in whether chunks, or even encodings, were taken off before the digest was made. */
function payloadHolds(
  digest: Digest | null,
  response: HttpResponse | null,
  payload: Uint8Array,
  bytes: Uint8Array,
): boolean {
  if (!digest) return true;
  return [response?.body, payload, bytes].some((one) => one !== undefined && holds(digest, one));
}

/** A page that was captured again and had not changed; its text is where the first capture is. */
function repeated({ headers, head }: WarcRecord, pages: ReadonlySet<string>, url: string): Member {
  if (pages.has(headers.get('warc-payload-digest') ?? '')) return { kind: 'part', part: 'repeat' };
  const { mime } = contentType(parseResponse(head)?.headers.get('content-type'));
  if (mime !== '' && !PAGE_TYPES[mime]) return { kind: 'part', part: partByMime(mime) };
  const first = headers.get('warc-refers-to-date');
  return {
    kind: 'refused',
    path: url,
    skipped: true,
    error: new ImportError(
      'elsewhere',
      `This only says that the page had not changed since it was captured${first ? ` on ${first.slice(0, 10)}` : ''}. Its text is in another WARC file: import that one.`,
    ),
  };
}

/** What a browser would call the page if it saved it. */
function fileName(url: string, extension: string): string {
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: '', pathname: url };
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const name = (unescaped(last) || host || 'page').slice(0, 150);
  return new RegExp(`\\.${extension === 'html' ? 'x?html?' : extension}$`, 'i').test(name)
    ? name
    : `${name}.${extension}`;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
      .replace(/[/\\\p{Cc}]/gu, ' ')
      .trim();
  } catch {
    return text;
  }
}
