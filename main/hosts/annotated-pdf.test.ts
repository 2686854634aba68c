import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOURCE, twoArticles } from '../exporters/fixtures/two-articles.ts';
import { exportPdf } from '../exporters/pdf/index.ts';
import { USUAL_PDF } from '../exporters/pdf/pdf-choices.ts';
import type { ExportAbout, ExportAnnotation, ExportSet } from '../exporters/types.ts';
import { ATTACHMENT_NAME } from '../text/travelling.ts';
import { ensureBrowser } from './browser.ts';
import { type ReadHighlight, type ReadPdf, readWithPdfium, readWithPdfjs } from './fixtures/read-pdf.ts';
import { structureOf } from './fixtures/read-structure.ts';
import { builtFonts } from './fonts.ts';
import { openPrinter, type Printer } from './print.ts';

const placed = twoArticles.articles
  .flatMap(({ annotations }) => annotations)
  .filter(({ state }) => state !== 'lost');

/** Letters and digits of any script, in no order: readers disagree about the order of mixed lines. */
const letters = (text: string) => [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

const partsOf = (found: readonly ReadHighlight[], { id }: ExportAnnotation) =>
  found.filter((each) => each.id === id || each.id.startsWith(`${id}~`));

let printer: Printer;
let bytes: Uint8Array;
let pdf: ReadPdf;

beforeAll(async () => {
  printer = await openPrinter(ensureBrowser(console.log));
  bytes = await exportPdf(twoArticles, printer.print, await builtFonts());
  pdf = await readWithPdfium(bytes);
}, 700_000);

afterAll(() => printer.close());

describe('an annotated PDF of two articles, read by PDFium', () => {
  it('holds each passage once a page, with its id, tags, note, quote and author', () => {
    for (const annotation of placed) {
      const [first] = partsOf(pdf.highlights, annotation);
      const tags = annotation.tags.map(({ name }) => name).join('; ');
      expect(first?.id).toBe(annotation.id);
      expect(first?.subject).toBe(tags);
      expect(first?.author).toBe(annotation.author);
      expect(first?.contents).toBe(
        [tags && `[${tags}]`, annotation.note, `“${annotation.quote}”`].filter(Boolean).join('\n'),
      );
    }
    const ids = pdf.highlights.map(({ id }) => id.replace(/~\d+$/, ''));
    expect(new Set(ids)).toEqual(new Set(placed.map(({ id }) => id)));
  });

  it.each(placed.map((annotation) => [annotation.quote.slice(0, 40), annotation] as const))(
    'covers the words of “%s” and no others',
    (_, annotation) => {
      const covered = partsOf(pdf.highlights, annotation)
        .map((part) => part.covered)
        .join('');
      expect(letters(covered)).toBe(letters(annotation.quote));
    },
  );

  it('parts the passage over a page break into two annotations', () => {
    const split = pdf.highlights.filter(({ id }) => id.endsWith('~2'));
    expect(split).toHaveLength(1);
    expect(split[0]?.contents).toMatch(/^\(continued\)\n\[Movement \/ convoy\]\nOver the page\./);
    const first = pdf.highlights.find(({ id }) => `${id}~2` === split[0]?.id);
    expect(split[0]?.page).toBe((first?.page ?? 0) + 1);
  });

  it('never paints two boxes of one passage over each other', () => {
    for (const { boxes } of pdf.highlights)
      for (const [index, [left, bottom, right, top]] of boxes.entries())
        for (const [otherLeft, otherBottom, otherRight, otherTop] of boxes.slice(index + 1)) {
          const wide = Math.min(right, otherRight) - Math.max(left, otherLeft);
          const high = Math.min(top, otherTop) - Math.max(bottom, otherBottom);
          expect(wide > 0.01 && high > 0.01).toBe(false);
        }
  });

  it('keeps the real link under a passage and leaves no made-up address behind', () => {
    const address = 'https://harbourpost.example/lists/weighbridge?day=4&side=east';
    const addresses = pdf.links.map((link) => link.address);
    expect(new Set(addresses.filter((each) => each.startsWith('http')))).toEqual(new Set([address]));
    expect(Buffer.from(bytes).includes('annot.invalid')).toBe(false);
  });

  it('is tagged, has bookmarks, and says nothing of the browser that printed it', () => {
    expect(pdf.tagged).toBe(true);
    expect(pdf.bookmarks).toEqual([
      'Contents',
      'Trucks wait four days at the Maraza crossing',
      'What the clerk wrote down',
      'Notes',
      'Not placed',
      'إغلاق جسر المرازة القديم يوقف شاحنات البصل أربعة أيام',
      'أسعار السوق',
      'Notes',
      'Tags',
    ]);
    expect([pdf.creator, pdf.producer]).toEqual(['Daftar', 'Daftar']);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/chrom|skia|linux/i);
  });

  it('lists a lost passage in the notes and leaves out what is not part of the article', () => {
    const text = pdf.text.join('\n').replace(/\s+/g, ' ');
    expect(text).toContain('Words that an older version of the page had');
    expect(text).toContain('Gone since May.');
    expect(text.split('place not certain')).toHaveLength(2);
    expect(text).not.toContain('Skip to main content');
    expect(text).not.toContain('newsletter');
    expect(text).not.toContain('3 min read');
  });

  it('tells the page of each passage in its note', () => {
    const all = pdf.text.join('\n');
    const notes = all.slice(all.search(/^Notes\s*$/m));
    const quote = 'who asked to be named only as Abu Salim.';
    const page = pdf.highlights.find(({ subject }) => subject === SOURCE.name)?.page ?? -1;
    const after = notes.slice(notes.indexOf(quote)).replace(/\s+/g, ' ');
    expect(after).toMatch(new RegExp(`^.{0,90}page ${page + 1}\\b`));
  });

  it('tells the page of each article in the contents', () => {
    const told = (pdf.text[0]?.match(/\d+/g) ?? []).map(Number);
    const begins = pdf.text.flatMap((text, at) => (text.includes('original SHA-256') ? [at + 1] : []));
    expect(begins).toHaveLength(2);
    expect(told).toEqual(expect.arrayContaining(begins));
  });

  it('carries all passages as Web Annotations with places in code points', () => {
    const attached = pdf.attachments.find(({ name }) => name === ATTACHMENT_NAME);
    const data = JSON.parse(new TextDecoder().decode(attached?.bytes));
    expect(data.total).toBe(placed.length + 1);
    const [english] = twoArticles.articles;
    const items = data.first.items.filter(
      (item: { target: { source: string } }) => item.target.source === `urn:uuid:${english?.id}`,
    );
    const text = [...(english?.text ?? '')];
    for (const { target } of items) {
      const place = target.selector.find(({ type }: { type: string }) => type === 'TextPositionSelector');
      const words = target.selector.find(({ type }: { type: string }) => type === 'TextQuoteSelector');
      if (place) expect(text.slice(place.start, place.end).join('')).toBe(words.exact);
    }
    expect(items).toHaveLength(english?.annotations.length ?? 0);
  });
});

