/**
 * The window's line to its host and to the open archive. The only file that knows that there are two hosts:
 * Electron hands ports over, in the browser there are WebSockets. A lost line is taken up again by itself.
 */
import { createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { create } from 'zustand';
import type { Bridge, PortMessage, Service } from '../../main/api/bridge.ts';
import type { contract } from '../../main/api/contract.ts';
import type { HostState, hostContract } from '../../main/api/host-contract.ts';
import { t } from '../strings/index.ts';

export type ArchiveClient = ContractRouterClient<typeof contract>;
export type HostClient = ContractRouterClient<typeof hostContract>;

/** What Electron's preload offers; nothing in the browser. */
export const bridge = (globalThis as { daftar?: Bridge }).daftar;

export const hostKind: HostState['kind'] = bridge?.kind ?? 'browser';

export type Connection = {
  /** Null until the host has spoken for the first time. */
  host: HostState | null;
  /** The host does not answer; it is tried again and again. */
  lost: boolean;
  /** The archive that calls go to now; null while there is none. */
  archiveId: string | null;
};

export const useConnection = create<Connection>(() => ({ host: null, lost: false, archiveId: null }));

type Link = SocketLink<Record<never, never>> | PortLink<Record<never, never>>;
/** A link with what is needed to end it and to see it end. */
type Line = { link: Link; ended: Promise<void>; end(): void };

const lines: Record<Service, Line | null> = { host: null, archive: null };

/** The calls of the open archive; they go to whichever is open when they are made. */
export const archive: ArchiveClient = createORPCClient(new DynamicLink(() => linkOf('archive')));

/** The calls of the host: files, recent archives. */
export const host: HostClient = createORPCClient(new DynamicLink(() => linkOf('host')));

function linkOf(service: Service): Link {
  const line = lines[service];
  if (line) return line.link;
  throw Object.assign(new Error(t.ui.notConnected), { code: 'not-connected' });
}

const RETRY_MS = [200, 500, 1000, 2000];

let connecting = false;

/** Called once: from now on the host's state is followed, and the archive's line with it. */
export function connect(): void {
  if (connecting) return;
  connecting = true;
  void followHost();
}

async function followHost(): Promise<never> {
  for (let failures = 0; ; failures++) {
    try {
      lines.host = await open('host', '');
      for await (const state of await host.state()) {
        failures = 0;
        await follow(state);
      }
    } catch {
      // Said by `lost` below; there is nobody else to tell.
    }
    lines.host?.end();
    lines.host = null;
    useConnection.setState({ lost: true });
    await wait(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
  }
}

/** Brings the archive's line in step with the host's state. */
async function follow(state: HostState): Promise<void> {
  const id = state.archive?.id ?? null;
  if (id !== useConnection.getState().archiveId || (id && !lines.archive)) await openArchive(id);
  useConnection.setState({ host: state, lost: false, archiveId: lines.archive ? id : null });
}

async function openArchive(id: string | null): Promise<void> {
  lines.archive?.end();
  lines.archive = id ? await open('archive', id) : null;
  const line = lines.archive;
  void line?.ended.then(() => {
    if (lines.archive !== line) return;
    lines.archive = null;
    // The host says in its state why; if it is the host that ended, the other line says so.
    useConnection.setState({ archiveId: null });
  });
}

function open(service: Service, id: string): Promise<Line> {
  return bridge ? openPort(bridge, service, id) : openSocket(service, id);
}

function openSocket(service: Service, id: string): Promise<Line> {
  const address = new URL(`/${service}`, location.origin.replace(/^http/, 'ws'));
  if (id) address.searchParams.set('id', id);
  const websocket = new WebSocket(address);
  const ended = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<Line>();
  websocket.addEventListener('open', () =>
    opened.resolve({
      link: new SocketLink({ websocket: patient(websocket) }),
      ended: ended.promise,
      end: () => websocket.close(),
    }),
  );
  websocket.addEventListener('close', () => {
    ended.resolve();
    opened.reject(new Error(t.ui.notConnected));
  });
  return opened.promise;
}

/**
 * A socket that drops what is sent after its end. The link calls off streams when it is told to, and would throw where
 * nobody can catch it; what waits for an answer is rejected by the end itself.
 */
function patient(websocket: WebSocket): WebSocket {
  return new Proxy(websocket, {
    get(socket, key) {
      if (key === 'readyState') return WebSocket.OPEN;
      if (key === 'send')
        return (data: string) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(data);
        };
      const value = Reflect.get(socket, key);
      return typeof value === 'function' ? value.bind(socket) : value;
    },
  });
}

let calls = 0;

function openPort(from: Bridge, service: Service, id: string): Promise<Line> {
  const call = ++calls;
  const opened = Promise.withResolvers<Line>();
  const take = (event: MessageEvent<PortMessage>) => {
    const port = event.ports[0];
    if (event.source !== window || event.data?.daftar !== 'port' || event.data.call !== call || !port) return;
    removeEventListener('message', take);
    const ended = Promise.withResolvers<void>();
    port.addEventListener('close', () => ended.resolve());
    port.start();
    opened.resolve({ link: new PortLink({ port }), ended: ended.promise, end: () => port.close() });
  };
  addEventListener('message', take);
  from.connect(call, service, id);
  return opened.promise;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
