import { expect, it } from 'vitest';
import { archiveOf, REPORT } from '../fixtures/client.ts';

/** Notes on a passage, one a step, until it is told to end. */
async function longChange() {
  const opened = await archiveOf({ 'report.txt': REPORT });
  const { app, client, id } = opened;
  await client.annotations.create({ articleId: id, quote: 'Nobody' });
  const { id: key } = app.archive.annotations.all()[0] as { id: number };
  const control = { isLast: () => false };
  function* steps() {
    for (let done = 0; ; done++) {
      app.archive.annotations.update(key, { note: `note ${done}`, color: null }, app.now());
      yield { done, total: 1000 };
      if (control.isLast()) return done;
    }
  }
  const change = app.changeMany('long', ['annotations'], steps());
  const notes = async () => (await client.articles.get({ id })).annotations.map(({ note }) => note);
  return { ...opened, change, control, notes };
}

it('a change that takes long is a job, and cancelled it has changed nothing', async () => {
  const { client, change, notes } = await longChange();
  const [job] = await client.jobs.running();
  expect(job).toMatchObject({ kind: 'change' });
  expect(await notes()).not.toEqual(['']);
  await client.jobs.cancel({ jobId: job?.jobId ?? '' });
  await expect(change).rejects.toMatchObject({ code: 'change-cancelled' });
  expect(await notes()).toEqual(['']);
  expect(await client.changes.next()).toEqual({ undo: 'annotate', redo: null });
});

it('whoever writes meanwhile has it finished first, and each is a step of its own', async () => {
  const { client, id, change, control, notes } = await longChange();
  let left = 3;
  control.isLast = () => left-- === 0;
  await client.annotations.create({ articleId: id, quote: 'carrier', note: 'another' });
  const last = `note ${await change}`;
  expect((await notes()).toSorted()).toEqual(['another', last]);
  expect((await client.changes.undo()).label).toBe('annotate');
  expect((await client.changes.undo()).label).toBe('long');
  expect(await notes()).toEqual(['']);
  expect(await client.changes.redo()).toEqual({ label: 'long' });
  expect(await notes()).toEqual([last]);
});

it('one that fails half way has changed nothing, whoever has it finished', async () => {
  const { client, id, change, control, notes } = await longChange();
  control.isLast = () => {
    throw new Error('half way');
  };
  await client.annotations.create({ articleId: id, quote: 'carrier', note: 'another' });
  await expect(change).rejects.toThrow('half way');
  expect((await notes()).toSorted()).toEqual(['', 'another']);
});
