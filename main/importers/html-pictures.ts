/**
 * Brings the pictures of a page's figures along: those that stand in the page (data: addresses) and those beside it. Nothing
 * is fetched. What a picture is, its own bytes say; see `picture.ts`.
 */
import type { Draft } from '../text/blocks.ts';
import { attribute, type DomElement } from './dom.ts';
import { MOST_PICTURE, Pictures } from './picture.ts';
import type { ImporterInput, Resource } from './types.ts';

/** A draft and the addresses of its picture, the best first. */
export type Pictured = Draft & { pictures?: readonly string[] };

/** The bytes behind a picture's address as the page states it; null if they are not there. */
export type PictureSource = (address: string) => Promise<Uint8Array | null>;

/** Pictures of one page that are looked for, and addresses of one picture that are tried. */
const MOST = 200;
const MOST_TRIED = 12;

/** The addresses of a `srcset`, the largest first. Commas may stand in an address, too: only those before white space part. */
function fromSet(set: string | null): string[] {
  const entries = (set ?? '').slice(0, 4 * MOST_PICTURE).split(/,\s+|,(?=https?:|\/)/);
  return entries
    .map((entry) => {
      const [address = '', size = ''] = entry.trim().split(/\s+/);
      return { address, size: Number.parseFloat(size) || 1 };
    })
    .sort((a, b) => b.size - a.size)
    .map(({ address }) => address);
}

const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
const SINGLE = ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-hi-res-src'];

/** Every address that a picture states, the largest first. */
export function addressesOf(image: DomElement): string[] {
  const sources =
    image.parentElement?.localName === 'picture' ? [...image.parentElement.querySelectorAll('source')] : [];
  const sets = [image, ...sources].flatMap((element) =>
    SETS.flatMap((name) => fromSet(element.getAttribute(name))),
  );
  const single = SINGLE.map((name) => image.getAttribute(name)?.trim() ?? '');
  return [...new Set([...sets, ...single])].filter(Boolean).slice(0, MOST_TRIED);
}

/** Whether a picture says itself that it is an icon or counts visits. */
export function isIcon(image: DomElement): boolean {
  const [width, height] = ['width', 'height'].map((name) => Number.parseInt(attribute(image, name), 10));
  return (width ?? 100) < 48 || (height ?? 100) < 48 || attribute(image, 'role') === 'presentation';
}

const DATA = /^data:image\/[\w.+-]+(?:;[\w=.+-]+)*,/i;

/** The bytes of a `data:` address; null for one that is broken, too long or no picture. */
function fromData(address: string): Uint8Array | null {
  const head = DATA.exec(address.slice(0, 200))?.[0];
  if (!head || address.length > 2 * MOST_PICTURE) return null;
  const rest = address.slice(head.length);
  if (/;base64,$/i.test(head)) return new Uint8Array(Buffer.from(rest, 'base64'));
  try {
    return new Uint8Array(Buffer.from(decodeURIComponent(rest), 'latin1'));
  } catch {
    return null;
  }
}

/** A path beside the page: no address with a scheme, no query, `%20` as a space. */
function pathOf(address: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return null;
  const path = address.replace(/[?#].*$/s, '').replace(/^\.\//, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Pictures beside the file: `page_files/a.png`; of a page that was captured, those that were captured with it. */
export function besides(input: ImporterInput, isCaptured: boolean): PictureSource {
  return async (address) => {
    const path = isCaptured ? address : pathOf(address);
    const file = path ? await input.sibling(path) : null;
    return file && file.size <= MOST_PICTURE ? file.read(0, file.size) : null;
  };
}

async function keyOf(addresses: readonly string[], pictures: Pictures, source: PictureSource) {
  for (const address of addresses) {
    const bytes = /^data:/i.test(address) ? fromData(address) : await source(address);
    const key = bytes && (await pictures.add(bytes));
    if (key) return key;
  }
  return null;
}

/** The drafts with their pictures' keys, those without words or picture left out; and the pictures. */
export async function withPictures(
  drafts: readonly Pictured[],
  source: PictureSource,
): Promise<{ drafts: Draft[]; resources: Resource[] }> {
  const pictures = new Pictures();
  const found: Draft[] = [];
  let tried = 0;
  for (const { pictures: addresses, ...draft } of drafts) {
    const key = addresses && tried++ < MOST ? await keyOf(addresses, pictures, source) : null;
    if (draft.text || key) found.push(key ? { ...draft, resource: key } : draft);
  }
  return { drafts: found, resources: pictures.resources };
}
