import { describe, expect, it } from 'vitest';
import { archiveOf } from '../fixtures/client.ts';

const FILES = {
  'one.txt':
    'Bridge opens\n\nTrucks crossed at Albukamal on 3 March 2021 after a week of waiting at the gate.\n',
  'two.txt':
    'Market day\n\nThe market of Abu Kamal was full on 5 March 2021, said a trader from the east bank.\n',
  'three.txt':
    'سوق المدينة\n\nفتح سوق البوكمال أبوابه صباح يوم السبت بعد أسبوع من الانتظار عند الجسر القديم.\n',
  'four.txt':
    'Convoy\n\nA convoy of the Popular Mobilization Forces passed the river, residents of the town said.\n',
  'five.txt': 'بيان\n\nقال الحشد الشعبي في بيان إن القافلة عبرت النهر مساء أمس من دون توقف.\n',
  'six.txt': 'Harvest\n\nThe wheat harvest began early, said Kamal the miller, whose abu was a miller too.\n',
};

async function withStarter() {
  const opened = await archiveOf(FILES);
  const found = async (query: string, more = {}) => {
    const { hits } = await opened.client.search.run({ query, ...more });
    return hits.map(({ id }) => Object.keys(FILES)[opened.ids.indexOf(id)]?.replace('.txt', '')).sort();
  };
  return { ...opened, found };
}

describe('names in search', () => {
  it('finds a place however it is spelled, and says why', async () => {
    const { client, found } = await withStarter();
    const all = ['one', 'three', 'two'];
    expect(await found('albukamal')).toEqual(all);
    expect(await found('"Abu Kamal"')).toEqual(all);
    expect(await found('البوكمال')).toEqual(all);
    expect(await found('abu kamal')).toEqual(['one', 'six', 'three', 'two']);
    expect(await found('=albukamal')).toEqual(['one']);
    const { expanded, hits } = await client.search.run({ query: 'albukamal' });
    expect(expanded[0]?.forms).toContainEqual({ form: 'Abu Kamal', why: 'name', count: 1 });
    expect(hits[0]?.tier).toBe('exact');
    for (const { snippet, ranges } of hits) expect(ranges.length, snippet).toBeGreaterThan(0);
  });

  it('finds a group by its acronym in both scripts; a name switched off is left out', async () => {
    const { client, found } = await withStarter();
    expect(await found('PMU')).toEqual(['five', 'four']);
    expect(await found('PMU', { names: false })).toEqual([]);
    await client.names.edit({ id: 'PMU', on: false });
    expect(await found('PMU')).toEqual([]);
    await client.changes.undo();
    expect(await found('PMU')).toEqual(['five', 'four']);
  });

  it('finds by sound without any name, in a tier of its own', async () => {
    const opened = await archiveOf(FILES);
    const { hits, expanded } = await opened.client.search.run({ query: 'بوكمال', names: false });
    expect(hits.map(({ tier }) => tier)).toEqual(['folded', 'key']);
    expect(expanded[0]?.forms.at(-1)).toEqual({ form: 'albukamal', why: 'key', count: 1 });
    const { total } = await opened.client.search.run({ query: 'بوكمال', keys: false, names: false });
    expect(total).toBe(1);
  });
});

describe('the names a new archive knows', () => {
  it('are some hundreds, each once, with forms in both scripts, and come back when asked for', async () => {
    const { client } = await archiveOf({ 'one.txt': FILES['one.txt'] });
    const names = await client.names.list();
    expect(names.length).toBeGreaterThanOrEqual(300);
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    const inBoth = names.filter(({ forms }) => forms.some((form) => /\p{Script=Arabic}/u.test(form)));
    expect(inBoth.length).toBe(names.length);
    await client.names.remove({ id: 'PMU' });
    const again = await client.names.addStarter();
    expect(again.find(({ name }) => name === 'PMU')?.forms).toContain('الحشد الشعبي');
    expect(again.length).toBe(names.length);
  });
});

