/** What belongs to pages without being an article: told by name, and counted in words. Pure. */
import type { Part } from './types.ts';

const PAGE = /^(.*)\.(?:x?html?|xht)$/i;

/** What browsers call the folder that they make beside a page they save: "page_files" beside "page.html". */
const FOLDER_ENDS = ['_files', '.files', '-Dateien', '_fichiers', '_archivos'];

/** Names, or ways, of the folders that may belong to those of the files that are pages. */
export function foldersOfPages(files: readonly string[]): ReadonlySet<string> {
  const stems = files.flatMap((file) => PAGE.exec(file)?.[1] ?? []);
  return new Set(stems.flatMap((stem) => FOLDER_ENDS.map((end) => stem + end)));
}

const BY_EXTENSION: readonly [Part, RegExp][] = [
  ['image', /^(?:png|jpe?g|jfif|gif|webp|svgz?|avif|bmp|ico|cur|tiff?|heic)$/],
  ['style', /^(?:css|less|scss)$/],
  ['script', /^(?:m?js|jsx?|ts|map|wasm|download)$/],
  ['font', /^(?:woff2?|ttf|otf|eot)$/],
  ['media', /^(?:mp[34]|m4[av]|webm|og[gv]|mov|avi|wav|aac|flac|m3u8|ts|vtt|srt)$/],
  ['data', /^(?:json|xml|rss|atom|webmanifest|manifest|cdxj?|idx|ini|db)$/],
];

const BY_MIME: readonly [Part, RegExp][] = [
  ['image', /^image\//],
  ['style', /^text\/css/],
  ['script', /(?:java|ecma)script/],
  ['font', /^font\/|font-woff|vnd\.ms-fontobject/],
  ['media', /^(?:audio|video)\/|mpegurl/],
];

/** @param name without folders */
export function partByName(name: string): Part | null {
  if (name.startsWith('.') || name === 'Thumbs.db') return 'data';
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION.find(([, pattern]) => pattern.test(extension))?.[0] ?? null;
}

/** @param mime as it was served, in lower case */
export function partByMime(mime: string): Part {
  return BY_MIME.find(([, pattern]) => pattern.test(mime))?.[0] ?? 'data';
}

/** One and many of each. */
const WORDS: Record<Part, [string, string]> = {
  image: ['image', 'images'],
  style: ['style sheet', 'style sheets'],
  script: ['script', 'scripts'],
  font: ['font', 'fonts'],
  media: ['sound or film', 'sounds and films'],
  data: ['data file', 'data files'],
  page: ['piece of a page', 'pieces of pages'],
  repeat: ['repeated capture of a page that is here', 'repeated captures of pages that are here'],
  error: ['redirect or error page', 'redirects and error pages'],
};

/** "212 files that are no articles: 180 images, 32 scripts." Empty if there are none. */
export function partsInWords(counts: ReadonlyMap<Part, number>): string {
  const all = [...counts].sort((a, b) => b[1] - a[1]);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return '';
  const words = all.map(([part, count]) => `${number(count)} ${WORDS[part][count === 1 ? 0 : 1]}`);
  return `${total === 1 ? '1 file that is no article' : `${number(total)} files that are no articles`}: ${words.join(', ')}.`;
}

export const number = (count: number) => count.toLocaleString('en');
