/**
 * The host for machines without Electron: the same window in the user's own browser, on 127.0.0.1 only. Serves the
 * window's files, relays its sockets, takes files in and hands files out. Lets nobody in but that browser.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Content } from './content.ts';
import { refusal } from './content.ts';
import type { Downloads } from './loopback/downloads.ts';
import { createGate, type Gate, NOT_ADMITTED } from './loopback/gate.ts';
import type { Sockets } from './loopback/sockets.ts';
import { takeUpload } from './loopback/upload.ts';
import type { SessionFiles } from './session-files.ts';

export type Parts = { content: Content; files: SessionFiles; downloads: Downloads; sockets: Sockets };

export type Loopback = {
  /** Opens the window once. */
  url: string;
  close(): Promise<void>;
};

/** Rejects with the system's error if the port is taken. @param port 0 for any */
export async function startLoopback(port: number, parts: Parts): Promise<Loopback> {
  const server = createServer();
  await listen(server, port);
  const gate = createGate((server.address() as AddressInfo).port);
  server.on('request', (request, response) => {
    answer(request, response, gate, parts).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refused = gate.refuse(request)?.status ?? (gate.isOwnPage(request) ? null : 403);
    if (refused) socket.end(`HTTP/1.1 ${refused} Refused\r\nConnection: close\r\n\r\n`);
    else parts.sockets.take(request, socket, head);
  });
  return {
    url: gate.address,
    async close() {
      parts.sockets.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, gate: Gate, parts: Parts) {
  const url = new URL(request.url ?? '/', gate.origin);
  if (url.searchParams.has('token') && url.pathname === '/') return greet(request, response, gate, url);
  const refused = gate.refuse(request);
  if (refused) return send(response, refusal(refused.status, refused.why));
  if (url.pathname === '/upload') return upload(request, response, gate, url, parts.files);
  const token = /^\/download\/([\w-]+)$/.exec(url.pathname)?.[1];
  if (!token)
    return send(response, await parts.content(new Request(url, { method: request.method ?? 'GET' })));
  if (request.method !== 'GET' || !(await parts.downloads.send(token, response)))
    return send(response, refusal(404, 'This download was fetched already. Ask for it again in Daftar.'));
}

/** The first visit: the token goes out of the address and a cookie stands for it. Later visits have the cookie. */
function greet(request: IncomingMessage, response: ServerResponse, gate: Gate, url: URL) {
  if (!gate.isOwnHost(request))
    return send(response, refusal(421, 'This is not the address of this program.'));
  const admitted = request.method === 'GET' && gate.admit(url.searchParams.get('token'));
  if (!admitted && gate.refuse(request)) return send(response, refusal(403, NOT_ADMITTED));
  const headers = new Headers({
    location: '/',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  if (admitted) headers.set('set-cookie', gate.cookie);
  return send(response, new Response(null, { status: 303, headers }));
}

async function upload(
  request: IncomingMessage,
  response: ServerResponse,
  gate: Gate,
  url: URL,
  files: SessionFiles,
) {
  if (request.method !== 'POST' || !gate.isOwnPage(request))
    return send(response, refusal(403, 'Files come from Daftar’s own page only.'));
  const { status, body } = await takeUpload(request, url.searchParams, files);
  // What of a refused file is still on its way is not waited for.
  const headers = { 'cache-control': 'no-store', ...(status > 399 ? { connection: 'close' } : {}) };
  return send(response, Response.json(body, { status, headers }));
}

async function send(response: ServerResponse, { status, headers, body }: Response): Promise<void> {
  response.writeHead(status, Object.fromEntries(headers));
  if (body && response.req.method !== 'HEAD') for await (const chunk of body) response.write(chunk);
  response.end();
}