describe('editing names', () => {
  it('adds, changes, merges, splits and removes, and takes each back', async () => {
    const { client } = await archiveOf({ 'one.txt': FILES['one.txt'] });
    const added = await client.names.add({ name: 'Wadi  Sarif', kind: 'place', forms: ['وادي السرف', '!'] });
    expect(added).toMatchObject({ name: 'Wadi Sarif', on: true, forms: ['Wadi Sarif', 'وادي السرف'] });
    await client.names.add({ name: 'Sarif Valley' });
    const merged = await client.names.merge({ from: 'Sarif Valley', into: added.id });
    expect(merged.forms).toEqual(['Wadi Sarif', 'وادي السرف', 'Sarif Valley']);
    const split = await client.names.split({ id: added.id, forms: ['Sarif Valley'] });
    expect(split).toMatchObject({ name: 'Sarif Valley', kind: 'place', forms: ['Sarif Valley'] });
    await client.names.edit({ id: added.id, name: 'Sarif', kind: 'group', remove: ['وادي السرف'] });
    await client.names.remove({ id: split.id });
    const own = async () => (await client.names.list()).filter(({ name }) => name.includes('Sarif'));
    expect(await own()).toMatchObject([{ kind: 'group', forms: ['Wadi Sarif', 'Sarif'] }]);
    for (let step = 0; step < 5; step++) await client.changes.undo();
    expect(await own()).toEqual([added]);
    await expect(client.names.remove({ id: 'nobody' })).rejects.toMatchObject({ code: 'name-unknown' });
    await expect(client.names.merge({ from: added.id, into: added.id })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('keeps a note, and leaves single forms that are ordinary words out of searches', async () => {
    const { client } = await withStarter();
    const given = { name: 'Market Town', forms: ['Albukamal', 'market'], note: 'a border town' };
    const { id, note } = await client.names.add(given);
    expect(note).toBe('a border town');
    const forms = async () => {
      const { expanded } = await client.search.run({ query: '"market town"' });
      return expanded
        .flatMap((one) => one.forms)
        .filter(({ why }) => why === 'name')
        .map(({ form }) => form);
    };
    expect(await forms()).toEqual(['Albukamal', 'market']);
    const off = await client.names.edit({ id, formsOff: ['Market'], note: '' });
    expect(off).toMatchObject({ note: '', forms: ['Market Town', 'Albukamal'], formsOff: ['market'] });
    expect(await forms()).toEqual(['Albukamal']);
    const { expanded } = await client.search.run({ query: 'market' });
    expect(expanded.flatMap((one) => one.forms).some(({ why }) => why === 'name')).toBe(false);
    await client.changes.undo();
    expect(await forms()).toEqual(['Albukamal', 'market']);
    await client.names.edit({ id, formsOff: ['market'] });
    expect((await client.names.edit({ id, formsOn: ['market'] })).formsOff).toEqual([]);
  });

  it('never become two of the same name', async () => {
    const { client } = await archiveOf({});
    const [one, two] = [
      await client.names.add({ name: 'Qasr Oren', kind: 'place', forms: [] }),
      await client.names.add({ name: 'Oren Fort', kind: 'place', forms: [] }),
    ];
    await expect(client.names.edit({ id: two.id, name: ' Qasr  Oren ' })).rejects.toMatchObject({
      code: 'name-exists',
    });
    expect(await client.names.edit({ id: one.id, name: 'Qasr Oren' })).toEqual(one);
  });

  it('joins notes and keeps what is switched off when names are merged', async () => {
    const { client } = await archiveOf({ 'one.txt': FILES['one.txt'] });
    const from = await client.names.add({ name: 'Sarif Valley', forms: ['valley'], note: 'old spelling' });
    await client.names.edit({ id: from.id, formsOff: ['valley'] });
    const into = await client.names.add({ name: 'Wadi Sarif', note: 'in the west' });
    expect(await client.names.merge({ from: from.id, into: into.id })).toMatchObject({
      ...{ note: 'in the west\nold spelling', forms: ['Wadi Sarif', 'Sarif Valley'], formsOff: ['valley'] },
    });
  });

  it('splits off only forms that it has, and never its own name', async () => {
    const { client } = await archiveOf({ 'one.txt': FILES['one.txt'] });
    const { id } = await client.names.add({ name: 'Wadi Sarif', forms: ['Sarif'] });
    for (const forms of [['Wadi Sarif'], ['nothing']])
      await expect(client.names.split({ id, forms })).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await client.names.split({ id, forms: ['Sarif', 'Wadi Sarif'] })).toMatchObject({
      forms: ['Sarif'],
    });
    expect((await client.names.list()).find((one) => one.id === id)?.forms).toEqual(['Wadi Sarif']);
  });

  it('tells which names stand in an article, in any form, and how often', async () => {
    const { client, ids } = await withStarter();
    const inArticle = async (index: number) =>
      (await client.names.of({ articleId: ids[index] ?? '' })).map(({ name, count }) => [name, count]);
    expect(await inArticle(0)).toEqual([['Albukamal', 1]]);
    expect(await inArticle(2)).toEqual([['Albukamal', 1]]);
    expect(await inArticle(5)).toEqual([]);
    await client.names.edit({ id: 'Albukamal', add: ['waiting at the gate', 'gate'] });
    expect(await inArticle(0)).toEqual([['Albukamal', 3]]);
    await client.names.edit({ id: 'Albukamal', on: false });
    expect(await inArticle(0)).toEqual([]);
    await expect(client.names.of({ articleId: 'none' })).rejects.toMatchObject({ code: 'article-unknown' });
  });

  it('counts for every name in how many articles it occurs, again after a change', async () => {
    const { client } = await withStarter();
    const countOf = async (wanted: string) => {
      const { id } = (await client.names.list()).find(({ name }) => name === wanted) ?? {};
      return (await client.names.counts()).find((one) => one.id === id)?.count;
    };
    expect(await countOf('Albukamal')).toBe(3);
    expect(await countOf('PMU')).toBe(2);
    expect(await countOf('Basra')).toBe(0);
    await client.names.edit({ id: 'PMU', formsOff: ['الحشد الشعبي'] });
    expect(await countOf('PMU')).toBe(1);
  });

  it('shows on a name’s page how often, when, where and beside whom it occurs', async () => {
    const { client, id } = await withStarter();
    await client.articles.edit({ id, published: '2021-03-03' });
    await client.names.add({ name: 'trader', kind: 'person' });
    const page = await client.names.get({ id: 'Albukamal' });
    expect(page).toMatchObject({ total: 3, first: '2021-03-03', beside: [{ name: 'trader', count: 1 }] });
    expect(page.counts).toContainEqual({ form: 'Abu Kamal', count: 1 });
    expect(page.articles).toHaveLength(3);
  });
});
