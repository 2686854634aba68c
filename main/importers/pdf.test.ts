import { readFileSync } from 'node:fs';
import { degrees, PDFDocument, type PDFFont, PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { charsUnder, placeOf, unpackRuns } from '../text/page-map.ts';
import { importerFor } from './index.ts';
import './pdf/fixtures/provide.ts';
import { PdfDocument } from './pdf/document.ts';
import { foldChar } from './pdf/fold-char.ts';
import { pdfium } from './pdf/pdfium.ts';
import { readPdf } from './pdf.ts';
import { ImportError, type Imported } from './types.ts';

const TODAY = { today: '2026-01-15' };
const FIXTURES = ['pdf-arabic', 'pdf-two-columns'].map(
  (name) => new Uint8Array(readFileSync(new URL(`fixtures/${name}/source.pdf`, import.meta.url))),
);

const read = (bytes: Uint8Array, name = 'paper.pdf') => readPdf(bytes, name, TODAY);

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes);
    return 'none';
  } catch (error) {
    return error instanceof ImportError ? error.code : String(error);
  }
}

/** A document of pages that each write their lines from the top. */
async function made(pages: string[][], change: (doc: PDFDocument, font: PDFFont) => void = () => {}) {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const font = await doc.embedFont(StandardFonts.TimesRoman);
  for (const lines of pages) {
    const page = doc.addPage([400, 500]);
    for (const [at, line] of lines.entries())
      page.drawText(line, { x: 40, y: 440 - 14 * at, size: 11, font });
  }
  change(doc, font);
  return doc;
}

const LINES = [
  'The crossing at Maraza was closed on Tuesday, officials said, and',
  'trucks waited for hours in the heat before the gate was opened.',
];

const texts = ({ text, blocks }: Imported) =>
  blocks.filter(({ hidden }) => !hidden).map(({ start, end }) => text.slice(start, end));

describe('the map from text to pages', () => {
  test.each(FIXTURES)('each mapped character is the page’s own after folding', async (bytes) => {
    const { text, pages } = await read(bytes);
    const runs = unpackRuns(pages?.map ?? new Uint8Array());
    const document = new PdfDocument(await pdfium(), bytes, 'x.pdf');
    const codes = Array.from({ length: document.pageCount }, (_, page) =>
      document.chars(page).map(({ code }) => code),
    );
    document.close();
    // Brackets among Arabic letters are turned as they are meant.
    const turn = (char: string) => '()[]«»'['()[]«»'.indexOf(char) ^ 1] ?? char;
    let mapped = 0;
    for (let at = 0; at < text.length; at++) {
      const place = placeOf(runs, at);
      const char = text[at] ?? '';
      if (!place) expect(char).toMatch(/\s/);
      else {
        mapped++;
        const folded = foldChar(codes[place.page]?.[place.index] ?? 0);
        expect([
          folded,
          folded.includes(char) || folded === turn(char) || (folded === ' ' && char === '\t'),
        ]).toEqual([folded, true]);
      }
    }
    expect(mapped).toBeGreaterThan(text.length * 0.9);
  });

  test('a passage leads to its characters, over a page break, too', async () => {
    const doc = await made([LINES, ['and the next day nobody remembered that it had been closed at all.']]);
    const { text, pages } = await read(await doc.save());
    const start = text.indexOf('gate was');
    const under = charsUnder(unpackRuns(pages?.map ?? new Uint8Array()), start, start + 8);
    expect(under).toEqual([{ page: 0, from: expect.any(Number), to: expect.any(Number) }]);
    expect(under.map(({ from, to }) => to - from)).toEqual([8]);
  });

  test('pages keep their labels, sizes and turns', async () => {
    const doc = await made([LINES, LINES], (pdf) => {
      pdf.getPage(1).setRotation(degrees(90));
      const labels = pdf.context.obj({ Nums: [0, { S: 'r' }, 1, { S: 'D', St: 7 }] });
      pdf.catalog.set(PDFName.of('PageLabels'), labels);
    });
    expect((await read(await doc.save())).pages?.facts).toEqual([
      { label: 'i', width: 400, height: 500, rotation: 0 },
      { label: '7', width: 400, height: 500, rotation: 90 },
    ]);
  });
});

