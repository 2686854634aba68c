/** The annotated PDF as others get it: read back by a reader that had no hand in writing it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWithPdfium } from '../main/hosts/fixtures/read-pdf.ts';
import { annotated, CORNERS } from '../main/importers/pdf/fixtures/annotated.ts';
import { daftar, temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';
import { exportAs } from './steps.ts';

const TRUCKS = [
  'before the lamps over the scales were lit',
  'were lit. It was weighed at first light',
  'weighed again an hour later',
  'Abu Salim',
  'a temporary measure for technical reasons',
];

const BRIDGE = [
  'أن رتلا من تسع عشرة شاحنة بلغ وادي المرازة',
  'إجراء مؤقت لأسباب فنية',
  'قاسم الروضة',
  'نحن نحرس',
  'فوُزن عند الضوء الأول',
];

const letters = (text: string) => [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

it('gives back ten passages of two articles, one of them Arabic, with ids, tags and notes', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'a.daftar');
  const run = (...args: string[]) => daftar([...args, '--archive', archive, '--json']);
  run('import', 'assets/sample/captures');
  const articles: { id: string; title: string }[] = run('list').json;
  const annotate = (title: string, quotes: string[]) => {
    const id = articles.find((article) => article.title.includes(title))?.id ?? '';
    return quotes.map((quote, n) => {
      const note = n % 2 ? `Note on “${quote.slice(0, 9)}”\nsecond line` : '';
      const tags = ['--tag', `Tag ${n}`, '--tag', 'وسم'];
      return run('annotate', id, '--quote', quote, '--note', note, ...tags, '--author', 'LK').json;
    });
  };
  const made = [...annotate('Trucks wait', TRUCKS), ...annotate('إغلاق معبر', BRIDGE)];
  expect(made.map(({ state }) => state)).toEqual(Array(10).fill('placed'));

  const out = join(folder, 'out.pdf');
  expect(run('export', 'pdf', '--out', out).code).toBe(0);
  const bytes = readFileSync(out);
  const pdf = await readWithPdfium(bytes);
  expect(pdf.tagged).toBe(true);
  for (const passage of made) {
    const parts = pdf.highlights.filter(({ id }) => id.split('~')[0] === passage.id);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts[0]).toMatchObject({ author: 'LK', subject: passage.tags.join('; ') });
    expect(parts[0]?.contents).toContain(passage.note);
    expect(parts[0]?.contents).toContain(passage.quote);
    expect(letters(parts.map(({ covered }) => covered).join(''))).toBe(letters(passage.quote));
  }
  expect(new Set(pdf.highlights.map(({ id }) => id.split('~')[0])).size).toBe(10);
  expect(pdf.bookmarks.join()).toContain('Trucks wait four days at the Maraza crossing');
  for (const word of [folder, process.env.USER ?? 'root', 'HeadlessChrome', 'Skia'])
    expect(`${pdf.title} ${pdf.creator} ${pdf.producer}`).not.toContain(word);
  expect(bytes.includes(folder)).toBe(false);

  const qpdf = spawnSync('qpdf', ['--check', out], { encoding: 'utf8' });
  if (!qpdf.error) expect([qpdf.status, qpdf.stderr]).toEqual([0, '']);
});

describe.each(HOSTS)('in the %s host', (kind) => {
  it('shows what a PDF brought along, and hands on a copy of it with the passages in it', async () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.daftar');
    const original = await annotated([
      ({ annotate, boxOf }) =>
        void annotate({
          ...{
            Subtype: 'StrikeOut',
            Rect: boxOf('Tuesday'),
            QuadPoints: CORNERS['top first'](boxOf('Tuesday')),
          },
          ...{ NM: 'theirs', T: 'Huda', Contents: 'Or Monday?' },
        }),
    ]);
    writeFileSync(join(folder, 'paper.pdf'), original);
    daftar(['import', join(folder, 'paper.pdf'), '--archive', archive, '--json']);
    const [{ id }] = daftar(['list', '--archive', archive, '--json']).json;
    daftar(['annotate', id, '--quote', 'the gate', '--note', 'Which?', '--archive', archive, '--json']);

    const host = await launch(kind, { archive });
    const { page } = host;
    await page.getByRole('option').first().click();
    const card = page.getByRole('article', { name: 'Tuesday' });
    await card.getByText('Strike-out in the file, page 1').waitFor();
    await card.getByText('Huda').waitFor();
    await page.keyboard.press('Shift+E');
    await page.getByRole('dialog', { name: 'Export' }).getByText('1 article with 2 passages').waitFor();
    const name = await page.getByRole('textbox', { name: 'Name of the file' }).inputValue();
    const bytes = await exportAs(kind, host, 'Original pages', `${name}.pdf`);
    expect(Buffer.from(bytes).subarray(0, original.length).equals(original)).toBe(true);
    const { highlights } = await readWithPdfium(new Uint8Array(bytes));
    expect(highlights.map(({ covered, contents }) => [covered, contents])).toEqual([
      ['the gate', 'Which?\n“the gate”'],
    ]);
    await host.close();
  });
});
