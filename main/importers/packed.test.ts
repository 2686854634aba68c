import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { png } from '../fixtures/png.ts';
import { importerFor } from './index.ts';
import { memberPath } from './packed.ts';
import './pdf/fixtures/provide.ts';
import { ImportError, type Imported } from './types.ts';
import { asHtml } from './xhtml.ts';

const SENTENCE = 'The crossing at Maraza was closed on Tuesday, officials said, and trucks waited for hours.';
const TODAY = { today: '2026-01-15' };

type Parts = Record<string, string | Uint8Array>;

async function zipped(parts: Parts, options: { password?: string } = {}): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [path, content] of Object.entries(parts))
    await writer.add(
      path,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
      {
        ...(path === 'mimetype' ? { level: 0, extendedTimestamp: false } : {}),
      },
    );
  return writer.close();
}

async function read(name: string, bytes: Uint8Array): Promise<Imported> {
  const importer = importerFor(bytes.subarray(0, 4096), name);
  if (!importer) throw new Error(`nothing reads ${name}`);
  const input = {
    name,
    size: bytes.length,
    read: async (start: number, end: number) => bytes.subarray(start, end),
    async *stream() {
      yield bytes;
    },
    sibling: async () => null,
  };
  return importer.read(input, TODAY);
}

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await read(name, bytes);
    return 'none';
  } catch (error) {
    return error instanceof ImportError ? error.code : String(error);
  }
}

const CONTAINER = '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>';
const opf = (title = 'A book', href = 'one.xhtml') =>
  `<package xmlns:dc="x"><metadata><dc:title>${title}</dc:title></metadata><manifest><item id="a" href="${href}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`;
const CHAPTER = `<html><body><p>${SENTENCE}</p></body></html>`;

