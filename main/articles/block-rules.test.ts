import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, openClient, type TestClient } from '../fixtures/client.ts';
import { ASK, addReport, report } from '../fixtures/outlet.ts';
import { refreshIndex } from '../search/refresh-index.ts';

const POST = 'The Harbour Post';
const ECHO = 'صدى السريف';

/** Block 2 of each is the same; two of one outlet, one of another, one of none. */
function archive() {
  const opened = openClient(join(folder(), 'a.daftar'));
  const add = (number: number, outlet: string | null) => addReport(opened.app, report(number, outlet, ASK));
  return { ...opened, add, ids: [add(1, POST), add(2, POST), add(3, ECHO), add(4, null)] as const };
}

/** In which articles the block is shown, by the search and by the articles themselves, which must agree. */
async function shownIn({ client }: Pick<TestClient, 'client'>, ids: readonly string[]): Promise<number[]> {
  const { hits } = await client.search.run({ query: '"quay circle"' });
  const asked = await Promise.all(ids.map((id) => client.articles.get({ id })));
  const shown = asked.filter(({ blocks }) => !blocks[2]?.hidden).map(({ id }) => id);
  expect(hits.map(({ id }) => id).sort()).toEqual(shown.sort());
  return ids.flatMap((id, at) => (shown.includes(id) ? at + 1 : []));
}

describe('what is said of a block', () => {
  it('goes here, in the outlet or everywhere, and says how many articles it changed', async () => {
    const { client, ids } = archive();
    const say = (reach: 'article' | 'outlet' | 'everywhere', hidden = true) =>
      client.articles.hideBlock({ id: ids[0], block: 2, hidden, reach });
    expect((await say('article')).changed).toBe(1);
    expect(await shownIn({ client }, ids)).toEqual([2, 3, 4]);
    const outlet = await say('outlet');
    expect(outlet.changed).toBe(1);
    expect(outlet.blocks[2]).toMatchObject({ hidden: 'user', reach: 'outlet' });
    expect(await shownIn({ client }, ids)).toEqual([3, 4]);
    const all = await say('everywhere');
    expect(all.changed).toBe(2);
    expect(all.blocks[2]).toMatchObject({ hidden: 'user', reach: 'everywhere' });
    expect(await shownIn({ client }, ids)).toEqual([]);
    for (const left of [
      [3, 4],
      [2, 3, 4],
      [1, 2, 3, 4],
    ]) {
      await client.changes.undo();
      expect(await shownIn({ client }, ids)).toEqual(left);
    }
    await client.changes.redo();
    await client.changes.redo();
    await client.changes.redo();
    expect(await shownIn({ client }, ids)).toEqual([]);
  });

  it('goes for what is imported later, and the narrower word wins', async () => {
    const { client, ids, add } = archive();
    await client.articles.hideBlock({ id: ids[2], block: 2, hidden: true, reach: 'everywhere' });
    await client.articles.hideBlock({ id: ids[0], block: 2, hidden: false, reach: 'outlet' });
    await client.articles.hideBlock({ id: ids[1], block: 2, hidden: true });
    const all = [...ids, add(5, POST), add(6, 'Another paper')];
    expect(await shownIn({ client }, all)).toEqual([1, 5]);
    const rules = await client.articles.blockRules();
    expect(rules.map(({ outlet, hidden, articles }) => [outlet, hidden, articles])).toEqual([
      [POST, false, 3],
      [null, true, 6],
    ]);
    expect(rules[0]?.sample).toBe(ASK);
    expect(await client.articles.forgetRule({ id: rules[1]?.id ?? '' })).toEqual({ changed: 3 });
    expect(await shownIn({ client }, all)).toEqual([1, 3, 4, 5, 6]);
    await client.changes.undo();
    expect(await shownIn({ client }, all)).toEqual([1, 5]);
    expect(await client.articles.forgetRule({ id: 'gone' })).toEqual({ changed: 0 });
  });

  it('wins over what repeats, and said of all it takes back what was said of one', async () => {
    const { client, ids, add } = archive();
    const all = [...ids, add(5, POST)];
    expect(await shownIn({ client }, all)).toEqual([3, 4]);
    await client.articles.hideBlock({ id: ids[0], block: 2, hidden: false });
    expect(await shownIn({ client }, all)).toEqual([1, 3, 4]);
    await client.articles.hideBlock({ id: ids[1], block: 2, hidden: false, reach: 'outlet' });
    expect(await shownIn({ client }, all)).toEqual([1, 2, 3, 4, 5]);
    await client.articles.hideBlock({ id: ids[0], block: 2, hidden: true, reach: 'outlet' });
    expect(await client.articles.blockRules()).toEqual([]);
    expect(await shownIn({ client }, all)).toEqual([3, 4]);
  });

  it('takes in what an importer left out', async () => {
    const opened = openClient(join(folder(), 'a.daftar'));
    const left = { kind: 'paragraph', text: ASK, hidden: 'chrome' } as const;
    const ids = [1, 2].map((number) => addReport(opened.app, report(number, POST, left)));
    expect(await shownIn(opened, ids)).toEqual([]);
    await opened.client.articles.hideBlock({ id: ids[0] ?? '', block: 2, hidden: false, reach: 'outlet' });
    expect(await shownIn(opened, ids)).toEqual([1, 2]);
  });

  it('leaves a block that carries a passage, unless that one alone is meant', async () => {
    const { client, ids } = archive();
    await client.annotations.create({ articleId: ids[1], quote: 'readers' });
    await client.articles.hideBlock({ id: ids[1], block: 2, hidden: true, reach: 'everywhere' });
    expect(await shownIn({ client }, ids)).toEqual([2]);
    await client.articles.hideBlock({ id: ids[1], block: 2, hidden: true });
    expect(await shownIn({ client }, ids)).toEqual([]);
  });

  it('goes with an outlet to its new name', async () => {
    const { client, ids } = archive();
    await client.articles.hideBlock({ id: ids[0], block: 2, hidden: true, reach: 'outlet' });
    await client.articles.edit({ id: ids[1], outlet: 'Harbour Post and Echo', wholeOutlet: true });
    expect(await shownIn({ client }, ids)).toEqual([3, 4]);
    expect((await client.articles.blockRules())[0]?.outlet).toBe('Harbour Post and Echo');
    await client.changes.undo();
    expect(await shownIn({ client }, ids)).toEqual([3, 4]);
  });

  it('is followed by an index that is made anew', async () => {
    const { client, app, ids } = archive();
    await client.articles.hideBlock({ id: ids[0], block: 2, hidden: true, reach: 'outlet' });
    app.archive.renewIndex();
    refreshIndex(app.archive);
    expect(await shownIn({ client }, ids)).toEqual([3, 4]);
  });

  it('must be of something that can be told again', async () => {
    const opened = openClient(join(folder(), 'a.daftar'));
    const table = { kind: 'table', text: 'Day\tBoats\nMonday\tFour' } as const;
    const [id, homeless] = [POST, null].map((outlet) => addReport(opened.app, report(1, outlet, table, ASK)));
    const say = (of: string | undefined, block: number, reach: 'outlet' | 'everywhere') =>
      opened.client.articles.hideBlock({ id: of ?? '', block, hidden: true, reach });
    for (const wrong of [say(id, 2, 'everywhere'), say(homeless, 3, 'outlet')])
      await expect(wrong).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(say(id, 9, 'outlet')).rejects.toMatchObject({ code: 'block-unknown' });
  });
});
