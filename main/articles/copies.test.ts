import { describe, expect, it } from 'vitest';
import { archiveOf } from '../fixtures/client.ts';
import { refreshIndex } from '../search/refresh-index.ts';

const BODY = `Two drivers said that the convoy had reached Wadi al-Maraza before dawn, was weighed twice, and was then sent back without a paper. Nobody at the scales would say who had given the order, and the office behind them stayed shut until noon.

By evening the queue had reached the old customs house, and the first families had begun to cook by the roadside. A clerk counted one hundred and twelve lorries.`;

const FILES = {
  'a.txt': `Trucks wait at Maraza\n\n2 March 2021\n\n${BODY}\n`,
  'b.txt': `Lorries held at the crossing\n\n1 March 2021\n\nThe agency reports from the river.\n\n${BODY}\n`,
  'c.txt': `Trucks wait at Maraza\n\n${BODY.replace('cook', 'sleep')}\n\nMore follows.\n`,
  'd.txt':
    'Scales turn again\n\nThe weighbridge at Tel Sarif was repaired on 3 March 2021. Drivers counted 40 lorries before noon and none after it.\n',
};

async function shown() {
  const opened = await archiveOf(FILES);
  const all = await opened.client.articles.list();
  const idOf = (title: string, at = 0) => all.filter((one) => one.title === title)[at]?.id ?? '';
  return { ...opened, idOf };
}

describe('copies of one report', () => {
  it('stand in the list as one, with the number of the others, and can be listed each by itself', async () => {
    const { client } = await shown();
    const { keys, copies } = await client.articles.browse({ sort: 'imported' });
    const rows = await client.articles.rows({ keys });
    expect(rows.map(({ title, copies }) => [title, copies])).toEqual([
      ['Trucks wait at Maraza', 2],
      ['Scales turn again', 0],
    ]);
    expect(copies).toBe(2);
    const each = await client.articles.browse({ sort: 'imported', filter: { copiesOf: keys[0] ?? 0 } });
    expect(each.keys).toHaveLength(3);
    expect(each.copies).toBe(0);
    expect(await client.articles.list()).toHaveLength(4);
  });

  it('are named where one of them is read, the oldest first', async () => {
    const { client, idOf } = await shown();
    const { copies } = await client.articles.get({ id: idOf('Trucks wait at Maraza', 1) });
    expect(copies.map(({ title, published }) => [title, published?.date ?? null])).toEqual([
      ['Lorries held at the crossing', '2021-03-01'],
      ['Trucks wait at Maraza', '2021-03-02'],
    ]);
    expect((await client.articles.get({ id: idOf('Scales turn again') })).copies).toEqual([]);
  });

  it('lose one that is deleted and have it again when that is undone', async () => {
    const { client, idOf } = await shown();
    await client.articles.remove({ ids: [idOf('Lorries held at the crossing')] });
    const count = async () =>
      (await client.articles.get({ id: idOf('Trucks wait at Maraza') })).copies.length;
    expect(await count()).toBe(1);
    await client.changes.undo();
    expect(await count()).toBe(2);
  });

  it('are the same after the index was made anew', async () => {
    const { app } = await shown();
    const groups = () =>
      app.archive.copies
        .all()
        .map(([article]) => article)
        .sort();
    const before = groups();
    expect(before).toHaveLength(3);
    app.archive.renewIndex();
    refreshIndex(app.archive);
    expect(groups()).toEqual(before);
  });

  it('stay copies when a reader annotates one or hides a part of it', async () => {
    const { client, idOf } = await shown();
    const id = idOf('Trucks wait at Maraza');
    await client.annotations.create({ articleId: id, quote: 'the old customs house' });
    await client.articles.hideBlock({ id, block: 0, hidden: true });
    expect((await client.articles.get({ id })).copies).toHaveLength(2);
  });
});
