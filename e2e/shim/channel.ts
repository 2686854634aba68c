/** Calls between a host's process and the story's, over the channel that Node gives a forked process. */

// biome-ignore lint/suspicious/noExplicitAny: each call has its own arguments; both ends stand in this folder
export type Calls = Record<string, (...args: any[]) => unknown>;

type Message =
  | { call: number; name: string; args: unknown[] }
  | { reply: number; value?: unknown; error?: string };

type End = {
  connected?: boolean;
  send?(message: unknown, sent: () => void): unknown;
  on(event: 'message' | 'disconnect', listener: (message: unknown) => void): unknown;
};

/** Both directions over one end. A call that the other process did not live to answer comes to undefined. */
export function channelOver(end: End, own: Calls): (name: string, ...args: unknown[]) => Promise<unknown> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let count = 0;
  const send = (message: Message) => {
    // The other end may go while this is on its way.
    if (end.connected) end.send?.(message, () => {});
  };
  const answer = async ({ call, name, args }: Extract<Message, { call: number }>) => {
    try {
      const does = own[name];
      if (!does) throw new Error(`There is no call “${name}”.`);
      send({ reply: call, value: await does(...args) });
    } catch (error) {
      send({ reply: call, error: String((error as Error).stack ?? error) });
    }
  };
  end.on('message', (raw) => {
    const message = raw as Message;
    if ('call' in message) return void answer(message);
    const asked = waiting.get(message.reply);
    waiting.delete(message.reply);
    if (message.error === undefined) asked?.resolve(message.value);
    else asked?.reject(new Error(message.error));
  });
  end.on('disconnect', () => {
    for (const reply of waiting.values()) reply.resolve(undefined);
    waiting.clear();
  });
  return (name, ...args) => {
    if (!end.connected) return Promise.resolve(undefined);
    const reply = Promise.withResolvers<unknown>();
    waiting.set(++count, reply);
    send({ call: count, name, args });
    return reply.promise;
  };
}

const offered: Calls = {};

/** What this process does when the story asks. */
export function offer(calls: Calls): void {
  Object.assign(offered, calls);
}

/** Asks the story's process. */
export const ask = channelOver(process, offered);
