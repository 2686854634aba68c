import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folder, REPORT } from '../fixtures/client.ts';
import { type Client, startBackend } from '../hosts/backend.ts';

const HOST = {
  print: () => Promise.reject(new Error('nothing prints here')),
  fonts: () => Promise.resolve([]),
  assertCanPrint: () => {},
  starting: () => {},
  gone: () => {},
};

async function withSession() {
  const place = folder();
  const inside = join(place, 'session');
  mkdirSync(inside);
  writeFileSync(join(inside, 'report.txt'), REPORT);
  writeFileSync(join(place, 'secret.txt'), REPORT);
  symlinkSync(place, join(inside, 'out'));
  const backend = await startBackend(join(place, 'a.daftar'), 'create', HOST);
  const ports: MessagePort[] = [];
  const connect = async (session: string | null): Promise<Client> => {
    const port = await backend.connect(session);
    ports.push(port);
    port.start();
    return createORPCClient(new RPCLink({ port }));
  };
  onTestFinished(async () => {
    for (const port of ports) port.close();
    await backend.close();
  });
  return { place, inside, backend, connect, ports };
}

describe('clients of the thread that holds the archive', () => {
  it('may name what each of them was let in with, all at the same time', async () => {
    const { place, inside, connect } = await withSession();
    const [browser, trusted] = [await connect(inside), await connect(null)];
    const secret = join(place, 'secret.txt');
    for (const path of [secret, 'session:../secret.txt', 'session:out/secret.txt'])
      await expect(browser.imports.start({ paths: [path] })).rejects.toMatchObject({ code: 'path-refused' });
    const { jobId } = await browser.imports.start({ paths: ['session:report.txt'] });
    const events = await Array.fromAsync(await trusted.jobs.watch({ jobId }));
    expect(events.at(-1)).toMatchObject({ kind: 'done', result: { imported: 1 } });
    const other = await trusted.imports.start({ paths: [secret] });
    const seen = await Array.fromAsync(await browser.jobs.watch(other));
    expect(seen.at(-1)).toMatchObject({ kind: 'done', result: { duplicate: 1 } });
  });

  it('leave without a trace: the others go on being told', async () => {
    const { connect, ports } = await withSession();
    const [leaving, staying] = [await connect(null), await connect(null)];
    await leaving.changes.watch();
    const stream = await staying.changes.watch();
    ports[0]?.close();
    await staying.tags.add({ name: 'Convoy' });
    expect((await stream.next()).value).toEqual({ what: ['tags'] });
    expect(await staying.tags.list()).toHaveLength(1);
  });
});
