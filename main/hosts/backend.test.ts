import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBackend } from './backend.ts';
import { createPrinter } from './printer.ts';

function archivePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'a.daftar');
}

const HOST = { ...createPrinter(), starting: () => {}, gone: () => {} };

describe('the thread that holds the archive', () => {
  it('tells its host when it ends early, and what was written is there at the next start', async () => {
    const path = archivePath();
    const first = await startBackend(path, 'create', HOST);
    await first.client.tags.add({ name: 'Convoy' });
    await first.worker.terminate();
    await expect(first.gone).rejects.toMatchObject({ code: 'internal' });
    const second = await startBackend(path, 'write', HOST);
    expect(await second.client.tags.list()).toMatchObject([{ name: 'Convoy' }]);
    await second.close();
  });

  it('hands on errors with their code, whether the archive cannot be opened or a call fails', async () => {
    const path = archivePath();
    await expect(startBackend(path, 'read', HOST)).rejects.toMatchObject({ code: 'archive-missing' });
    const backend = await startBackend(path, 'create', HOST);
    const { client } = backend;
    await expect(client.articles.get({ id: 'none' })).rejects.toMatchObject({ code: 'article-unknown' });
    await expect(client.tags.add({ name: ' ' })).rejects.toMatchObject({ code: 'invalid-input' });
    await backend.close();
  });

  it('cancels a job for whoever asks, and ends its stream', async () => {
    const backend = await startBackend(archivePath(), 'create', HOST);
    const { jobId } = await backend.client.imports.start({ paths: ['main', 'db'] });
    await backend.client.jobs.cancel({ jobId });
    const events = await Array.fromAsync(await backend.client.jobs.watch({ jobId }));
    expect(events.at(-1)).toMatchObject({ kind: 'done', result: { cancelled: true } });
    await backend.close();
  });
});
