import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { archiveOf, folder, NOTICE, openClient, REPORT, type TestClient } from '../fixtures/client.ts';
import { refreshIndex, refreshing } from './refresh-index.ts';

type Client = TestClient['client'];
type Step = (client: Client, ids: readonly string[]) => Promise<unknown>;

const which = fc.nat({ max: 1 });
const reach = fc.constantFrom('article', 'outlet', 'everywhere');
const tag = fc.constantFrom('Convoy', 'القافلة', 'Ferry boat');
const words = fc.constantFrom('', 'al-Maraza again', 'Sha’ban said so', 'المرازة', 'boat boat');

/** The nth passage of an article, if it has any. */
async function passage(client: Client, id: string | undefined, nth: number): Promise<string> {
  const { annotations } = await client.articles.get({ id: id ?? '' });
  return annotations[nth % Math.max(1, annotations.length)]?.id ?? 'none';
}

/** What is written in the margin, and facts. */
const margin = fc.oneof(
  fc
    .record({
      at: which,
      start: fc.nat({ max: 40 }),
      length: fc.integer({ min: 1, max: 30 }),
      note: words,
      tags: fc.array(tag, { maxLength: 2 }),
    })
    .map(
      ({ at, start, length, ...said }): Step =>
        (client, ids) =>
          client.annotations.createAt({ articleId: ids[at] ?? '', start, end: start + length, ...said }),
    ),
  fc.tuple(which, fc.nat({ max: 5 }), words, fc.array(tag, { maxLength: 2 })).map(
    ([at, nth, note, tags]): Step =>
      async (client, ids) =>
        client.annotations.update({ id: await passage(client, ids[at], nth), note, tags }),
  ),
  fc.tuple(which, fc.nat({ max: 5 })).map(
    ([at, nth]): Step =>
      async (client, ids) =>
        client.annotations.remove({ id: await passage(client, ids[at], nth) }),
  ),
  fc.tuple(which, tag).map(
    ([at, name]): Step =>
      (client, ids) =>
        client.articles.tag({ ids: [ids[at] ?? ''], add: [name] }),
  ),
  fc
    .tuple(which, fc.constantFrom('Sarif Echo', 'صدى السريف', null), fc.constantFrom('2020', '2021-03', null))
    .map(
      ([at, outlet, published]): Step =>
        (client, ids) =>
          client.articles.edit({ id: ids[at] ?? '', outlet, published }),
    ),
  fc.tuple(tag, tag).map(
    ([from, to]): Step =>
      (client) =>
        client.tags.edit({ name: from, to: `${to} two` }),
  ),
  fc.constant<Step>((client) => client.changes.undo()),
  fc.constant<Step>((client) => client.changes.redo()),
);

/** What changes the text that is shown, too. */
const any = fc.oneof(
  margin,
  fc.tuple(which, words).map(
    ([at, title]): Step =>
      (client, ids) =>
        client.articles.edit({ id: ids[at] ?? '', title: title || null }),
  ),
  fc.tuple(which, fc.nat({ max: 2 }), fc.boolean(), reach).map(
    ([at, block, hidden, far]): Step =>
      (client, ids) =>
        client.articles.hideBlock({ id: ids[at] ?? '', block, hidden, reach: far }),
  ),
  which.map(
    (at): Step =>
      (client, ids) =>
        client.articles.remove({ ids: [ids[at] ?? ''] }),
  ),
  which.map(
    (at): Step =>
      (client, ids) =>
        client.articles.restore({ ids: [ids[at] ?? ''] }),
  ),
);

/** Every token of every entry at its place, outlets by name; and what the entries were made of. */
function entries({ app }: TestClient): unknown {
  const { db } = app.archive;
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.token USING fts5vocab('idx', 'fts', 'instance')`);
  const outlets = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM idx.outlet').all();
  const names = new Map(outlets.map(({ id, name }) => [`xo${id}`, name]));
  const tokens = db.prepare('SELECT doc, col, offset, term FROM temp.token').all() as { term: string }[];
  const rows = tokens.map((row) => ({ ...row, term: names.get(row.term) ?? row.term }));
  const about =
    'SELECT article_id, revision_uid, stamp, fold_version FROM idx.indexed WHERE stamp >= 0 ORDER BY 1';
  return { tokens: rows.map((row) => JSON.stringify(row)).sort(), about: db.prepare(about).all() };
}

function counts({ app }: TestClient): unknown {
  const all = (table: string) =>
    app.archive.db.prepare(`SELECT * FROM idx.${table} WHERE df > 0 ORDER BY 1, 2`).all();
  return [all('term'), all('form')];
}

/** A closed archive with two articles. */
async function seed() {
  const { app, path, ids } = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
  await app.close();
  return { path, ids };
}

/** Takes the steps on a copy; one that cannot be taken changes nothing. @returns it, its index as it has come to be */
async function after({ path, ids }: { path: string; ids: string[] }, steps: readonly Step[]) {
  const copy = join(folder(), 'a.daftar');
  copyFileSync(path, copy);
  const opened = openClient(copy, 'write');
  for (const step of steps) await step(opened.client, ids).catch(() => {});
  return opened;
}

/** @param look what of an index must come out the same, however it was made */
async function staysAsRebuilt(
  steps: fc.Arbitrary<Step>,
  look: (opened: TestClient) => unknown,
  numRuns: number,
) {
  const begun = await seed();
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 12 }), async (taken) => {
      const opened = await after(begun, taken);
      const grown = look(opened);
      opened.app.archive.renewIndex();
      refreshIndex(opened.app.archive);
      expect(grown).toEqual(look(opened));
      await opened.app.close();
    }),
    { numRuns },
  );
}

it('leaves every entry as if it were built anew, whatever was changed and in whatever order', () =>
  staysAsRebuilt(any, entries, 12));

it('counts terms and spellings as if built anew', () => staysAsRebuilt(any, counts, 12));

it('counts every term of an index that was left before it had counted, when it is opened', async () => {
  const { path } = await seed();
  const left = openClient(path, 'write');
  const before = counts(left);
  left.app.archive.renewIndex();
  const steps = refreshing(left.app.archive);
  steps.next();
  expect(counts(left)).not.toEqual(before);
  await left.app.close();
  const again = openClient(path, 'write');
  expect(counts(again)).toEqual(before);
  await again.app.close();
});
