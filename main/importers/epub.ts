/** Reads EPUB 2 and 3: the chapters in their order as one article, the book's own data as metadata. */
import { isPast, statedDate } from './dates.ts';
import { type DocumentFacts, documentArticle } from './document-article.ts';
import { type DomElement, parseDocument } from './dom.ts';
import { picturedDrafts } from './html-blocks.ts';
import { flatten } from './html-flatten.ts';
import { type Pictured, withPictures } from './html-pictures.ts';
import { memberPath, openPacked, type Packed } from './packed.ts';
import { type Found, ImportError, type Imported, type Importer, type ImporterInput } from './types.ts';
import { asHtml } from './xhtml.ts';
import { named, parseXml, type XmlDocument, xmlText } from './xml.ts';

const MOST_CHAPTERS = 5000;

const broken = (name: string, what: string) =>
  new ImportError('malformed', `“${name}” is a damaged EPUB: ${what}. Copy or download it again.`);

const attr = (element: DomElement | undefined, name: string) => element?.getAttribute(name)?.trim() ?? '';

/** The book's package: its data and list of files. */
async function packageOf(book: Packed, name: string): Promise<{ path: string; opf: XmlDocument }> {
  const container = await book.text('META-INF/container.xml');
  const roots = container === null ? [] : named(parseXml(container), 'rootfile');
  const stated = roots
    .map((root) => memberPath('', attr(root, 'full-path')))
    .find((path) => path && book.has(path));
  const path = stated ?? book.paths.find((one) => /\.opf$/i.test(one));
  const source = path ? await book.text(path) : null;
  if (!path || source === null) throw broken(name, 'its list of contents is missing');
  return { path, opf: parseXml(source) };
}

/** Ways to scramble fonts, which hide nothing. */
const HARMLESS = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

async function refuseLocked(book: Packed, name: string): Promise<void> {
  const encryption = await book.text('META-INF/encryption.xml');
  if (encryption === null) return;
  const locked = named(parseXml(encryption), 'EncryptedData').some(
    (data) => !HARMLESS.test(attr(named(data, 'EncryptionMethod')[0], 'Algorithm')),
  );
  if (locked)
    throw new ImportError(
      'encrypted',
      `“${name}” is locked by its shop (DRM), so that only its own program can open it. Ask the publisher for a copy without it.`,
    );
}

type Item = { path: string; type: string; properties: string };

function manifestOf(opf: XmlDocument, from: string): Map<string, Item> {
  return new Map(
    named(opf, 'item').flatMap((item): [string, Item][] => {
      const path = memberPath(from, attr(item, 'href'));
      return path
        ? [[attr(item, 'id'), { path, type: attr(item, 'media-type'), properties: attr(item, 'properties') }]]
        : [];
    }),
  );
}

/** Headings by chapter, from EPUB 3's navigation, else from EPUB 2's. */
async function contentsOf(book: Packed, items: Iterable<Item>): Promise<Map<string, string>> {
  const all = [...items];
  const nav = all.find(({ properties }) => /(?:^|\s)nav(?:\s|$)/.test(properties));
  const ncx = all.find(({ type }) => type === 'application/x-dtbncx+xml');
  const titles = new Map<string, string>();
  const add = (from: string, href: string, title: string) => {
    const path = memberPath(from, href);
    if (path && title && !titles.has(path)) titles.set(path, title);
  };
  const source = async (item: Item | undefined) => (item ? await book.text(item.path) : null);
  const navigation = await source(nav);
  if (nav && navigation !== null)
    for (const link of named(parseXml(navigation), 'a')) add(nav.path, attr(link, 'href'), xmlText(link));
  const older = titles.size === 0 ? await source(ncx) : null;
  if (ncx && older !== null)
    for (const point of named(parseXml(older), 'navPoint'))
      add(ncx.path, attr(named(point, 'content')[0], 'src'), xmlText(named(point, 'text')[0]));
  return titles;
}

/** Pictures by their path in the book, for chapters lie in folders of their own. */
const inBook = (draft: Pictured, chapter: string): Pictured =>
  draft.pictures
    ? {
        ...draft,
        pictures: draft.pictures.flatMap((href) =>
          /^data:/i.test(href) ? href : (memberPath(chapter, href) ?? []),
        ),
      }
    : draft;