describe('the structure tree of the same PDF', () => {
  it('names every annotation but the pop-ups once, and none that is gone', async () => {
    const { annotations, references, parents } = await structureOf(bytes);
    expect(references.map(({ object }) => object).sort()).toEqual([...annotations.keys()].sort());
    for (const { element, kind, object } of references) {
      const annotation = annotations.get(object);
      expect(parents.get(annotation?.key ?? '')).toBe(element);
      expect(kind).toBe(annotation?.kind === '/Highlight' ? '/Annot' : '/Link');
    }
  });
});

describe('the same PDF, read by PDF.js', () => {
  it('shows every highlight with its text, author and pop-up', async () => {
    const { highlights, attached, outline } = await readWithPdfjs(bytes);
    expect(highlights.map(({ contents }) => contents).sort()).toEqual(
      pdf.highlights.map(({ contents }) => contents).sort(),
    );
    expect(highlights.every(({ popup, quads, author }) => popup && quads > 0 && author !== '')).toBe(true);
    expect([...attached.keys()]).toContain(ATTACHMENT_NAME);
    expect(outline).toContain('Contents');
  });
});

describe('an annotated PDF with more passages than lines', () => {
  const [english] = twoArticles.articles;

  it('labels each line once, in order, and only beside the text', async () => {
    const article = english as NonNullable<typeof english>;
    const [like] = article.annotations as [ExportAnnotation];
    const annotations = [...article.text.matchAll(/\p{L}+/gu)]
      .slice(0, 300)
      .map(({ 0: quote, index: start }, at) => ({
        ...like,
        state: 'placed' as const,
        id: `04900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
        start,
        end: start + quote.length,
        quote,
      }));
    const set: ExportSet = { ...twoArticles, articles: [{ ...article, annotations }] };
    const read = await readWithPdfium(await exportPdf(set, printer.print, await builtFonts()));
    const first = read.text.findIndex((text) => /^Notes\s*$/m.test(text));
    const labels = read.text
      .slice(0, first)
      .flatMap((text) => [...text.matchAll(/^(\d+)–(\d+)\s*$/gm)])
      .map(([, from, to]) => [Number(from), Number(to)] as const);
    expect(labels.length).toBeGreaterThan(20);
    expect(labels).toEqual(labels.toSorted(([a], [b]) => a - b));
    for (const [index, [from]] of labels.entries()) expect(from).toBeGreaterThan(labels[index - 1]?.[1] ?? 0);
    expect(read.text.slice(first).join('\n')).not.toMatch(/\d+–\d+/);
  }, 120_000);
});

describe('an annotated PDF of which something else was chosen', () => {
  it('is of that size, grey, without what was left out, and names nobody', async () => {
    const chosen = await exportPdf(twoArticles, printer.print, await builtFonts(), {
      ...{ pageSize: 'letter', fontSize: 'large', colors: false },
      ...{ cover: false, contents: false, notes: false, tags: false, annotator: false },
    });
    const doc = await PDFDocument.load(chosen);
    expect(Math.round(doc.getPage(0).getWidth())).toBe(612);
    const read = await readWithPdfium(chosen);
    expect(read.bookmarks).not.toContain('Notes');
    expect(new Set(read.highlights.map(({ author }) => author))).toEqual(new Set(['']));
    const data = read.attachments.map((one) => new TextDecoder().decode(one.bytes)).join();
    for (const told of [...read.text, data]) expect(told).not.toMatch(/A\. Reader|R\. Okoye/);
    const text = read.text.join('\n');
    // Two passages begin in one line; what the place was kept with is gone.
    expect(text).toMatch(/^\W*3–4\W*$/m);
    expect(text).not.toContain('0–0');
    for (const passage of read.highlights) expect(passage.covered).not.toBe('');
  });
});

describe('the cover of a dossier', () => {
  const about: ExportAbout = {
    ...{ title: '', query: 'الميزان OR scales', passages: '', tags: ['صياغة رسمية', 'Gates'] },
    ...{ chosen: 0, isNarrowed: true },
    archive: { name: 'Maraza', id: 'archive-id', events: 41, head: 'ab'.repeat(32) },
  };

  it('tells what it is made of, when, by whom and of which archive, and is the first bookmark', async () => {
    const read = await readWithPdfium(
      await exportPdf({ ...twoArticles, about }, printer.print, await builtFonts()),
    );
    const [cover = '', contents = ''] = read.text;
    expect(read.title).toBe('صياغة رسمية · Gates');
    expect(read.bookmarks.slice(0, 2)).toEqual(['صياغة رسمية · Gates', 'Contents']);
    const told = cover.replace(/\s+/g, ' ');
    for (const one of [
      '2 articles',
      'narrowed further',
      'A. Reader',
      'R. Okoye',
      'Maraza',
      'chain of 41 events',
    ])
      expect(told).toContain(one);
    expect(cover.replace(/\s/g, '')).toContain('ab'.repeat(32));
    expect(contents).toContain('Contents');
    expect(read.highlights.some(({ page }) => page === 0)).toBe(false);
  });

  it('has the title that it was given, and names nobody who is not to be named', async () => {
    const named = { ...about, title: 'The scales of Tel Sarif' };
    const read = await readWithPdfium(
      await exportPdf({ ...twoArticles, about: named }, printer.print, await builtFonts(), {
        ...USUAL_PDF,
        annotator: false,
      }),
    );
    expect(read.title).toBe('The scales of Tel Sarif');
    expect(read.text[0]).not.toMatch(/A\. Reader|R\. Okoye|Annotated by/);
  });
});

describe('an annotated PDF of one article', () => {
  const [english] = twoArticles.articles;

  it('has the article’s title and no contents page', async () => {
    const set: ExportSet = { ...twoArticles, articles: english ? [english] : [] };
    const read = await readWithPdfium(await exportPdf(set, printer.print, await builtFonts()));
    expect(read.title).toBe('Trucks wait four days at the Maraza crossing');
    expect(read.bookmarks).not.toContain('Contents');
    expect(read.text[0]).toContain(`1 / ${read.pages}`);
  }, 120_000);

  it('prints foreign markup as text', async () => {
    const text = 'She typed </p><script>alert(1)</script> & <b>left</b> “it” there.';
    const article = {
      ...(english as NonNullable<typeof english>),
      title: 'A </title><style>body{display:none}</style> "title" \\ here',
      text,
      blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
      annotations: [],
    };
    const read = await readWithPdfium(
      await exportPdf({ ...twoArticles, articles: [article] }, printer.print, await builtFonts()),
    );
    const page = read.text[0]?.replace(/\s+/g, ' ') ?? '';
    expect(page).toContain('She typed </p><script>alert(1)</script> & <b>left</b> “it” there.');
    expect(page.split('</title><style>').length).toBe(3);
  }, 120_000);
});

/** Whether a program is on this machine: these two are looked at where they are, and not asked for. */
function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.runIf(has('qpdf'))('qpdf', () => {
  it('finds nothing to complain about', () => {
    const folder = mkdtempSync(join(tmpdir(), 'daftar-test-'));
    try {
      writeFileSync(join(folder, 'two.pdf'), bytes);
      const said = execFileSync('qpdf', ['--check', join(folder, 'two.pdf')], { encoding: 'utf8' });
      expect(said).toContain('No syntax or stream encoding errors found');
      expect(said).not.toMatch(/warning/i);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
