/** Reads PDFs: text in reading order with its structure, and for each character its place on the page. Nothing is run. */
import {
  NOWHERE,
  type PageFacts,
  type PageRun,
  packRuns,
  pageOf,
  placeOf,
  runsOf,
} from '../text/page-map.ts';
import { ATTACHMENT_NAME } from '../text/travelling.ts';
import { documentArticle } from './document-article.ts';
import { bylineAmong, creationDay, publishedOf } from './document-facts.ts';
import { marksOn, type RawMark } from './pdf/annotations.ts';
import { draftsOf, type PageLines, PageReader } from './pdf/article.ts';
import { attachmentOf } from './pdf/attachments.ts';
import { boxesOf } from './pdf/char-boxes.ts';
import { type Char, PdfDocument } from './pdf/document.ts';
import type { PlacedDraft } from './pdf/draft.ts';
import { statedFacts, xmpOf } from './pdf/facts.ts';
import { compared } from './pdf/foreign-changes.ts';
import { packBoxes, withoutLetters } from './pdf/kept-boxes.ts';
import { passagesOf } from './pdf/marks.ts';
import { frameOf } from './pdf/page-lines.ts';
import { dropPdfium, pdfium } from './pdf/pdfium.ts';
import { isDrawnOn, toldOfPictures } from './pdf/pictures.ts';
import { marksInTexts } from './pdf/printed-marks.ts';
import { articlesIn, readTravelled, type Travelled } from './travelled.ts';
import {
  type Found,
  ImportError,
  type Imported,
  type ImportedPassage,
  type Importer,
  type ImporterContext,
} from './types.ts';

/** More pages than this are refused: no reader would get through them, and no parser in time. */
const MOST_PAGES = 5000;

function refusePages(pages: number, name: string) {
  if (pages > MOST_PAGES)
    throw new ImportError(
      'too-large',
      `“${name}” has ${pages.toLocaleString('en')} pages; one PDF may have ${MOST_PAGES.toLocaleString('en')}. Split it and import the parts.`,
    );
}

/** The headline in the largest letters of the first page, if the text is set in smaller ones. */
function headline(drafts: readonly PlacedDraft[]): Found<string> | null {
  const first = drafts.filter(
    ({ places, hidden }) => !hidden && pageOf(places.find((place) => place !== NOWHERE) ?? NOWHERE) === 0,
  );
  const title = first.find(({ kind, level }) => kind === 'heading' && level === 1);
  const text = title?.text.replace(/\s+/g, ' ') ?? '';
  return text.length > 2 && text.length <= 300 ? { value: text, evidence: 'size' } : null;
}

/** Each draft's places follow it to where its block stands in the text. */
function runsIn(drafts: readonly PlacedDraft[], article: Imported): PageRun[] {
  const waiting = new Map<string, number[][]>();
  for (const { text, places } of drafts) waiting.set(text, [...(waiting.get(text) ?? []), places]);
  return article.blocks.flatMap(({ start, end }) => {
    const places = waiting.get(article.text.slice(start, end))?.shift();
    return places ? runsOf(places, start) : [];
  });
}

type ReadPages = {
  lines: PageLines[];
  facts: PageFacts[];
  /** Where each page's letters stand; null for a page that cannot be read. */
  boxes: (Uint8Array | null)[];
  /** On how many pages something is drawn, but no text. */
  pictures: number;
  marks: RawMark[];
  /** The letters of pages with marks. */
  marked: Map<number, Char[]>;
};

function readPages(document: PdfDocument): ReadPages {
  const reader = new PageReader();
  const read: ReadPages = { lines: [], facts: [], boxes: [], pictures: 0, marks: [], marked: new Map() };
  for (let page = 0; page < document.pageCount; page++) {
    const chars = document.chars(page);
    const marks = marksOn(document, page);
    if (marks.length > 0) read.marked.set(page, chars);
    read.marks.push(...marks);
    read.lines.push(reader.lines(chars, page));
    read.facts.push(document.page(page));
    const frame = frameOf(document, page);
    const letters = boxesOf(chars);
    if (letters.length === 0 && isDrawnOn(document, page)) read.pictures++;
    read.boxes.push(frame && packBoxes({ frame, chars: letters }));
  }
  return read;
}

