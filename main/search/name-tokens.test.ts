import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { sha256 } from '../archive/hash.ts';
import { addArticle } from '../articles/add-article.ts';
import { folder, openClient, type TestClient } from '../fixtures/client.ts';
import { measured } from '../importers/read-member.ts';
import { readCapture } from '../importers/text-capture.ts';
import { foldedName } from '../text/fold.ts';
import { compileMatch } from './match.ts';
import { lacking } from './name-tokens.ts';
import { parseQuery } from './query.ts';
import { createSearch } from './run-search.ts';
import { widen } from './widen.ts';

const WORDS = [
  'Tel',
  'Sarif',
  'Wadi',
  'Oren',
  'guard',
  'ferry',
  'the',
  'تل',
  'السرف',
  'وادي',
  'حرس',
  'العبارة',
];
const FORMS = [
  ...['Tel Sarif', 'Tell as-Sarif', 'تل السرف', 'Sarif', 'Wadi Oren', 'وادي السرف', 'Oren', 'حرس'],
  ...['Wadi Sarif guard', 'guard', 'حرس وادي', 'the guard'],
];
const QUERIES = [
  ...FORMS.flatMap((form, at) => [
    ...[`"${form}"`, `name:"${form}"`],
    [form, `title:"${form}"`, `="${form}"`][at % 3] ?? '',
  ]),
  ...['sarif -name:guard', 'note:guard', 'quote:"Tel Sarif"', 'note:"tel sarif"', 'guard NEAR/3 ferry'],
  ...['ferry OR (guard -"wadi oren")', 'tel sarif wadi oren', 'ferry -"tel sarif"', 'title:guard OR oren'],
];

const words = (most: number) =>
  fc
    .array(fc.constantFrom(...WORDS, ...FORMS), { minLength: 1, maxLength: most })
    .map((some) => some.join(' '));
const article = fc.record({
  title: words(4),
  paragraphs: fc.array(words(12), { minLength: 1, maxLength: 3 }),
});
const form = fc.constantFrom(...FORMS);

type Step = (client: TestClient['client'], ids: readonly string[]) => unknown;

/** Most change names; one that cannot be taken changes nothing. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ name: form, forms: fc.array(form, { maxLength: 3 }) }).map(
    (given): Step =>
      (client) =>
        client.names.add(given),
  ),
  fc.tuple(form, form).map(
    ([from, into]): Step =>
      (client) =>
        client.names.merge({ from, into }),
  ),
  fc.tuple(form, form).map(
    ([id, off]): Step =>
      (client) =>
        client.names.edit({ id, formsOff: [off] }),
  ),
  fc.tuple(form, form).map(
    ([id, add]): Step =>
      (client) =>
        client.names.edit({ id, add: [add] }),
  ),
  fc.tuple(form, form).map(
    ([id, part]): Step =>
      (client) =>
        client.names.split({ id, forms: [part] }),
  ),
  fc.tuple(form, fc.boolean()).map(
    ([id, on]): Step =>
      (client) =>
        client.names.edit({ id, on }),
  ),
  form.map(
    (id): Step =>
      (client) =>
        client.names.remove({ id }),
  ),
  fc.constant<Step>((client) => client.changes.undo()),
  fc.tuple(fc.nat(), words(5)).map(
    ([at, title]): Step =>
      (client, ids) =>
        client.articles.edit({ id: ids[at % ids.length] ?? '', title }),
  ),
  fc.tuple(fc.nat(), words(5)).map(
    ([at, note]): Step =>
      (client, ids) =>
        client.annotations.createAt({ articleId: ids[at % ids.length] ?? '', start: 0, end: 12, note }),
  ),
);

function add(app: App, texts: readonly string[]): void {
  app.write(['articles'], () => {
    for (const [at, text] of texts.entries()) {
      const bytes = Buffer.from(text);
      const name = `${at} ${sha256(bytes)}.txt`;
      const packed = app.archive.originals.pack(bytes);
      const original = { sha256: sha256(bytes), size: bytes.length, packed, container: null };
      const read = readCapture(text, name, { today: '2026-01-01' });
      addArticle(app, name, original, { importer: 'text', version: 1, ...measured(read) });
    }
  });
}

const textOf = ({ title, paragraphs }: { title: string; paragraphs: string[] }) =>
  `${[title, ...paragraphs].join('.\n\n')}.\n`;

function opened(): TestClient {
  const client = openClient(join(folder(), 'a.daftar'));
  // The names that every archive begins with would only make each of the many steps longer.
  client.app.write(['names'], () => client.app.archive.db.exec('DELETE FROM name_form; DELETE FROM name'));
  return client;
}

/** All that is said of what is searched for and of names, but for the order within a tier. */
function answers({ app }: TestClient, withTokens: boolean) {
  const { search: own, ...archive } = app.archive;
  const search = createSearch({ ...archive, search: withTokens ? own : { ...own, nameToken: () => null } });
  const asked = {
    limit: 100,
    offset: 0,
    sort: 'rank',
    exact: false,
    foldCopies: false,
    keys: true,
    names: true,
  } as const;
  const found = QUERIES.flatMap((query) =>
    ([false, true] as const).map((unfinished) => {
      const effort = unfinished ? 'typing' : 'exact';
      const { ms: _, hits, ...rest } = search.search({ ...asked, query, unfinished, effort });
      const unranked = hits.map(({ score: __, ...hit }) => hit).sort((a, b) => a.key - b.key);
      return { ...rest, hits: unranked };
    }),
  );
  return {
    found,
    facts: FORMS.map((form) => search.nameFacts({ forms: FORMS, meant: [form, 'Tel Sarif'] })),
  };
}

