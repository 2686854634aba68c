/** Pictures of pages as addresses that the window can show. The last used are kept, up to so many bytes. */
import type { PageClip } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import type { PagedArticle } from '../api/queries.ts';

/** @param scale device pixels a point */
export type Wanted = { page: number; scale: number; clip?: PageClip };

/** Packed bytes, and pictures, that are kept for whoever scrolls back. */
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_PICTURES = 200;

const kept = new Map<string, { url: string; bytes: number }>();
let bytes = 0;

const keyOf = ({ id, sha256 }: PagedArticle, { page, scale, clip }: Wanted) =>
  [id, sha256, page, scale.toFixed(4), clip && `${clip.x},${clip.y},${clip.width},${clip.height}`].join(' ');

/** The picture if it is kept. */
export function knownPicture(article: PagedArticle, wanted: Wanted): string | null {
  const key = keyOf(article, wanted);
  const found = kept.get(key);
  if (!found) return null;
  kept.delete(key);
  kept.set(key, found);
  return found.url;
}

/** Asks for a picture. Rejects with the call's error, or when `signal` says that nobody waits. */
export async function fetchPicture(
  article: PagedArticle,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<string> {
  const known = knownPicture(article, wanted);
  if (known) return known;
  const blob = await archive.pages.image({ id: article.id, ...wanted }, { signal });
  const picture = { url: URL.createObjectURL(blob), bytes: blob.size };
  kept.set(keyOf(article, wanted), picture);
  bytes += picture.bytes;
  dropOldest();
  return picture.url;
}

function dropOldest(): void {
  for (const [key, { url, bytes: own }] of kept) {
    if (bytes <= MOST_BYTES && kept.size <= MOST_PICTURES) return;
    kept.delete(key);
    bytes -= own;
    URL.revokeObjectURL(url);
  }
}
