/** Pictures of pages, packed as they came: the last used are kept for whoever scrolls back, up to so many bytes. */
import type { PageClip } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import type { PagedArticle } from '../api/queries.ts';

/** @param scale device pixels a point */
export type Wanted = { page: number; scale: number; clip?: PageClip | undefined };

const MOST_BYTES = 32 * 1024 * 1024;

const kept = new Map<string, Blob>();
let bytes = 0;

/** Names a picture for good: the file behind it never changes. */
export const pictureKey = ({ id, sha256 }: PagedArticle, { page, scale, clip }: Wanted) =>
  [id, sha256, page, scale.toFixed(4), clip && `${clip.x},${clip.y},${clip.width},${clip.height}`].join(' ');

export const isKept = (key: string) => kept.has(key);

/** Rejects with the call's error, or when `signal` says that nobody waits. */
export async function pictureOf(article: PagedArticle, wanted: Wanted, signal: AbortSignal): Promise<Blob> {
  const key = pictureKey(article, wanted);
  const { page, scale, clip } = wanted;
  const known = kept.get(key);
  const asked = { id: article.id, page, scale, ...(clip && { clip }) };
  const blob = known ?? unpacked((await archive.pages.image(asked, { signal })).data);
  keep(key, blob);
  return blob;
}

function unpacked(base64: string): Blob {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return new Blob([bytes], { type: 'image/png' });
}

/** As the last one used; the first ones give way. */
function keep(key: string, blob: Blob): void {
  if (!kept.delete(key)) bytes += blob.size;
  kept.set(key, blob);
  for (const [oldest, { size }] of kept) {
    if (bytes <= MOST_BYTES) return;
    kept.delete(oldest);
    bytes -= size;
  }
}