const book = (parts: Parts = {}) => ({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': CONTAINER,
  'b.opf': opf(),
  'one.xhtml': CHAPTER,
  ...parts,
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const letter = (body = `<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`, prolog = '') => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>`,
});

/** A part that unpacks to a thousand times its size. */
const bomb = () => new Uint8Array(40 * 1024 * 1024);

describe('EPUB', () => {
  test('is known by its content, whatever it is called', async () => {
    expect((await read('book.zip', await zipped(book()))).text).toContain(SENTENCE);
  });

  test.each([
    ['a way to scramble fonts hides nothing', 'http://www.idpf.org/2008/embedding', 'none'],
    ['a lock is said', 'http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'encrypted'],
  ])('%s', async (_, algorithm, code) => {
    const encryption = `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`;
    expect(await codeOf('a.epub', await zipped(book({ 'META-INF/encryption.xml': encryption })))).toBe(code);
  });

  test.each([
    ['without its list of contents', { 'META-INF/container.xml': '<container/>', 'b.opf': '' }],
    ['without chapters', { 'b.opf': '<package><manifest/><spine/></package>' }],
    ['whose chapters are missing', { 'b.opf': opf('A book', 'gone.xhtml') }],
    ['whose chapter lies outside of it', { 'b.opf': opf('A book', '../../../etc/passwd') }],
  ])('one %s is damaged', async (_, parts) => {
    expect(await codeOf('a.epub', await zipped(book(parts)))).toBe('malformed');
  });

  test('pictures come along from where their chapter says they are; one that is missing leaves its caption', async () => {
    const figure = (src: string) =>
      `<figure><img src="${src}"/><figcaption>The mill ${src}</figcaption></figure>`;
    const { blocks, resources } = await read(
      'a.epub',
      await zipped(
        book({
          'b.opf': opf('A book', 'text/one.xhtml'),
          'text/one.xhtml': `<html><body><p>${SENTENCE}</p>${figure('../img/a.png')}${figure('gone.png')}</body></html>`,
          'img/a.png': png(640, 480),
        }),
      ),
    );
    const figures = blocks.filter(({ kind }) => kind === 'figure');
    expect(figures.map(({ resource }) => resource)).toEqual([resources?.[0]?.key, undefined]);
    expect(resources).toMatchObject([{ mime: 'image/png', width: 640, height: 480 }]);
  });

  test('one cut off in the middle is damaged, one with a password is locked, one that grows is a bomb', async () => {
    const whole = await zipped(book());
    expect(await codeOf('a.epub', whole.subarray(0, whole.length / 2))).toBe('malformed');
    const { mimetype, ...parts } = book();
    expect(await codeOf('a.epub', await zipped(parts, { password: 'secret' }))).toBe('encrypted');
    expect(await codeOf('a.epub', await zipped(book({ 'one.xhtml': bomb() })))).toBe('bomb');
    expect(mimetype).toBeDefined();
  }, 20_000);

  test('entities are never expanded, from within or from files', async () => {
    const declared =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const { text, title } = await read(
      'a.epub',
      await zipped(
        book({
          'b.opf': declared + opf('Bread &b; &f;'),
          'one.xhtml': `${declared}<html><body><p>${SENTENCE} &b; &f;</p></body></html>`,
        }),
      ),
    );
    expect(title.value).toMatch(/^Bread/);
    expect(text + title.value).not.toMatch(/aaaaaaaaaa|root:/);
  });
});

describe('Word', () => {
  test('is known by its content, whatever it is called', async () => {
    expect((await read('letter.bin', await zipped(letter()))).text).toBe(SENTENCE);
  });

  test.each([
    ['without its text', { ...letter(), 'word/document.xml': 'no markup' }, 'malformed'],
    ['without the list of its parts', { 'word/document.xml': '<w:document/>' }, 'malformed'],
    ['with no words', letter('<w:p/>'), 'empty'],
  ])('one %s says so', async (_, parts, code) => {
    expect(await codeOf('a.docx', await zipped(parts))).toBe(code);
  });

  test('pictures come along, with their alternative text', async () => {
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A mill"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const { blocks, resources } = await read(
      'a.docx',
      await zipped({
        ...letter(`<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>${drawing}`),
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="i" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/></Relationships>',
        'word/media/a.png': png(640, 480),
      }),
    );
    expect(resources).toMatchObject([{ mime: 'image/png', width: 640 }]);
    expect(blocks.at(-1)).toMatchObject({ kind: 'figure', alt: 'A mill', resource: resources?.[0]?.key });
  });

  test('one cut off in the middle is damaged, one that grows is a bomb', async () => {
    const whole = await zipped(letter());
    expect(await codeOf('a.docx', whole.subarray(0, whole.length / 2))).toBe('malformed');
    expect(await codeOf('a.docx', await zipped({ ...letter(), 'word/media/a.bin': bomb() }))).toBe('bomb');
  }, 20_000);

  test('one with a password and one of an old program say what to do', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await codeOf('a.docx', ole)).toBe('no-importer');
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await codeOf('a.docx', locked)).toBe('encrypted');
  });

  test('entities are never expanded', async () => {
    const prolog = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const body = `<w:p><w:r><w:t>${SENTENCE} &b;</w:t></w:r></w:p>`;
    const bytes = await zipped(letter(body, prolog));
    const text = await read('a.docx', bytes).then(
      (article) => article.text,
      (error: unknown) => (error instanceof ImportError ? '' : String(error)),
    );
    expect(text).not.toMatch(/aaaaaaaaaa/);
  });

  test('what was inserted is there, what was deleted is not, comments are left out', async () => {
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = `<w:p>${run('Bread ')}<w:ins>${run('returns ')}</w:ins><w:del><w:r><w:delText>is gone </w:delText></w:r></w:del><w:moveTo>${run('to Maraza')}</w:moveTo><w:moveFrom>${run('to Sarif')}</w:moveFrom><w:commentReference w:id="1"/></w:p>`;
    expect((await read('a.docx', await zipped(letter(body)))).text).toBe('Bread returns to Maraza');
  });
});

describe('parts', () => {
  test.each([
    ['OEBPS/b.opf', 'text/a%20b.xhtml#x', 'OEBPS/text/a b.xhtml'],
    ['OEBPS/text/a.xhtml', '../img/b.png', 'OEBPS/img/b.png'],
    ['a.opf', '../../etc/passwd', null],
    ['a.opf', 'https://a.example/x', null],
    ['a.opf', 'file:///etc/passwd', null],
    ['a/b.opf', '/c.xhtml', 'c.xhtml'],
  ])('%s names %s: %s', (from, href, path) => expect(memberPath(from, href)).toBe(path));

  test('XHTML is put as HTML: empty elements closed, notes by role, links by anchor', () => {
    expect(asHtml('<a id="x"/><br/><script src="a"/>')).toBe('<a id="x"></a><br/><script src="a"></script>');
    expect(asHtml('<a epub:type="noteref" href="n.xhtml#f1">1</a>')).toBe(
      '<a role="doc-noteref" href="#f1">1</a>',
    );
    expect(asHtml('<a href="https://a.example/#f1">1</a>')).toBe('<a href="https://a.example/#f1">1</a>');
  });
});
