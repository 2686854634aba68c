import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveOf, REPORT } from '../fixtures/client.ts';

const EMOJI = 'Boats at night\n\nThree 🚢🚢🚢 waited at the 𐤀 pier.\n';

describe('a passage by its place', () => {
  it('has the words of the place, and those around it', async () => {
    const { client, id } = await archiveOf({ 'report.txt': REPORT });
    const { text } = await client.articles.get({ id });
    const start = text.indexOf('stood still');
    const margin = { tags: ['Standstill'], note: 'a note', color: 'green' as const, author: 'R. Hadi' };
    // As the window names it before it is answered.
    const own = { id: '019a0000-0000-7000-8000-000000000001', ...margin };
    const made = await client.annotations.createAt({ articleId: id, start, end: start + 11, ...own });
    expect(made).toMatchObject({
      ...own,
      start,
      quote: 'stood still',
      suffix: expect.stringMatching(/^ on Monday/),
    });
    expect(await client.changes.undo()).toEqual({ label: 'annotate' });
    expect((await client.articles.get({ id })).annotations).toEqual([]);
  });

  it('lies inside the text and never cuts a character, wherever it is asked for', async () => {
    const { client, id } = await archiveOf({ 'boats.txt': EMOJI });
    const { text } = await client.articles.get({ id });
    const border = fc.integer({ min: 0, max: text.length + 3 });
    await fc.assert(
      fc.asyncProperty(border, border, async (start, other) => {
        const end = Math.max(1, other);
        const place = { articleId: id, start, end };
        const made = await client.annotations.createAt(place).catch((error) => error as { code: string });
        if ('code' in made) {
          expect(made.code).toBe('invalid-input');
          const inside = text.slice(start, end);
          expect(end > text.length || start >= end || /^[\uDC00-\uDFFF]?[\uD800-\uDBFF]?$/.test(inside)).toBe(
            true,
          );
          return;
        }
        expect(made.quote.isWellFormed()).toBe(true);
        expect(made.quote).toBe(text.slice(made.start, made.end));
        expect([start <= made.start, made.end <= end, made.start < made.end]).toEqual([true, true, true]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the edges of a passage', () => {
  it('are moved with all that it is found again by, as one step that can be undone', async () => {
    const { app, client, id } = await archiveOf({ 'report.txt': REPORT });
    const { text } = await client.articles.get({ id });
    const made = await client.annotations.create({
      articleId: id,
      quote: 'stood still',
      note: 'kept',
      tags: ['a'],
    });
    const wider = await client.annotations.update({ id: made.id, end: made.end + ' on Monday'.length });
    expect(wider).toMatchObject({
      start: made.start,
      quote: 'stood still on Monday',
      note: 'kept',
      tags: ['a'],
    });
    expect(wider).toMatchObject({ prefix: made.prefix, suffix: text.slice(wider.end, wider.end + 32) });
    expect(wider.modifiedAt > made.modifiedAt).toBe(true);
    expect(app.archive.events.ofKind('annotation.changed')).toMatchObject([{ subject: made.id }]);
    expect(await client.changes.undo()).toEqual({ label: 'move edges of passage' });
    expect((await client.articles.get({ id })).annotations).toEqual([made]);
    const stale = { id: made.id, start: made.start + 6, modifiedAt: wider.modifiedAt };
    await expect(client.annotations.update(stale)).rejects.toMatchObject({ code: 'changed-elsewhere' });
  });

  it('are refused where nothing of the text would be between them, and never cut a character', async () => {
    const { client, id } = await archiveOf({ 'boats.txt': EMOJI });
    const { text } = await client.articles.get({ id });
    const made = await client.annotations.create({ articleId: id, quote: '🚢🚢🚢 waited' });
    for (const edges of [
      { start: made.end },
      { end: made.start },
      { end: text.length + 1 },
      { start: made.end - 1, end: made.start + 2 },
    ])
      await expect(client.annotations.update({ id: made.id, ...edges })).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringMatching(/^The article has no text at \d+–\d+/),
      });
    expect((await client.articles.get({ id })).annotations).toEqual([made]);
    expect(await client.annotations.update({ id: made.id, start: made.start + 1 })).toMatchObject({
      ...{ start: made.start + 2, quote: '🚢🚢 waited' },
    });
  });

  it('give a lost passage a place by hand, when both are said', async () => {
    const { app, client, id } = await archiveOf({ 'report.txt': REPORT });
    const made = await client.annotations.create({ articleId: id, quote: 'Nobody' });
    const { id: key, revisionId } = app.archive.annotations.all()[0] as { id: number; revisionId: number };
    const where = { revisionId, start: 0, end: 0, prefix: '', suffix: '' };
    app.archive.annotations.place(key, { ...where, quote: 'Somebody', state: 'lost' });
    await expect(client.annotations.update({ id: made.id, end: made.end })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    const { start, end, quote, prefix, suffix } = made;
    expect(await client.annotations.update({ id: made.id, start, end })).toMatchObject({
      ...{ start, end, quote, prefix, suffix, state: 'placed' },
    });
  });
});

describe('two windows on one passage', () => {
  it('do not overwrite each other: the second is told, and nothing is lost', async () => {
    const { client, id } = await archiveOf({ 'report.txt': REPORT });
    const made = await client.annotations.create({ articleId: id, quote: 'Nobody', note: 'seen by both' });
    const first = await client.annotations.update({
      id: made.id,
      note: 'first',
      modifiedAt: made.modifiedAt,
    });
    expect(first.modifiedAt > made.modifiedAt).toBe(true);
    await expect(
      client.annotations.update({ id: made.id, note: 'second', tags: ['Key'], modifiedAt: made.modifiedAt }),
    ).rejects.toMatchObject({ code: 'changed-elsewhere' });
    expect((await client.articles.get({ id })).annotations).toMatchObject([{ note: 'first', tags: [] }]);
    expect(await client.tags.list()).toEqual([]);
    const second = { id: made.id, note: 'second', modifiedAt: first.modifiedAt };
    expect(await client.annotations.update(second)).toMatchObject({ note: 'second' });
    expect(await client.annotations.update({ id: made.id, note: 'unasked' })).toMatchObject({
      note: 'unasked',
    });
  });
});

describe('a passage of whose place it is not certain', () => {
  it('has the words at its place for its quote once somebody says that it is the right one', async () => {
    const { app, client, id } = await archiveOf({ 'report.txt': REPORT });
    const made = await client.annotations.create({ articleId: id, quote: 'Nobody', note: 'kept' });
    const { id: key, revisionId } = app.archive.annotations.all()[0] as { id: number; revisionId: number };
    const where = { revisionId, start: made.start, end: made.end, prefix: '', suffix: '' };
    app.archive.annotations.place(key, { ...where, quote: 'Somebody', state: 'weak' });
    expect(await client.annotations.update({ id: made.id, note: 'seen' })).toMatchObject({ state: 'weak' });
    expect(await client.annotations.update({ id: made.id, state: 'placed' })).toMatchObject({
      ...{ state: 'placed', quote: 'Nobody', prefix: made.prefix, suffix: made.suffix, note: 'seen' },
    });
    await client.changes.undo();
    expect((await client.articles.get({ id })).annotations).toMatchObject([
      { state: 'weak', quote: 'Somebody' },
    ]);
  });
});