const matchOf = ({ archive }: App, query: string): string => {
  const { node } = parseQuery(query);
  const wide = node && widen(archive, node, { keys: true, names: true });
  return wide ? compileMatch(wide.named, { resolve: () => null, spellings: archive.search.spellings }) : '';
};

const TOKEN = /"\uE002\d+"/;

describe('tokens of names', () => {
  it('find, mark, count and explain the same as the forms, whatever is done to names and texts', async () => {
    const articles = fc.array(article, { minLength: 2, maxLength: 5 });
    let withTokens = 0;
    await fc.assert(
      fc.asyncProperty(articles, fc.array(step, { maxLength: 8 }), articles, async (texts, steps, more) => {
        const client = opened();
        add(client.app, texts.map(textOf));
        const ids = (await client.client.articles.list({})).map(({ id }) => id);
        for (const change of steps) await Promise.resolve(change(client.client, ids)).catch(() => {});
        add(client.app, more.map(textOf));
        const { nameTokens, search } = client.app.archive;
        expect(nameTokens.incomplete()).toEqual([]);
        for (const token of nameTokens.all()) expect(search.ids(lacking(token))).toEqual([]);
        withTokens += nameTokens.all().length;
        expect(answers(client, true)).toEqual(answers(client, false));
        await client.app.close();
      }),
      { numRuns: 10 },
    );
    expect(withTokens).toBeGreaterThan(0);
  });

  it('stand for a name in one term, but not where a spelling or a place in the text is asked for', async () => {
    const { app, client } = opened();
    await client.names.add({ name: 'Tel Sarif', forms: ['تل السرف', 'Sarif'] });
    add(app, ['Ferry\n\nThe ferry to Tel Sarif.\n', 'خبر\n\nوقفت العبارة في تل السرف.\n']);
    for (const query of ['"Tel Sarif"', 'tel sarif', 'title:sarif', 'ferry -name:sarif']) {
      expect(matchOf(app, query), query).toMatch(TOKEN);
      expect(matchOf(app, query), query).not.toContain('"tel sarif"');
    }
    for (const query of ['="Tel Sarif"', '=sarif', 'quote:sarif', 'ferry NEAR/3 sarif'])
      expect(matchOf(app, query), query).not.toMatch(TOKEN);
    // Where the forms of names overlap, each has its token.
    await client.names.add({ name: 'Guard', forms: ['Sarif guard', 'Tel Sarif guard'] });
    add(app, ['Guard\n\nNobody saw the Tel Sarif guard at the ferry.\n']);
    const { nameTokens, search } = app.archive;
    expect(nameTokens.all().flatMap((token) => search.ids(lacking(token)))).toEqual([]);
    // Behind the words of its column, as often as the name occurs: it is ranked as words are.
    const rest = 'وقفت العبارة صباح يوم الاثنين عند الضفة.';
    add(app, [`خبر من تل السرف\n\n${rest}\n`, `خبر آخر\n\n${rest} ثم قيل: تل السرف، تل السرف.\n`]);
    const { hits } = await client.search.run({ query: '"Tel Sarif"', keys: false });
    const named = hits.filter(({ tier }) => tier === 'name');
    expect(named.map(({ title }) => title)).toEqual(['خبر من تل السرف', 'خبر آخر', 'خبر']);
    expect(named.every(({ score }) => score > 0)).toBe(true);
  });
});

describe('an index that was made without tokens', () => {
  const FEW = ['Tel Sarif', 'تل السرف'];

  /** A closed archive with names that its index does not know of. */
  async function withoutTokens(names: readonly string[]): Promise<string> {
    const { app } = opened();
    add(app, ['Ferry\n\nThe ferry to Tel Sarif.\n', 'خبر\n\nوقفت العبارة في تل السرف.\n']);
    const { db, path } = app.archive;
    db.exec('DROP TABLE idx.name_token');
    for (const [at, name] of names.entries()) {
      db.prepare("INSERT INTO name (uid, name, kind, created_at) VALUES (?, ?, 'place', '2026')").run(
        `u${at}`,
        name,
      );
      for (const form of [name, ...(at === 0 ? FEW : [])])
        db.prepare('INSERT OR IGNORE INTO name_form (name_id, form, folded) VALUES (?, ?, ?)').run(
          db.prepare('SELECT max(id) FROM name').pluck().get(),
          form,
          foldedName(form),
        );
    }
    await app.close();
    return path;
  }

  it('gets them when it is opened if they are few, and keeps its entries', async () => {
    const path = await withoutTokens(['Tel Sarif']);
    const { app, client } = openClient(path, 'write');
    expect(app.archive.indexDamaged).toBe(false);
    expect(matchOf(app, '"Tel Sarif"')).toMatch(TOKEN);
    expect((await client.search.run({ query: 'تل السرف' })).total).toBe(2);
  });

  it('finds the same without them, until a job beside everything else has added them', async () => {
    const others = Array.from({ length: 20 }, (_, at) => `Wadi Oren ${at}`);
    const path = await withoutTokens(['Tel Sarif', ...others]);
    const before = openClient(path, 'write');
    expect(matchOf(before.app, '"Tel Sarif"')).not.toMatch(TOKEN);
    expect((await before.client.search.run({ query: 'تل السرف' })).total).toBe(2);
    await before.app.close();
    const { app, client, finish } = openClient(path, 'write', { indexLater: true });
    const [job] = await client.jobs.running();
    expect(job).toMatchObject({ kind: 'reindex' });
    await finish(Promise.resolve({ jobId: job?.jobId ?? '' }));
    expect(matchOf(app, '"Tel Sarif"')).toMatch(TOKEN);
    expect((await client.search.run({ query: 'تل السرف' })).total).toBe(2);
  });
});
