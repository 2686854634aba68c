import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folder, openClient, type TestClient } from '../fixtures/client.ts';
import { ASK, addReport, ownText, type Report, report } from '../fixtures/outlet.ts';

const POST = 'The Harbour Post';

const archiveWith = (reports: readonly Report[]) => {
  const opened = openClient(join(folder(), 'a.daftar'));
  return { ...opened, ids: reports.map((one) => addReport(opened.app, one)) };
};

const shown = async ({ client }: Pick<TestClient, 'client'>, id: string | undefined) => {
  const { text, blocks } = await client.articles.get({ id: id ?? '' });
  return blocks.flatMap(({ hidden, start, end }) => (hidden ? [] : text.slice(start, end))).join('\n');
};

const found = async ({ client }: Pick<TestClient, 'client'>, query: string) =>
  (await client.search.run({ query, limit: 0 })).total;

const many = (count: number, outlet: string | null, ...more: Report['blocks']) =>
  Array.from({ length: count }, (_, number) => report(number, outlet, ...more));

describe('what repeats across an outlet', () => {
  it('is left out of text and search from three articles on, and says in how many it stands', async () => {
    const opened = archiveWith(many(2, POST, ASK));
    expect(await found(opened, '"quay circle"')).toBe(2);
    const last = addReport(opened.app, report(2, POST, ASK));
    expect(await found(opened, '"quay circle"')).toBe(0);
    for (const id of [...opened.ids, last]) expect(await shown(opened, id)).not.toContain('quay circle');
    const { blocks } = await opened.client.articles.get({ id: last });
    expect(blocks[2]).toMatchObject({ hidden: 'repeated', repeats: { articles: 3, total: 3 } });
    expect(await found(opened, 'keeper')).toBe(3);
    await opened.client.articles.remove({ ids: [last] });
    expect(await found(opened, '"quay circle"')).toBe(2);
    await opened.client.changes.undo();
    expect(await found(opened, '"quay circle"')).toBe(0);
  });

  it('is counted in each outlet by itself, under the name that is shown, and never without one', async () => {
    const opened = archiveWith([
      ...many(2, POST, ASK),
      ...[5, 6, 7].map((number) => report(number, null, ASK)),
      report(8, 'Sarif Echo', ASK),
    ]);
    expect(await found(opened, '"quay circle"')).toBe(6);
    await opened.client.articles.edit({ id: opened.ids.at(-1) ?? '', outlet: 'the harbour post' });
    expect(await found(opened, '"quay circle"')).toBe(3);
    await opened.client.changes.undo();
    expect(await found(opened, '"quay circle"')).toBe(6);
  });

  it('must stand in a fifth of the articles', async () => {
    const opened = archiveWith([
      ...many(3, POST, ASK),
      ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((n) => report(n, POST)),
    ]);
    expect(await found(opened, '"quay circle"')).toBe(0);
    addReport(opened.app, report(15, POST));
    expect(await found(opened, '"quay circle"')).toBe(3);
  });

  it('has one witness in the copies of one report', async () => {
    const copy = { ...report(0, POST, 'Sent by the Echo', ASK), title: 'The same elsewhere' };
    const opened = archiveWith([...many(2, POST, ASK), copy]);
    expect((await opened.client.articles.get({ id: opened.ids[0] ?? '' })).copies).toHaveLength(1);
    expect(await found(opened, '"quay circle"')).toBe(3);
    const last = addReport(opened.app, report(2, POST, ASK));
    expect(await found(opened, '"quay circle"')).toBe(0);
    const { blocks } = await opened.client.articles.get({ id: last });
    expect(blocks[2]?.repeats).toEqual({ articles: 3, total: 3 });
  });

  it('never takes most of an article, a heading of what stays, a table, or a few words amid the text', async () => {
    const key = { kind: 'heading', level: 2, text: 'Key findings' } as const;
    const more = { kind: 'heading', level: 2, text: 'More from us' } as const;
    const table = { kind: 'table', text: 'Day\tBoats\nMonday\tFour' } as const;
    const whole = (number: number): Report => ({
      title: `Report ${number}`,
      outlet: POST,
      blocks: [
        'As ever, thanks.',
        key,
        ...ownText(number),
        'Keeper: Thank you.',
        ...ownText(number + 20),
        table,
        more,
        ASK,
      ],
    });
    const opened = archiveWith([
      whole(1),
      whole(2),
      whole(3),
      { title: 'Ask', outlet: POST, blocks: [ASK, 'Thank them.'] },
    ]);
    const text = await shown(opened, opened.ids[0]);
    for (const words of ['Key findings', 'Keeper: Thank you.', 'Monday\tFour']) expect(text).toContain(words);
    for (const words of ['As ever', 'More from us', 'quay circle']) expect(text).not.toContain(words);
    expect(await shown(opened, opened.ids[3])).toContain('quay circle');
  });

  it('stays where a passage is on it', async () => {
    const opened = archiveWith(many(2, POST, ASK));
    const [id = ''] = opened.ids;
    const passage = await opened.client.annotations.create({ articleId: id, quote: 'quay circle' });
    addReport(opened.app, report(2, POST, ASK));
    expect(await shown(opened, id)).toContain('quay circle');
    expect(await found(opened, '"quay circle"')).toBe(1);
    await opened.client.annotations.remove({ id: passage.id });
    expect(await shown(opened, id)).not.toContain('quay circle');
    expect(await found(opened, '"quay circle"')).toBe(0);
  });

  it('does not depend on the order of import', async () => {
    const outlet = fc.constantFrom(POST, 'Sarif Echo', null);
    const line = fc.constantFrom(ASK, 'Read also: what the tide brought', 'All rights belong to the quay');
    const reports = fc.uniqueArray(
      fc.record({ number: fc.nat({ max: 30 }), outlet, lines: fc.uniqueArray(line) }),
      { selector: ({ number }) => number, minLength: 4, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        reports.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        async ([all, shuffled]) => {
          const made = (order: typeof all) =>
            archiveWith(order.map(({ number, outlet: of, lines }) => report(number, of, ...lines)));
          const [one, other] = [made(all), made(shuffled)];
          expect(await everything(other)).toEqual(await everything(one));
          await one.app.close();
          await other.app.close();
        },
      ),
      { numRuns: 5 },
    );
  });
});

/** What is shown of each article, by its title, and what a search for everything marks. */
async function everything({ client }: TestClient) {
  const all = await client.articles.list();
  const texts = await Promise.all(all.map(async ({ id, title }) => [title, await shown({ client }, id)]));
  const [asks, rights] = await Promise.all(
    ['"quay circle"', 'rights'].map((query) => found({ client }, query)),
  );
  return { texts: texts.sort(), asks, rights };
}
