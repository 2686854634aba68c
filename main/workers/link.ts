/**
 * Calls between two threads of the program, in both directions over one port. For the program's own threads
 * only; clients of the router speak its contract instead.
 */
import { MessagePort } from 'node:worker_threads';

/** What one side offers the other. Arguments and results are structured-cloned; ports among them move over. */
// biome-ignore lint/suspicious/noExplicitAny: a constraint; every use has its own types.
export type Api = Record<string, (...args: any[]) => unknown>;

export type Remote<A extends Api> = {
  [K in keyof A]: (...args: Parameters<A[K]>) => Promise<Awaited<ReturnType<A[K]>>>;
};

/** A `Worker`, a `parentPort` or a `MessagePort`. */
type Port = {
  postMessage(message: unknown, transfer?: readonly MessagePort[]): void;
  on(event: 'message', listener: (message: Message) => void): unknown;
};

type Failure = { name: string; code?: string; message: string };
type Call = { call: number; name: string; args: unknown[] };
type Reply = { reply: number; value: unknown } | { reply: number; failure: Failure };
type Message = Call | Reply;

export type Link<A extends Api> = {
  remote: Remote<A>;
  /** Rejects what is still waited for: the other side is gone. */
  fail(error: Error): void;
};

/** An error of the other side: its code, if it had one, is kept. */
export class RemoteError extends Error {
  readonly code: string | undefined;
  constructor({ name, code, message }: Failure) {
    super(message);
    this.name = name;
    this.code = code;
  }
}

export function link<A extends Api>(port: Port, own: Api = {}): Link<A> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let count = 0;
  let gone: Error | null = null;

  const call = (name: string, args: unknown[]): Promise<unknown> => {
    if (gone) return Promise.reject(gone);
    const id = ++count;
    const reply = Promise.withResolvers<unknown>();
    waiting.set(id, reply);
    port.postMessage({ call: id, name, args }, portsIn(args));
    return reply.promise;
  };

  port.on('message', (message) => {
    if ('call' in message) void answer(port, own, message);
    else settle(waiting, message);
  });

  return {
    remote: new Proxy({} as Remote<A>, {
      // A promise must not take the remote for another promise.
      get: (_, name) => (name === 'then' ? undefined : (...args: unknown[]) => call(String(name), args)),
    }),
    fail(error) {
      gone = error;
      for (const reply of waiting.values()) reply.reject(error);
      waiting.clear();
    },
  };
}

async function answer(port: Port, own: Api, message: Call): Promise<void> {
  try {
    const value = await own[message.name]?.(...message.args);
    port.postMessage({ reply: message.call, value });
  } catch (error) {
    const { name, code, message: text } = error as Failure;
    port.postMessage({ reply: message.call, failure: { name, code, message: String(text ?? error) } });
  }
}

function settle(waiting: Map<number, PromiseWithResolvers<unknown>>, message: Reply) {
  const reply = waiting.get(message.reply);
  waiting.delete(message.reply);
  if ('failure' in message) reply?.reject(new RemoteError(message.failure));
  else reply?.resolve(message.value);
}

function portsIn(args: unknown[]): MessagePort[] {
  return args.filter((argument) => argument instanceof MessagePort);
}