describe('text and structure', () => {
  test('two columns are read one after the other, whichever was written first', async () => {
    const doc = await made([[]], (pdf, font) => {
      const page = pdf.getPage(0);
      const column = (x: number, word: string) => {
        for (let line = 0; line < 8; line++)
          page.drawText(`${word} ${line} goes on to the end of it`, { x, y: 440 - 14 * line, size: 9, font });
      };
      column(220, 'second');
      column(40, 'first');
    });
    expect((await read(await doc.save())).text).toMatch(/^first 0.*first 7.*second 0.*second 7/s);
  });

  test('a hyphen at the end of a line goes, one that the text has elsewhere stays', async () => {
    const doc = await made([
      [
        'It is a well-known rule of the district that the mar-',
        'kets open at four; and the well-',
        'known baker opens before the others.',
      ],
    ]);
    expect((await read(await doc.save())).text).toContain(
      'the markets open at four; and the well-known baker',
    );
  });

  test('ligatures become letters that stand at one place', async () => {
    const { text, pages } = await read(FIXTURES[1] as Uint8Array);
    expect(text).not.toMatch(/[\uFB00-\uFB06]/);
    expect(pages?.facts).toHaveLength(4);
  });

  test('running heads and page numbers are hidden, a page of one line is not', async () => {
    const word = ['flour', 'bread', 'cement'];
    const page = (number: number) => [
      'Harbour Papers',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((line) => `${word[number - 1]} was carried on day ${line}`),
      `${number}`,
    ];
    const article = await read(await (await made([page(1), page(2), page(3), ['The end']])).save());
    expect(texts(article).join(' ')).not.toMatch(/Harbour/);
    expect(texts(article)).toContain('The end');
    expect(article.blocks.filter(({ hidden }) => hidden === 'chrome')).toHaveLength(6);
  });

  test.each([90, 180, 270])('a page turned by %i degrees is read as it is seen', async (turn) => {
    const doc = await made([LINES], (pdf) => pdf.getPage(0).setRotation(degrees(turn)));
    expect((await read(await doc.save())).text).toBe(LINES.join(' '));
  });
});

describe('what the file says of itself', () => {
  const withTitle = async (title: string, author: string, lines = LINES) => {
    const doc = await made([lines], (pdf) => {
      pdf.setTitle(title);
      pdf.setAuthor(author);
      pdf.setCreationDate(new Date('2021-05-03T10:00:00Z'));
    });
    return read(await doc.save());
  };

  test.each([
    'Microsoft Word - report.doc',
    'untitled',
    'scan0001',
    'final_v2.indd',
    'https://a.example/x',
    '',
  ])('%j is no title', async (title) =>
    expect((await withTitle(title, '')).title.evidence).toBe('first sentence'),
  );

  test.each(['user', 'Administrator', 'brianc', 'C:\\Users\\x y', 'a b@c.example'])(
    '%j is no author',
    async (author) => expect((await withTitle('', author)).byline).toBeNull(),
  );

  test('a title and a name are taken', async () => {
    expect(await withTitle('Bread returns to Maraza', 'Huda Selim')).toMatchObject({
      title: { value: 'Bread returns to Maraza', evidence: 'document' },
      byline: { value: 'Huda Selim', evidence: 'document' },
    });
  });

  test('the day a file was made is no date, but bears out one that the page names', async () => {
    expect((await withTitle('', '')).published).toBeNull();
    expect((await withTitle('', '', ['Maraza, 30 April 2021', ...LINES])).published?.date).toBe('2021-04-30');
    expect((await withTitle('', '', [...LINES, 'The figures are those of 2021.'])).published).toEqual({
      date: '2021',
      precision: 'year',
      evidence: 'text',
    });
  });
});

