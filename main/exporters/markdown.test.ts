import { describe, expect, it } from 'vitest';
import { twoArticles } from './fixtures/two-articles.ts';
import { exportMarkdown } from './markdown.ts';
import type { ExportAnnotation, ExportSet } from './types.ts';

const text = (set: ExportSet) => new TextDecoder().decode(exportMarkdown(set));
const [english, arabic] = twoArticles.articles;
if (!english || !arabic) throw new Error('two articles are needed');

/** A set with one passage of the English article, changed. */
const withOne = (change: Partial<ExportAnnotation>, title = english.title): string => {
  const [first] = english.annotations;
  if (!first) throw new Error('a passage is needed');
  return text({
    ...twoArticles,
    articles: [{ ...english, title, annotations: [{ ...first, ...change }] }],
  });
};

describe('exportMarkdown', () => {
  it('heads each article with title, source, address and hash', () => {
    const written = text(twoArticles);
    expect(written).toContain('# Trucks wait four days at the Maraza crossing\n');
    expect(written).toContain('- The Harbour Post · 2020-03-14 (dateline)\n');
    expect(written).toContain('- <https://harbourpost.example/2020/03/trucks-maraza>\n');
    expect(written).toContain(`SHA-256 \`${english.sha256}\``);
    expect(written).toContain(`# ${arabic.title}\n`);
  });

  it('ends with the memos that go along', () => {
    const memos = [
      { tag: null, text: 'All of it is *one* story.\n' },
      { tag: 'a_b', text: 'Seen twice.' },
    ];
    const end = '\n\n# Memos\n\n## On the archive\n\nAll of it is *one* story.\n\n## a\\_b\n\nSeen twice.\n';
    expect(text({ ...twoArticles, memos }).endsWith(end)).toBe(true);
    expect(text(twoArticles)).not.toContain('# Memos');
  });

  it('quotes every passage with tags, note, place and id', () => {
    const written = text(twoArticles);
    for (const { id } of [...english.annotations, ...arabic.annotations])
      expect(written).toContain(`\`${id}\``);
    expect(written).toContain('> إجراء مؤقت لأسباب فنية\n\nSame wording as in the two earlier closings.\n');
    expect(written).toContain('- Tags: صياغة رسمية\n');
    const [first] = arabic.annotations;
    expect(written).toContain(`- Place: ${first?.start}–${first?.end} · `);
    expect(written).toContain('- Place: not placed · ');
  });

  it('writes a tag with a semicolon in it as one', () => {
    const tags = [
      { name: 'Prices', color: 'red' as const },
      { name: 'wages; rents', color: 'blue' as const },
    ];
    expect(withOne({ tags })).toContain('- Tags: Prices; "wages; rents"\n');
  });

  it('keeps the line breaks of a quote inside the quote', () => {
    expect(withOne({ quote: 'One\ntwo\n\nthree' })).toContain('> One\\\n> two\n>\n> three\n');
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['<script>x</script>', '\\<script\\>x\\</script\\>'],
    ['*no* _emphasis_ `code`', '\\*no\\* \\_emphasis\\_ \\`code\\`'],
    ['![no](picture)', '\\!\\[no\\](picture)'],
    ['a | b', 'a \\| b'],
    ['&amp; back\\slash', '\\&amp; back\\\\slash'],
    ['=== no underline', '\\=== no underline'],
  ])('leaves %j as text', (foreign, escaped) => {
    expect(withOne({ quote: foreign, note: foreign })).toContain(`> ${escaped}\n\n${escaped}\n`);
    expect(withOne({}, foreign)).toContain(`# ${escaped}\n`);
  });
});
