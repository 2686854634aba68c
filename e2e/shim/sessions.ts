/** The stand-in's sessions: what each serves at its own addresses, and what it lets pass. */
import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type Answer = (answer: { cancel?: boolean }) => void;

export class Session extends EventEmitter {
  readonly name: string;
  readonly handlers = new Map<string, Handler>();
  beforeRequest: ((details: { url: string }, answer: Answer) => void) | null = null;
  permission: ((contents: null, permission: string, allow: (may: boolean) => void) => void) | null = null;
  protocol = strict('session.protocol', {
    handle: (scheme: string, handler: Handler) => void this.handlers.set(scheme, handler),
    unhandle: (scheme: string) => void this.handlers.delete(scheme),
  });
  webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: NonNullable<Session['beforeRequest']>) => {
      this.beforeRequest = listener;
    },
  });
  constructor(name: string) {
    super();
    this.name = name;
  }
  setPermissionRequestHandler(handler: NonNullable<Session['permission']>) {
    this.permission = handler;
  }
  setPermissionCheckHandler() {}
  setDevicePermissionHandler() {}
  setSpellCheckerEnabled() {}
}

const sessions = new Map<string, Session>();
export function sessionOf(name: string): Session {
  const known = sessions.get(name) ?? strict(`session(${name})`, new Session(name));
  sessions.set(name, known);
  return known;
}

export const session = strict('session', {
  get defaultSession() {
    return sessionOf('default');
  },
  fromPartition: (name: string) => sessionOf(name),
});
