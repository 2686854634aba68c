import { describe, expect, it } from 'vitest';
import type { SearchInput } from '../api/schema.ts';
import { archiveOf, NOTICE, REPORT } from '../fixtures/client.ts';

const BRIDGE = `Bridge at Tel Sarif opens

The bridge near Tall al-Sarif opened. Its outline is by the weighbridge.
`;

async function archive() {
  const opened = await archiveOf({ 'a.txt': REPORT, 'b.txt': NOTICE, 'c.txt': BRIDGE });
  const { client, ids } = opened;
  const [a = '', b = ''] = ids;
  await client.articles.edit({ id: a, published: '2021-03-04', outlet: 'The Harbour Post' });
  await client.articles.edit({ id: b, published: '2020', outlet: 'Sarif Echo' });
  const name = await client.names.add({
    name: 'Tel Sarif',
    kind: 'place',
    forms: ['Tall al-Sarif', 'تل السرف'],
  });
  await client.annotations.create({ articleId: b, quote: 'weighbridge', tags: ['Scales'] });
  return { ...opened, name };
}

describe('a search', () => {
  it('counts all hits, whatever the limit: by month, by name, with passages', async () => {
    const { client, name } = await archive();
    const { facets, hits, total } = await client.search.run({ query: 'ferry OR weighbridge', limit: 1 });
    expect([hits.length, total]).toEqual([1, 3]);
    expect(facets.timeline).toEqual([
      { value: '2020', count: 1 },
      { value: '2021-03', count: 1 },
    ]);
    expect(facets).toMatchObject({ undated: 1, annotated: 1, tag: [{ value: 'Scales', count: 1 }] });
    expect(facets.name.find(({ id }) => id === name.id)).toEqual({
      id: name.id,
      value: 'Tel Sarif',
      count: 2,
    });
  });

  it('is kept up to date by what changes between two searches', async () => {
    const { client, ids, name } = await archive();
    const facets = async () => (await client.search.run({ query: 'weighbridge' })).facets;
    expect((await facets()).annotated).toBe(1);
    await client.annotations.create({ articleId: ids[2] ?? '', quote: 'outline', tags: ['Scales'] });
    await client.names.edit({ id: name.id, on: false });
    await client.articles.edit({ id: ids[1] ?? '', outlet: 'Courier', published: '2019-01' });
    expect(await facets()).toMatchObject({
      annotated: 2,
      tag: [{ value: 'Scales', count: 2 }],
      outlet: [{ value: 'Courier', count: 1 }],
      timeline: [{ value: '2019-01', count: 1 }],
    });
    expect((await facets()).name.map(({ id }) => id)).not.toContain(name.id);
    await client.articles.remove({ ids: [ids[1] ?? ''] });
    expect(await facets()).toMatchObject({ annotated: 1, outlet: [], timeline: [], undated: 1 });
  });

  it('finds every form of a name that is asked for, and says of one it does not know that it is a word', async () => {
    const { client, ids } = await archive();
    const found = async (query: string) => (await client.search.run({ query })).hits.map(({ id }) => id);
    const both = [ids[1], ids[2]].toSorted();
    for (const query of ['name:"Tel Sarif"', 'name:"تل السرف"', 'name:"tall sarif"'])
      expect((await found(query)).toSorted(), query).toEqual(both);
    expect(await found('name:"Tel Sarif" -name:"Tall al-Sarif"')).toEqual([]);
    expect(await found('name:"Tel Sarif" on:2020')).toEqual([ids[1]]);
    const unknown = await client.search.run({ query: 'name:ferry' });
    expect(unknown.notices).toEqual([{ kind: 'name', text: 'ferry' }]);
    expect(unknown.hits.map(({ id }) => id)).toEqual([ids[0]]);
  });

  it('finds words near each other in either order, in any form of a name and as they are begun', async () => {
    const { client, ids } = await archive();
    const [, b, c] = ids;
    const found = async (query: string, unfinished = false) => {
      const { hits } = await client.search.run({ query, unfinished });
      return hits.map(({ id }) => id).sort();
    };
    expect(await found('weighbridge NEAR/1 "تل السرف"')).toEqual([b]);
    expect(await found('weighbridge NEAR/5 "Tel Sarif"')).toEqual([b]);
    expect(await found('weighbridge NEAR/6 "Tel Sarif"')).toEqual([b, c].sort());
    expect(await found('repaired NEAR/4 weigh*')).toEqual([b]);
    expect(await found('repaired NEAR/3 weigh*')).toEqual([]);
    expect(await found('repaired NEAR weighbr', true)).toEqual([b]);
    expect(await found('repaired NEAR =Weighbridge')).toEqual([]);
    expect(await found('sarif -(bridge NEAR/2 tall)')).toEqual([b]);
  });

  it('takes an unfinished word for what it may become, the word itself first', async () => {
    const { client, ids } = await archive();
    const found = async (query: string, unfinished: boolean) =>
      (await client.search.run({ query, unfinished, effort: 'typing' })).hits.map(({ id }) => id);
    expect(await found('weighbr', false)).toEqual([]);
    expect((await found('weighbr', true)).toSorted()).toEqual([ids[1], ids[2]].toSorted());
    expect(await found('weighbr ', true)).toEqual([]);
    expect((await client.search.run({ query: 'open', unfinished: true })).hits[0]).toMatchObject({
      id: ids[2],
    });
  });

  it('proposes spellings when next to nothing is found, and none for what is found', async () => {
    const { client } = await archive();
    const proposed = async (query: string) => (await client.search.run({ query })).didYouMean;
    expect(await proposed('weihgbridge lorries')).toEqual([
      { typed: 'weihgbridge', form: 'weighbridge', count: 2, query: 'weighbridge lorries' },
    ]);
    expect(await proposed('weighbridge')).toEqual([]);
    expect(await proposed('="weihgbridge"')).toEqual([]);
    expect(await proposed('zzzzzzzz')).toEqual([]);
  });

  it('takes an ordinary word for itself alone, and says each spelling once', async () => {
    const lines = Array.from({ length: 30 }, (_, n) => `The boats stood still at mile ${n}.`);
    const rows = [...lines, 'A load of steel came to Bukamal.'].map((text, n) => ({
      title: `Day ${n}`,
      text,
    }));
    const { client } = await archiveOf({ 'days.json': JSON.stringify(rows) });
    const forms = async (query: string) => {
      const { expanded } = await client.search.run({ query });
      return expanded.flatMap((word) => word.forms.map(({ form, why }) => `${form} ${why}`));
    };
    expect(await forms('still')).toEqual(['still typed']);
    await client.names.add({ name: 'Still', forms: ['Bukamal'] });
    expect(await forms('still')).toEqual(['still typed', 'steel key', 'Bukamal name']);
  });

  it('says what the beginning of an Arabic word became, though it ends in the article', async () => {
    const { client, id } = await archiveOf({
      'a.txt': 'توقفت العبارة\n\nأغلق الجسر أمس وقال الجمال إن القافلة عادت.\n',
    });
    const { hits, expanded } = await client.search.run({ query: 'الج*' });
    expect(hits.map((hit) => hit.id)).toEqual([id]);
    expect(expanded[0]?.forms.map(({ form, why }) => `${form} ${why}`).toSorted()).toEqual(
      ['الجسر prefix', 'الجمال prefix'].toSorted(),
    );
  });

  it('ranks what has a phrase by how much there is of it, page by page', async () => {
    const ferry = (times: number) =>
      `Ferry ${times}\n\n${'The old ferry sailed. '.repeat(times)}${'Rain. '.repeat(20)}`;
    const { client, ids } = await archiveOf({
      'a.txt': ferry(1),
      'b.txt': ferry(3),
      'c.txt': ferry(2),
      'd.txt': NOTICE,
    });
    const [once, thrice, twice] = ids;
    const all = await client.search.run({ query: '"old ferry"' });
    expect(all.hits.map(({ id }) => id)).toEqual([thrice, twice, once]);
    expect(all).toMatchObject({ total: 3, totalIsExact: true, windowed: false });
    const second = await client.search.run({ query: '"old ferry"', offset: 1, limit: 1, effort: 'typing' });
    expect(second.hits.map(({ id, score }) => [id, score])).toEqual([[twice, all.hits[1]?.score]]);
  });

  it('gives one of articles that are copies of one another, where it is asked to', async () => {
    const words = (of: string) => Array.from({ length: 60 }, (_, nth) => `${of}${nth}`).join(' ');
    const wire = (by: string) =>
      `Ferry stops\n\n${words('water')} ferry ${words('shore')}\n\n${by} of the agency.`;
    const { client, app, ids } = await archiveOf({
      'a.txt': wire('Sara'),
      'b.txt': wire('Omar'),
      'c.txt': wire('Lina'),
      'd.txt': `Ferry ferry\n\nThe ferry is not a ferry any longer: ${words('road')}.`,
    });
    const [first, , , other] = ids;
    const run = async (input: Partial<SearchInput>) =>
      (await client.search.run({ query: 'ferry', foldCopies: true, ...input })).hits.map(({ id }) => id);
    expect(new Set(app.archive.copies.all().map(([, group]) => group)).size).toBe(1);
    expect(await run({ foldCopies: false })).toHaveLength(4);
    expect(await run({})).toEqual([other, first]);
    expect(await run({ offset: 1, limit: 1 })).toEqual([first]);
    expect(await run({ offset: 2 })).toEqual([]);
    expect(await run({ sort: '-date' })).toEqual([first, other]);
    expect(await run({ query: '=ferry', effort: 'typing' })).toHaveLength(2);
    expect((await client.search.run({ query: 'ferry', foldCopies: true })).total).toBe(4);
  });

  it('orders by date with what has none at the end, either way', async () => {
    const { client, ids } = await archive();
    const by = async (sort: 'date' | '-date') =>
      (await client.search.run({ query: 'ferry OR weighbridge', sort })).hits.map(({ id }) => id);
    expect(await by('date')).toEqual([ids[1], ids[0], ids[2]]);
    expect(await by('-date')).toEqual([ids[0], ids[1], ids[2]]);
  });
});

