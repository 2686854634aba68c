/**
 * Reads Word documents by way of HTML: headings, lists, tables, notes. Tracked changes as accepted; comments are left out.
 */
import { documentArticle } from './document-article.ts';
import { authorStated, bylineAmong, creationDay, publishedOf, titleStated } from './document-facts.ts';
import { parseDocument } from './dom.ts';
import { picturedDrafts } from './html-blocks.ts';
import { flatten } from './html-flatten.ts';
import { withPictures } from './html-pictures.ts';
import { openPacked, type Packed } from './packed.ts';
import { type Found, ImportError, type Imported, type Importer, type ImporterInput } from './types.ts';
import { named, parseXml, type XmlDocument, xmlText } from './xml.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
];

/** How many of the first blocks may hold byline and date. */
const HEAD = 12;

/** Old Office files begin so, and so do new ones with a password. */
const isOle = (head: Uint8Array) => Buffer.from(head.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1';

function refuseOle(bytes: Uint8Array, name: string): never {
  if (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    )
  )
    throw new ImportError(
      'encrypted',
      `“${name}” is locked with a password. Open it in Word, save a copy without the password, and import that.`,
    );
  throw new ImportError(
    'no-importer',
    `“${name}” is a document of an old Office program. Open it and save it as .docx, then import that.`,
  );
}

/** Every part is unpacked once within the limits, for the library that reads them has none. */
async function weigh(document: Packed): Promise<void> {
  for (const path of document.paths) await document.bytes(path);
}

function broken(name: string): ImportError {
  return new ImportError('malformed', `“${name}” is damaged: its text is missing. Copy or save it again.`);
}

/** The document as HTML, and its pictures by the address that they have there. */
async function htmlOf(
  bytes: Uint8Array,
  name: string,
): Promise<{ html: string; pictures: ReadonlyMap<string, Uint8Array> }> {
  // Loaded when the first document is read: every thread would wait for it.
  const { default: mammoth } = await import('mammoth');
  const pictures = new Map<string, Uint8Array>();
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `picture-${pictures.size}`;
          pictures.set(src, await image.readAsBuffer());
          return { src };
        }),
      },
    );
    return { html: value, pictures };
  } catch {
    throw broken(name);
  }
}

const found = (value: string | null): Found<string> | null =>
  value ? { value, evidence: 'document' } : null;

async function coreOf(document: Packed): Promise<(local: string) => string> {
  const source = await document.text('docProps/core.xml');
  const core: XmlDocument | null = source === null ? null : parseXml(source);
  return (local) => (core ? xmlText(named(core, local)[0]) : '');
}

/** Makes an article of a Word document. Throws {@link ImportError}. */
export async function readDocx(input: ImporterInput, today: string): Promise<Imported> {
  const bytes = await input.read(0, input.size);
  if (isOle(bytes)) refuseOle(bytes, input.name);
  const document = await openPacked(input);
  if (!document.has('[Content_Types].xml')) throw broken(input.name);
  await weigh(document);
  const core = await coreOf(document);
  const { html, pictures } = await htmlOf(bytes, input.name);
  const pictured = picturedDrafts(parseDocument(flatten(html).html).body, null);
  const { drafts, resources } = await withPictures(pictured, async (src) => pictures.get(src) ?? null);
  const lines = drafts.slice(0, HEAD).map(({ text }) => text);
  return documentArticle(
    drafts,
    {
      title: found(titleStated(core('title'))),
      byline: bylineAmong(lines) ?? found(authorStated(core('creator'))),
      published: publishedOf(lines, creationDay(core('created')), today),
      language: core('language') || null,
      resources,
      keywords: core('keywords')
        .split(/[,;،؛]/)
        .map((word) => word.trim())
        .filter(Boolean),
    },
    input.name,
  );
}

function accepts(head: Uint8Array, name: string): boolean {
  const isWord = /\.(?:docx|docm|dotx)$/i.test(name);
  if (isOle(head)) return isWord || /\.(?:doc|dot)$/i.test(name);
  const start = Buffer.from(head).toString('latin1');
  return (
    start.startsWith('PK\x03\x04') &&
    (isWord || (start.includes('[Content_Types].xml') && start.includes('word/')))
  );
}

export const docx: Importer = {
  id: 'docx',
  version: 2,
  accepts,
  read: (input, { today }) => readDocx(input, today),
};
