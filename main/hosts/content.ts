/**
 * Serves the window's files, to Electron's `app://` and to the browser alike, under a policy that lets nothing in or
 * out but themselves. Knows only the files that were built; a path that is not one of them is nowhere.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Answers for one path; anything but GET and HEAD is refused. */
export type Content = (request: Request) => Promise<Response>;

/** @param folder holds `index.html` and its files; throws if there is none: the program was not built whole */
export function createContent(folder: string): Content {
  // A style element that a component makes carries this word; nothing else inline passes.
  const nonce = randomBytes(16).toString('base64');
  const index = readFileSync(join(folder, 'index.html'), 'utf8').replaceAll('__NONCE__', nonce);
  const files = new Map(filesBelow(folder).map((way) => [`/${way}`, join(folder, way)]));
  const headers = securityHeaders(nonce);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'Only reading here.');
    const { pathname } = new URL(request.url);
    if (pathname === '/' || pathname === '/index.html')
      return new Response(index, { headers: { ...headers, 'content-type': TYPES['.html'] as string } });
    const file = files.get(pathname);
    if (!file) return refusal(404, 'There is nothing here.');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...headers, 'content-type': type },
    });
  };
}

/** A reply of one sentence, with nothing in it that could run. */
export function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { ...securityHeaders(''), 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** The built window, beside the bundled program. */
export function builtWindow(): string {
  const here = import.meta.url;
  return fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/renderer' : './renderer', here));
}

/** Headers of every reply: what may load, and that nothing is kept, guessed, framed or told on. */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self'${nonce && ` 'nonce-${nonce}'`}`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()',
  };
}

function filesBelow(folder: string, way = ''): string[] {
  return readdirSync(join(folder, way), { withFileTypes: true }).flatMap((entry) => {
    const below = way ? `${way}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, below) : [below];
  });
}
