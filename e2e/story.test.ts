/** The main job from end to end: captures in, found in every spelling, annotated, handed on. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daftar, temporaryFolder } from './daftar.ts';

const SAMPLE = ['assets/sample/captures', 'assets/sample/pages'];

type Article = { id: string; title: string; outlet: string | null; published: { date: string } | null };

function sampleArchive() {
  const folder = temporaryFolder();
  const archive = join(folder, 'a.daftar');
  const run = (...args: string[]) => daftar([...args, '--archive', archive, '--json']);
  const imported = run('import', ...SAMPLE);
  const articles: Article[] = run('list').json;
  const idOf = (title: string) => articles.find((article) => article.title.includes(title))?.id ?? title;
  return { folder, archive, run, imported, articles, idOf };
}

describe('the sample archive', () => {
  it('goes from files to an annotated PDF, a table and Markdown', () => {
    const { folder, run, imported, articles, idOf } = sampleArchive();
    expect(imported.code).toBe(0);
    const summary = imported.lines.at(-1).summary;
    expect(summary).toMatchObject({ imported: 17, failed: 0, duplicate: 0 });
    expect(imported.lines.slice(0, -1).map(({ outcome }) => outcome)).toEqual(Array(17).fill('imported'));
    expect(articles).toHaveLength(17);

    const trucks = idOf('Trucks wait four days');
    const quote = 'before the lamps over the scales were lit.';
    const note = 'Line one\nline “two”, with a comma';
    const made = run(
      'annotate',
      trucks,
      '--quote',
      quote,
      '--tag',
      'Time of day',
      '--tag',
      'رتل',
      '--note',
      note,
    ).json;
    const { text } = run('show', trucks).json;
    expect([...text].slice(made.start, made.end).join('')).toBe(quote);
    expect(made).toMatchObject({ quote, note, tags: ['Time of day', 'رتل'], state: 'placed' });

    for (const format of ['pdf', 'csv', 'md']) {
      const out = join(folder, `out.${format}`);
      const { code, json } = run('export', format, '--out', out);
      expect(code).toBe(0);
      expect(json.files[0]).toMatchObject({ path: out, bytes: readFileSync(out).length });
      expect(json.files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(readFileSync(join(folder, 'out.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain('"Line one\nline “two”, with a comma"');
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toContain(`${made.start}`);
    expect(run('verify').json).toMatchObject({ ok: true, originals: 17, problems: [] });
  });

  it('keeps what is not the article out of its text, and still has it', () => {
    const { run, idOf } = sampleArchive();
    const trucks = idOf('Trucks wait four days');
    const shown = run('show', trucks).json;
    const whole = run('show', trucks, '--all').json;
    expect(shown.text).not.toMatch(/skip to|subscribe|follow us|read more/i);
    expect(whole.text).toMatch(/subscribe/i);
    expect(whole.text.startsWith(shown.text)).toBe(true);
    for (const block of whole.blocks)
      expect([...whole.text].slice(block.start, block.end).join('')).toBe(block.text);
  });

  it('reads the facts and never invents a date', () => {
    const { articles } = sampleArchive();
    const dates = new Map(articles.map(({ title, published }) => [title, published?.date ?? null]));
    expect(dates.get('Trucks wait four days at the Maraza crossing')).toBe('2020-03-14');
    expect(dates.get('إغلاق معبر المرازة لليوم الرابع')).toBe('2020-03-15');
    expect(dates.get('Market reopens under new stewards')).toBe('2021-01-09');
    expect(dates.get('The ferry may carry people. The people carry everything else')).toBe(null);
  });
});

describe('searching', () => {
  it('finds every spelling that folds alike, marks them exactly, and says which they are', () => {
    const { run } = sampleArchive();
    const plain = run('search', 'maraza', '--limit', '50').json;
    const typed = run('search', 'Al-Maraza’', '--limit', '50').json;
    const ids = (result: { hits: { id: string }[] }) => result.hits.map(({ id }) => id).sort();
    expect(plain.total).toBeGreaterThan(5);
    expect(ids(typed)).toEqual(ids(plain));
    for (const { snippet, ranges } of plain.hits)
      for (const [start, end] of ranges)
        expect([...snippet].slice(start, end).join('')).toMatch(
          /^(و?(al-|el-)?mar[aā][sz]ah?['’]?|(ال|لل)?مَ?راز[ةه])$/i,
        );
    const forms = plain.expanded[0].forms.map(({ form }: { form: string }) => form);
    expect(forms).toEqual(expect.arrayContaining(['maraza', 'al-maraza']));
    const tiers = plain.hits.map(({ tier }: { tier: string }) => tier);
    expect(tiers).toEqual([...tiers].sort());
  });

  it('finds only the spelling asked for with "="', () => {
    const { run, articles } = sampleArchive();
    const exact = run('search', '=al-Maraza', '--limit', '50').json;
    const texts = articles
      .map(({ id }) => run('show', id).json)
      .filter(({ text }) => /(?<![\p{L}])al-Maraza(?![\p{L}'’])/u.test(text));
    expect(exact.hits.map(({ id }: Article) => id).sort()).toEqual(texts.map(({ id }) => id).sort());
    for (const { snippet, ranges } of exact.hits)
      for (const [start, end] of ranges) expect([...snippet].slice(start, end).join('')).toBe('al-Maraza');
  });

  it('takes phrases, exclusions, prefixes and filters', () => {
    const { run, idOf } = sampleArchive();
    const total = (query: string) => run('search', query).json.total;
    expect(total('"weighed twice" OR "Wadi al-Maraza"')).toBeGreaterThan(0);
    expect(total('maraza') - total('maraza -ferry')).toBe(total('maraza ferry'));
    expect(total('weighbr*')).toBe(total('weighbridge OR weighbridges'));
    expect(total('الم*')).toBeGreaterThanOrEqual(total('=المرازة'));
    expect(total('lang:ar')).toBe(6);
    expect(total('outlet:"The Harbour Post"')).toBe(2);
    expect(total('year:2021')).toBe(1);
    run('annotate', idOf('Trucks wait'), '--quote', 'Abu Salim', '--tag', 'Source, anonymous');
    expect(total('tag:"source, anonymous"')).toBe(1);
    expect(total('tag:nothing')).toBe(0);
    const facets = run('search', 'lang:ar').json.facets;
    expect(facets.language).toEqual([{ value: 'ar', count: 6 }]);
  });

  it('takes anything a person types', () => {
    const { run } = sampleArchive();
    for (const query of [
      '"',
      '-',
      '""',
      'AND',
      'a:b:c',
      '(',
      "'",
      '*',
      '=',
      '-maraza',
      'NEAR(a b',
      '\u202Eمرازة',
      '',
    ])
      expect(run('search', query).code).toBe(0);
  });
});

describe('passages', () => {
  it('can be changed, deleted and brought back', () => {
    const { run, idOf } = sampleArchive();
    const trucks = idOf('Trucks wait');
    const { id } = run('annotate', trucks, '--quote', 'Abu Salim', '--tag', 'a', '--tag', 'b').json;
    expect(run('edit', id, '--tag', 'b', '--tag', 'c', '--note', 'why').json).toMatchObject({
      tags: ['b', 'c'],
      note: 'why',
    });
    expect(run('passages', '--tag', 'c').json).toHaveLength(1);
    expect(run('passages', '--query', 'salim').json).toHaveLength(1);
    expect(run('passages', '--query', 'nobody').json).toHaveLength(0);
    expect(run('counts', '--together', 'overlap').json[0]).toMatchObject({ count: 1, passages: 1 });
    expect(run('counts', '--together', 'overlap', '--by', 'year').code).toBe(2);
    expect(run('delete', id).code).toBe(0);
    expect(run('passages').json).toEqual([]);
    expect(run('undo').json).toEqual({ label: 'delete passage' });
    expect(run('passages').json[0].annotation).toMatchObject({ id, tags: ['b', 'c'], note: 'why' });
    expect(run('undo').json).toEqual({ label: 'edit passage' });
    expect(run('passages').json[0].annotation).toMatchObject({ id, tags: ['a', 'b'], note: '' });
    expect(run('redo').json).toEqual({ label: 'edit passage' });
    const { start, end } = run('passages').json[0].annotation;
    expect(run('edit', id, '--start', `${start + 4}`).json).toMatchObject({
      start: start + 4,
      end,
      quote: 'Salim',
    });
    expect(run('edit', id, '--end', '999999').json.error.code).toBe('invalid-input');
    expect(run('undo').json).toEqual({ label: 'move edges of passage' });
    expect(run('verify').json.ok).toBe(true);
  });

  it('are made of what a search finds, and get memos and an annotator', () => {
    const { run } = sampleArchive();
    const found = run('tag-hits', 'maraza', '--unit', 'word').json;
    expect(found[0]).toMatchObject({ tags: [], ranges: [[0, expect.any(Number)]] });
    const tagged = run('tag-hits', 'maraza', '--unit', 'word', '--tag', 'Place', '--author', 'Dana');
    expect(tagged.json).toEqual({ made: found.length, there: 0 });
    const [{ annotation }] = run('passages', '--tag', 'Place').json;
    expect(annotation).toMatchObject({ start: found[0].start, end: found[0].end, quote: found[0].quote });
    expect(run('tag-hits', 'nothing-of-the-kind', '--tag', 'Place').json).toEqual({ made: 0, there: 0 });
    expect(run('annotators', 'edit', 'Dana', '--name', 'Dana H.', '--color', 'green').json).toEqual([
      { name: 'Dana H.', color: 'green', count: found.length },
    ]);
    expect(run('memos', 'write', 'A **crossing**.', '--tag', 'Place').json).toMatchObject([
      { tag: 'Place', text: 'A **crossing**.' },
    ]);
    expect(run('memos', 'write', 'Of it all.').json).toHaveLength(2);
    expect(run('memos', 'write', '').json).toEqual(run('memos', 'list').json);
    expect(run('memos', 'write', 'x', '--tag', 'No such').json.error.code).toBe('tag-unknown');
    expect(run('annotators', 'rename', 'Dana').code).toBe(2);
  });

  it('are found by the nth occurrence of their words, and by words typed with other apostrophes', () => {
    const { run, idOf } = sampleArchive();
    const trucks = idOf('Trucks wait');
    const first = run('annotate', trucks, '--quote', 'the').json;
    const third = run('annotate', trucks, '--quote', 'the', '--occurrence', '3').json;
    expect(third.start).toBeGreaterThan(first.start);
    const missing = run('annotate', trucks, '--quote', 'words that are not there');
    expect([missing.code, missing.json.error.code]).toEqual([1, 'quote-not-found']);
    const often = run('annotate', trucks, '--quote', 'Abu Salim', '--occurrence', '999');
    expect(often.json.error.code).toBe('occurrence-not-found');
  });

  it('share a codebook that can be renamed, merged, removed, handed on and taken in', () => {
    const { folder, run, idOf } = sampleArchive();
    const names = () =>
      run('tags', 'list').json.map(({ name, count }: { name: string; count: number }) => [name, count]);
    run('annotate', idOf('Trucks wait'), '--quote', 'Abu Salim', '--tag', 'one', '--tag', 'two');
    run('tags', 'add', 'three', '--color', 'green', '--description', 'the third');
    expect(run('tags', 'add', 'three').json.error.code).toBe('tag-exists');
    run('tags', 'rename', 'one', 'eins');
    expect(names()).toEqual([
      ['eins', 1],
      ['three', 0],
      ['two', 1],
    ]);
    run('tags', 'merge', 'two', 'eins');
    expect(names()).toEqual([
      ['eins', 1],
      ['three', 0],
    ]);
    const table = join(folder, 'codebook.csv');
    run('tags', 'export', '--out', table);
    run('tags', 'remove', 'eins');
    expect(run('passages').json[0].annotation.tags).toEqual([]);
    run('tags', 'import', table);
    expect(run('tags', 'list').json).toMatchObject([
      { name: 'eins', count: 0 },
      { name: 'three', color: 'green', description: 'the third' },
    ]);
  });
});

describe('importing again', () => {
  it('says what is unchanged and what is a copy', () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.daftar');
    const texts = join(folder, 'texts');
    mkdirSync(texts);
    const text =
      'A headline about the ferry\n\nThe ferry crossed the river twice on Monday, its captain said.\n';
    writeFileSync(join(texts, 'a.txt'), text);
    const run = (path: string) => daftar(['import', path, '--archive', archive, '--json']).lines;
    const [first] = run(texts);
    expect(first).toMatchObject({ outcome: 'imported', file: join(texts, 'a.txt') });
    writeFileSync(join(texts, 'b.txt'), text);
    const [again, copy, last] = run(texts);
    expect(again).toMatchObject({ outcome: 'unchanged', articleId: first.articleId });
    expect(copy).toMatchObject({ outcome: 'duplicate', duplicateOf: first.articleId });
    expect(last.summary).toMatchObject({ imported: 0, unchanged: 1, duplicate: 1 });
  });
});

describe('keeping the archive', () => {
  it('removes for good only when told to, and says before what that would be', () => {
    const { run, idOf } = sampleArchive();
    expect(run('purge').json).toMatchObject({ purged: false, articles: 0, passages: 0 });
    const { id } = run('annotate', idOf('Trucks wait'), '--quote', 'Abu Salim', '--note', 'zebra').json;
    run('delete', id);
    const kept = { articles: 0, passages: 1, changes: 2 };
    expect(run('purge')).toMatchObject({ code: 0, json: { purged: false, ...kept } });
    expect(run('undo').code).toBe(0);
    expect(run('redo').code).toBe(0);
    expect(run('purge', '--yes')).toMatchObject({ code: 0, json: { purged: true, ...kept } });
    expect(run('undo').json.error.code).toBe('nothing-to-undo');
    expect(run('purge').json).toEqual({ purged: false, articles: 0, passages: 0, changes: 0 });
    expect(run('purge', 'everything').code).toBe(2);
    expect(run('verify').json.ok).toBe(true);
  });

  it('makes the search index anew', () => {
    const { archive, run } = sampleArchive();
    const found = run('search', 'maraza').json.total;
    writeFileSync(`${archive}-index`, 'nonsense');
    expect(run('reindex')).toMatchObject({ code: 0, json: { articles: 17 } });
    expect(run('search', 'maraza').json.total).toBe(found);
    expect(daftar(['reindex', '--archive', `${archive}.none`, '--json'])).toMatchObject({
      code: 3,
      json: { error: { code: 'archive-missing' } },
    });
    const { stdout } = daftar(['--help']);
    for (const command of ['purge [--yes]', 'reindex']) expect(stdout).toContain(command);
  });
});

describe('a copy', () => {
  it('is a whole archive of its own, and never overwrites', () => {
    const { folder, run } = sampleArchive();
    const to = join(folder, 'copy.daftar');
    expect(run('copy', to).code).toBe(0);
    expect(existsSync(`${to}.part`)).toBe(false);
    const copied = daftar(['list', '--archive', to, '--json']);
    expect(copied.json).toHaveLength(17);
    expect(daftar(['verify', '--archive', to, '--json']).json.ok).toBe(true);
    const again = run('copy', to);
    expect([again.code, again.json.error.code]).toEqual([1, 'target-exists']);
  });
});