function articleOf(
  document: PdfDocument,
  bytes: Uint8Array,
  name: string,
  today: string,
  copied: Travelled | null,
): Imported {
  const { lines: pages, facts, boxes, pictures, marks, marked } = readPages(document);
  const readable = draftsOf(pages);
  const texts = readable.map(({ text }) => text);
  const told = toldOfPictures(name, texts, {
    ...{ pages: facts.length, pictures, marks: marks.length },
  });
  const drafts = told.isText ? readable : [];
  const info = {
    title: document.meta('Title'),
    author: document.meta('Author'),
    created: document.meta('CreationDate'),
    producer: document.meta('Producer'),
    creator: document.meta('Creator'),
  };
  const stated = statedFacts(info, xmpOf(bytes), today);
  const firstLines = told.isText ? (pages[0]?.main ?? []).map(({ text }) => text) : [];
  const article = documentArticle(
    drafts.map(({ places: _, ...draft }) => draft),
    {
      ...stated,
      title: stated.title ?? headline(drafts),
      byline: stated.byline ?? bylineAmong(firstLines),
      published: stated.published ?? publishedOf(firstLines, creationDay(info.created), today),
      language: document.language || stated.language,
      needsNoText: !told.isText,
    },
    name,
  );
  const runs = runsIn(drafts, article);
  const own = compared(ownOf(copied, article.text, runs), marks);
  const known = new Set(own.passages.flatMap(({ id = '', key }) => [id, key]));
  const theirs = passagesOf(own.others, article.text, runs, (page) => marked.get(page) ?? []);
  const passages = [...own.passages, ...theirs.filter(({ key }) => !known.has(key))];
  const from = copied && { id: copied.id, sha256: copied.sha256 };
  return {
    ...{
      ...article,
      ...(from ? { from } : {}),
      ...(told.warning ? { warning: told.warning } : {}),
      passages,
    },
    pages: { facts, map: packRuns(runs), boxes: told.isText ? boxes : boxes.map(withoutLetters) },
  };
}

/** The passages of an annotated copy of ours, as they were in the archive that it came from. */
function ownOf(copied: Travelled | null, text: string, runs: readonly PageRun[]): ImportedPassage[] {
  const passages = copied?.passages(text) ?? [];
  return passages.map((passage) => ({
    ...passage,
    page: passage.page ?? placeOf(runs, passage.start)?.page ?? null,
  }));
}

/** The articles that pages of ours were printed of, with what was marked and changed on those pages since. */
function withMarks(document: PdfDocument, first: Imported): Imported {
  const articles = [first, ...(first.more ?? [])];
  const marks = Array.from({ length: document.pageCount }, (_, page) => marksOn(document, page)).flat();
  const own = compared(
    articles.flatMap(({ passages = [] }) => passages),
    marks,
  );
  const texts = articles.map(({ text }) => text);
  const theirs = marksInTexts(document, own.others, texts);
  const left = [...own.passages];
  const [changed, ...more] = articles.map((article, at) => ({
    ...article,
    passages: [...left.splice(0, article.passages?.length), ...(theirs[at] ?? [])],
  }));
  return { ...first, ...changed, more };
}

/**
 * Makes an article of a PDF's bytes. Throws {@link ImportError} `encrypted`, `malformed`, `no-text` or `too-large`.
 * @param hasPages told how many pages there are, before they are read
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  { today }: ImporterContext,
  hasPages: (count: number) => Promise<void> = async () => {},
): Promise<Imported> {
  const document = new PdfDocument(await pdfium(), bytes, name);
  try {
    refusePages(document.pageCount, name);
    await hasPages(document.pageCount);
    const data = attachmentOf(document, ATTACHMENT_NAME);
    const travelled = data && readTravelled(data);
    const printed = travelled && articlesIn(travelled);
    const copied = travelled?.articles[0] ?? null;
    const article = printed ? withMarks(document, printed) : articleOf(document, bytes, name, today, copied);
    document.close();
    return article;
  } catch (error) {
    // An engine that broke off in the middle of a file is not used for another one.
    if (error instanceof ImportError) document.close();
    else dropPdfium();
    throw error;
  }
}

/** Readers look for the header in the first kilobyte. */
function accepts(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 1024)).includes('%PDF-');
}

export const pdf: Importer = {
  id: 'pdf',
  version: 1,
  accepts,
  async read(input, context) {
    const more = (count: number) => input.pages?.(count) ?? Promise.resolve();
    return readPdf(await input.read(0, input.size), input.name, context, more);
  },
};
