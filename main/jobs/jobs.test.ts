import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DaftarError } from '../api/errors.ts';
import type { ImportItemView, JobEvent } from '../api/schema.ts';
import { createJobs } from './jobs.ts';

const newJobs = () => {
  let count = 0;
  return createJobs(
    () => `job ${++count}`,
    (error) => error,
  );
};

const item = (file: string): ImportItemView => ({ file, outcome: 'imported' });

async function all(events: AsyncIterable<JobEvent>): Promise<JobEvent[]> {
  const seen: JobEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

describe('a job', () => {
  it('tells every watcher everything, also one who comes after its end', async () => {
    const jobs = newJobs();
    const id = jobs.start('verify', async (context) => {
      context.item(item('a'));
      await wait(20);
      context.item(item('b'));
      return 'result';
    });
    const early = await all(jobs.watch(id));
    const late = await all(jobs.watch(id));
    const items = [
      { kind: 'item', item: item('a') },
      { kind: 'item', item: item('b') },
    ];
    expect(early).toEqual([...items, { kind: 'done', result: 'result' }]);
    expect(late).toEqual(early);
  });

  it('reports progress at most four times a second, and the newest', async () => {
    const jobs = newJobs();
    const id = jobs.start('verify', async ({ report }) => {
      for (let done = 1; done <= 60; done++) {
        report({ done, total: 60, doing: '' });
        await wait(10);
      }
    });
    const began = Date.now();
    const progress = (await all(jobs.watch(id))).filter(({ kind }) => kind === 'progress');
    const most = Math.floor((Date.now() - began) / 250) + 1;
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.length).toBeLessThanOrEqual(most);
  });

  it('is cancelled between items and keeps those that are finished', async () => {
    const jobs = newJobs();
    const id = jobs.start('verify', async (context) => {
      for (let n = 0; ; n++) {
        context.signal.throwIfAborted();
        context.item(item(String(n)));
        await wait(5);
      }
    });
    await wait(30);
    jobs.cancel(id);
    const events = await all(jobs.watch(id));
    expect(events.at(-1)).toMatchObject({ kind: 'failed', code: 'cancelled' });
    expect(events.length).toBeGreaterThan(1);
  });

  it('that fails says with which code', async () => {
    const jobs = newJobs();
    const known = jobs.start('verify', async () => {
      throw new DaftarError('disk-full');
    });
    const unknown = jobs.start('verify', async () => {
      throw new Error('what');
    });
    expect(await all(jobs.watch(known))).toMatchObject([{ kind: 'failed', code: 'disk-full' }]);
    expect(await all(jobs.watch(unknown))).toMatchObject([{ kind: 'failed', code: 'internal' }]);
    expect(() => jobs.cancel('job 99')).toThrow(DaftarError);
  });

  it('is waited for when everything closes', async () => {
    const jobs = newJobs();
    let stopped = false;
    jobs.start('verify', async ({ signal }) => {
      while (!signal.aborted) await wait(5);
      await wait(30);
      stopped = true;
    });
    await jobs.close();
    expect(stopped).toBe(true);
  });
});