describe('what may stand at the caret', () => {
  it('is a frequent word, a name, an operator, or a value that the archive has', async () => {
    const { client } = await archive();
    const at = async (query: string, caret = query.length) => client.search.complete({ query, caret });
    const word = await at('ferry wei');
    expect([word.start, word.end, word.items[0]]).toEqual([
      6,
      9,
      { kind: 'word', text: 'weighbridge', label: 'weighbridge', count: 2 },
    ]);
    const texts = async (query: string) => (await at(query)).items.map(({ text }) => text);
    expect(await texts('outlet:har')).toEqual(['outlet:"The Harbour Post"']);
    expect(await texts('-outlet:"the h')).toEqual(['-outlet:"The Harbour Post"']);
    expect(await texts('name:"tel s')).toEqual(['name:"Tel Sarif"']);
    expect(await texts('has:pa')).toEqual(['has:passage']);
    expect(await texts('outl')).toEqual(['outline', 'outlet:']);
    expect(await texts('title:wei')).toContain('title:weighbridge');
    expect((await texts('sca')).slice(0, 2)).toEqual(['scales', 'tag:Scales']);
    const inside = await at('outlet:sarif ferry', 9);
    expect([inside.start, inside.end, inside.items[0]?.text]).toEqual([0, 12, 'outlet:"Sarif Echo"']);
  });
});
