/**
 * Pictures that come along with an article: what they are by their own first bytes, how large, and whether they are
 * worth keeping. A source's own word for its type is never taken, and a picture that can carry a script (SVG) never comes in.
 */
import {
  asciiAt,
  type PictureSize,
  sizeOfAvif,
  sizeOfGif,
  sizeOfJpeg,
  sizeOfPng,
  sizeOfWebp,
} from './picture-size.ts';
import type { Resource } from './types.ts';

/** Bytes of one picture, and of all pictures of one article. */
export const MOST_PICTURE = 5 * 1024 * 1024;
export const MOST_PICTURES = 40 * 1024 * 1024;

/** Smaller than this either way, in pixels, is a tracking pixel, an icon or a rule. */
const LEAST_SIDE = 48;
/** Wider or higher than this, no browser draws it in a bearable time. */
const LONGEST_SIDE = 20_000;

/** What a picture's bytes say of it. `width` and `height` in pixels, where they can be told. */
export type PictureFacts = { mime: PictureMime; width?: number; height?: number };

/** The kinds of pictures that are kept, and the only ones that a host ever hands out. */
export const PICTURE_MIMES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;
export type PictureMime = (typeof PICTURE_MIMES)[number];

const isAvif = (bytes: Uint8Array) =>
  asciiAt(bytes, 4, 4) === 'ftyp' && /avif|avis/.test(asciiAt(bytes, 8, Math.min(40, bytes.length - 8)));

const KINDS: readonly [
  PictureMime,
  (bytes: Uint8Array) => boolean,
  (bytes: Uint8Array) => PictureSize | null,
][] = [
  ['image/png', (bytes) => asciiAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n', sizeOfPng],
  ['image/jpeg', (bytes) => asciiAt(bytes, 0, 3) === '\xff\xd8\xff', sizeOfJpeg],
  ['image/gif', (bytes) => /^GIF8[79]a$/.test(asciiAt(bytes, 0, 6)), sizeOfGif],
  ['image/webp', (bytes) => asciiAt(bytes, 0, 4) === 'RIFF' && asciiAt(bytes, 8, 4) === 'WEBP', sizeOfWebp],
  ['image/avif', isAvif, sizeOfAvif],
];

/** What the bytes are: PNG, JPEG (as turned by its Exif), GIF, WebP or AVIF; null for anything else, SVG too. */
export function sniffPicture(bytes: Uint8Array): PictureFacts | null {
  if (bytes.length < 12) return null;
  const kind = KINDS.find(([, matches]) => matches(bytes));
  if (!kind) return null;
  const size = kind[2](bytes);
  return size && size.width > 0 && size.height > 0 ? { mime: kind[0], ...size } : { mime: kind[0] };
}

/** Whether a picture shows something: not a tracking pixel, an icon or a rule, and not beyond what can be drawn. */
function isWorthKeeping({ width, height }: PictureFacts): boolean {
  if (width === undefined || height === undefined) return true;
  return Math.min(width, height) >= LEAST_SIDE && Math.max(width, height) <= LONGEST_SIDE;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Buffer.from(digest).toString('hex');
}

/** Collects the pictures of one article: each once, none too large or too small, all together within the limit. */
export class Pictures {
  readonly #kept = new Map<string, Resource>();
  #bytes = 0;

  /** The picture's key for `Block.resource`; null if these bytes are no picture to keep. The bytes are copied. */
  async add(bytes: Uint8Array): Promise<string | null> {
    if (bytes.length > MOST_PICTURE) return null;
    const facts = sniffPicture(bytes);
    if (!facts || !isWorthKeeping(facts)) return null;
    const key = await sha256(bytes);
    if (this.#kept.has(key)) return key;
    if (this.#bytes + bytes.length > MOST_PICTURES) return null;
    this.#bytes += bytes.length;
    this.#kept.set(key, { key, ...facts, bytes: bytes.slice() });
    return key;
  }

  /** In the order they were added: what `Imported.resources` takes. */
  get resources(): Resource[] {
    return [...this.#kept.values()];
  }
}