async function chapterDrafts(book: Packed, { path }: Item, title: string | undefined): Promise<Pictured[]> {
  const source = await book.text(path);
  if (source === null) return [];
  const body = parseDocument(flatten(asHtml(source)).html).body;
  const drafts = picturedDrafts(body, null).map((draft) => inBook(draft, path));
  const needsHeading = title && drafts.length > 0 && !drafts.some(({ kind }) => kind === 'heading');
  return needsHeading ? [{ kind: 'heading', level: 1, text: title }, ...drafts] : drafts;
}

async function draftsOf(book: Packed, opf: XmlDocument, from: string, name: string): Promise<Pictured[]> {
  const manifest = manifestOf(opf, from);
  const spine = named(opf, 'itemref').flatMap((reference) => manifest.get(attr(reference, 'idref')) ?? []);
  if (spine.length === 0) throw broken(name, 'it names no chapters');
  const titles = await contentsOf(book, manifest.values());
  const drafts: Pictured[] = [];
  let missing = 0;
  for (const item of spine.slice(0, MOST_CHAPTERS)) {
    if (!/html|xml/.test(item.type)) continue;
    if (!book.has(item.path)) missing++;
    const own = await chapterDrafts(book, item, titles.get(item.path));
    // A table of contents among the chapters is no chapter.
    const isContents = /(?:^|\s)nav(?:\s|$)/.test(item.properties);
    drafts.push(...(isContents ? own.map((draft): Pictured => ({ ...draft, hidden: 'chrome' })) : own));
  }
  if (missing === spine.length) throw broken(name, 'its chapters are missing');
  return drafts;
}

const found = (value: string): Found<string> | null => (value ? { value, evidence: 'document' } : null);

/** Names of authors; others who took part, such as translators, say so. */
function creatorsOf(opf: XmlDocument): string {
  const metas = named(opf, 'meta');
  const roleOf = (creator: DomElement) =>
    attr(creator, 'opf:role') ||
    xmlText(
      metas.find(
        (meta) => attr(meta, 'refines') === `#${attr(creator, 'id')}` && attr(meta, 'property') === 'role',
      ),
    );
  const authors = named(opf, 'creator').filter((creator) => /^(?:aut)?$/.test(roleOf(creator)));
  return authors.map(xmlText).filter(Boolean).slice(0, 6).join(', ');
}

function factsOf(opf: XmlDocument, today: string): DocumentFacts {
  const one = (local: string) => xmlText(named(opf, local)[0]);
  const dates = named(opf, 'date').filter((date) => !/modif|creation/.test(attr(date, 'opf:event')));
  const date = statedDate(
    xmlText(dates.find((each) => attr(each, 'opf:event') === 'publication') ?? dates[0]),
  );
  return {
    title: found(one('title')),
    byline: found(creatorsOf(opf)),
    outlet: found(one('publisher')),
    published: date && isPast(date.date, today) ? { ...date, evidence: 'document' } : null,
    language: one('language') || null,
    direction: attr(named(opf, 'spine')[0], 'page-progression-direction') === 'rtl' ? 'rtl' : null,
    keywords: named(opf, 'subject').map(xmlText).filter(Boolean).slice(0, 40),
  };
}

/** Makes an article of a book. Throws {@link ImportError}. */
export async function readEpub(input: ImporterInput, today: string): Promise<Imported> {
  const book = await openPacked(input);
  await refuseLocked(book, input.name);
  const { path, opf } = await packageOf(book, input.name);
  const chapters = await draftsOf(book, opf, path, input.name);
  const { drafts, resources } = await withPictures(chapters, book.bytes);
  return documentArticle(drafts, { ...factsOf(opf, today), resources }, input.name);
}

function accepts(head: Uint8Array, name: string): boolean {
  const start = Buffer.from(head.subarray(0, 120)).toString('latin1');
  return (
    start.startsWith('PK\x03\x04') &&
    (start.includes('mimetypeapplication/epub+zip') || /\.epub$/i.test(name))
  );
}

export const epub: Importer = {
  id: 'epub',
  version: 2,
  accepts,
  read: (input, { today }) => readEpub(input, today),
};
