/**
 * Who may speak with the loopback host: only a browser that came with this start's one-time token, at our own
 * address, from our own pages. Cookies do not tell ports apart, so ours has the port in its name.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Gate = {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** The first address: good for one visit. */
  address: string;
  /** True once, for the token of {@link address}. */
  admit(token: string | null): boolean;
  /** The cookie that stands for the token from then on. */
  cookie: string;
  /** Why a request is turned away; null if it may pass. */
  refuse(request: IncomingMessage): { status: number; why: string } | null;
  /** Whether it comes from one of our own pages: for what changes something and for sockets. */
  isOwnPage(request: IncomingMessage): boolean;
  isOwnHost(request: IncomingMessage): boolean;
};

const secret = () => randomBytes(32).toString('base64url');

export function createGate(port: number): Gate {
  const origin = `http://127.0.0.1:${port}`;
  const name = `daftar-${port}`;
  const key = secret();
  let token: string | null = secret();
  const isOwnHost = (request: IncomingMessage) => request.headers.host === `127.0.0.1:${port}`;
  const hasCookie = (request: IncomingMessage) => equal(cookieOf(request, name), key);
  return {
    origin,
    address: `${origin}/?token=${token}`,
    cookie: `${name}=${key}; HttpOnly; SameSite=Strict; Path=/`,
    admit(given) {
      if (!token || !equal(given ?? '', token)) return false;
      token = null;
      return true;
    },
    refuse(request) {
      if (!isOwnHost(request)) return { status: 421, why: 'This is not the address of this program.' };
      if (!hasCookie(request)) return { status: 403, why: NOT_ADMITTED };
      if (isForeign(request)) return { status: 403, why: 'Another page asked for this; it was refused.' };
      return null;
    },
    isOwnHost,
    isOwnPage: (request) => request.headers.origin === origin,
  };
}

export const NOT_ADMITTED =
  'The address that Daftar gave works once, in one browser. Start Daftar again to get a new one.';

/** A page on another port of this machine is "same-site", and our cookie would come along. */
function isForeign(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function cookieOf(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}

function equal(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