describe('bad input', () => {
  test('one that needs a password says so', async () => {
    const doc = await made([LINES], (pdf) => pdf.encrypt({ userPassword: 'secret', ownerPassword: 'other' }));
    expect(await codeOf(await doc.save({ useObjectStreams: false }))).toBe('encrypted');
  });

  test('one that only its owner may change is read', async () => {
    const doc = await made([LINES], (pdf) => pdf.encrypt({ userPassword: '', ownerPassword: 'other' }));
    expect((await read(await doc.save({ useObjectStreams: false }))).text).toBe(LINES.join(' '));
  });

  test.each([
    ['cut off in the middle', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2), 'malformed'],
    ['only a header', () => Buffer.from('%PDF-1.7\n'), 'malformed'],
    [
      'with bytes flipped all over',
      (bytes: Uint8Array) => bytes.map((byte, at) => (at % 7 ? byte : 255 - byte)),
      'malformed',
    ],
  ])('one %s says so', async (_, damage, code) => {
    expect(await codeOf(damage(await (await made([LINES])).save()))).toBe(code);
  });

  test('one of empty pages only is refused', async () => {
    const bytes = await (await made([[], []])).save();
    expect(await codeOf(bytes)).toBe('no-text');
    await expect(read(bytes)).rejects.toThrow(/2 pages with nothing on it/);
  });

  test('one of pictures only is read without text, and one with some of them says how many', async () => {
    const scan = (page: PDFPage) => page.drawRectangle({ x: 40, y: 40, width: 200, height: 300 });
    const scanned = await made([[], []], (pdf) => pdf.getPages().forEach(scan));
    const article = await read(await scanned.save());
    expect(article).toMatchObject({ text: '', blocks: [], passages: [], title: { evidence: 'file name' } });
    expect(article.warning).toMatch(/Scanned, no text.*2 pages can be looked at.*OCR/);
    expect(article.pages?.facts).toHaveLength(2);
    const mixed = await made([LINES, [], []], (pdf) => scan(pdf.getPage(2)));
    expect((await read(await mixed.save())).warning).toMatch(/^1 of 3 pages without text/);
  });

  test('one whose fonts do not name their letters is not taken for text', async () => {
    const { isGarbled } = await import('./pdf/garbled.ts');
    expect(isGarbled('ԔÎ ߙ Ψ́ΰϸЇ gϣķ ϙʆһӍΉʽী Ǌ੒ඥഀဍ೅ͳϢi ʤ̦˵ƹϕŊ૳һαฝʻ೗ϕࢼஎ̼ഗੜ̿ɢ๠ࠨźȥˮʷ೼')).toBe(true);
    expect(isGarbled('القائم al-Qaim Αθήνα Москва '.repeat(9))).toBe(false);
  });

  test('a page is one, whatever it is called', () => {
    const idOf = (text: string, name: string) => importerFor(Buffer.from(text), name)?.id;
    expect(idOf('<html><p>x', 'paper.pdf')).toBe('html');
    expect(idOf('junk\n%PDF-1.4', 'paper.txt')).toBe('pdf');
  });

  test('scripts and launching are never run, nor part of the text', async () => {
    const doc = await made([LINES], (pdf) => {
      pdf.addJavaScript('go', 'app.alert("x"); while (true) {}');
      const launch = pdf.context.obj({ S: 'Launch', F: 'calc.exe' });
      pdf.catalog.set(PDFName.of('OpenAction'), launch);
    });
    expect((await read(await doc.save())).text).toBe(LINES.join(' '));
  });

  test('a page of 20,000 points is as any other', async () => {
    const doc = await made([[]], (pdf, font) => {
      pdf.getPage(0).setSize(20_000, 20_000);
      pdf.getPage(0).drawText('Far away', { x: 19_000, y: 19_500, size: 60, font });
      pdf.getPage(0).drawText('and near', { x: 10, y: 10, size: 60, font });
    });
    expect(texts(await read(await doc.save())).sort()).toEqual(['Far away', 'and near']);
  });
});
