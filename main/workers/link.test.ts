import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DaftarError } from '../api/errors.ts';
import { link, RemoteError } from './link.ts';

const api = {
  add: (a: number, b: number) => a + b,
  later: async (ms: number) => new Promise<number>((resolve) => setTimeout(() => resolve(ms), ms)),
  fail() {
    throw new DaftarError('disk-full');
  },
  bytes: (length: number) => new Uint8Array(length).fill(7),
  async talk(port: MessagePort) {
    port.postMessage('hello');
  },
};

function pair() {
  const { port1, port2 } = new MessageChannel();
  link(port2, api);
  onTestFinished(() => port1.close());
  return link<typeof api>(port1);
}

describe('a link', () => {
  it('calls, in any number at once, each with its own answer', async () => {
    const { remote } = pair();
    const answers = await Promise.all([remote.later(30), remote.add(1, 2), remote.later(5), remote.bytes(3)]);
    expect(answers).toEqual([30, 3, 5, Uint8Array.of(7, 7, 7)]);
  });

  it('carries an error with its code and its sentence', async () => {
    const error = await pair()
      .remote.fail()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RemoteError);
    expect(error).toMatchObject({
      name: 'DaftarError',
      code: 'disk-full',
      message: expect.stringContaining('full'),
    });
  });

  it('moves ports over', async () => {
    const { port1, port2 } = new MessageChannel();
    const said = new Promise((resolve) => port1.once('message', resolve));
    await pair().remote.talk(port2);
    expect(await said).toBe('hello');
    port1.close();
  });

  it('rejects what is waited for once the other side is gone, and whatever is asked after', async () => {
    const { remote, fail } = pair();
    const waiting = remote.later(10_000);
    fail(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    await expect(remote.add(1, 1)).rejects.toThrow('gone');
  });
});
