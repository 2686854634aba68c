/** The calls about the pages of articles that came from PDFs: pictures, text and bookmarks of the imported file itself. */
import type { Article, Revision } from '../../db/model.ts';
import { DaftarError, messageOf } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { findArticle } from '../archive/find.ts';
import { unpackBoxes } from '../importers/pdf/kept-boxes.ts';
import { pageText } from '../importers/pdf/page-lines.ts';
import { type PageFacts, type PageRun, unpackRuns } from '../text/page-map.ts';
import { lookingThread } from '../workers/looking.ts';
import type { PageAnswer, PageOrder } from '../workers/page-view.ts';
import type { ParserFile } from '../workers/parser-pool.ts';
import { listOf } from './page-list.ts';

/** Pixels of one picture: a part of a page is asked for rather than more of them. */
const MOST_PIXELS = 20_000_000;

type Paged = { revision: Revision; facts: PageFacts[]; runs: PageRun[] };

export function pageHandlers(os: Implementer['pages'], app: App) {
  const known = rememberingLast((article: Article) => pagedOf(app, article));
  const paged = (id: string, page = 0): Paged => {
    const found = known(findArticle(app.archive, id));
    if (!found?.facts[page]) throw new DaftarError('invalid-input', 'The article has no such page.');
    return found;
  };
  const look = async <Order extends PageOrder>(
    { revision }: Paged,
    order: Order,
    signal: AbortSignal | undefined,
  ): Promise<PageAnswer<Order>> => {
    try {
      return await lookingThread().look(
        `${app.archive.uid} ${revision.originalId}`,
        fileOf(app, revision),
        order,
        signal,
      );
    } catch (error) {
      if (signal?.aborted) throw new DaftarError('cancelled');
      throw new DaftarError('page-unreadable', messageOf(error), error);
    }
  };
  return {
    list: os.list.handler(({ input }) => {
      const found = known(findArticle(app.archive, input.id));
      return found ? listOf(found.facts, found.runs) : { pages: [], stretches: [] };
    }),
    image: os.image.handler(async ({ input: { id, page, scale, clip = null }, signal }) => {
      const of = paged(id, page);
      const { width, height } = of.facts[page] as PageFacts;
      if (!clip && width * height * scale * scale > MOST_PIXELS)
        throw new DaftarError('invalid-input', 'The picture would be too large: ask for a part of the page.');
      const bytes = await look(of, { kind: 'image', page, scale, clip }, signal);
      return { data: Buffer.from(bytes).toString('base64') };
    }),
    text: os.text.handler(({ input: { id, page }, signal }) => {
      const of = paged(id, page);
      const runs = of.runs.filter((run) => run.page === page);
      const kept = app.archive.pages.boxes(of.revision.id, page);
      return kept ? pageText(unpackBoxes(kept), runs) : look(of, { kind: 'text', page, runs }, signal);
    }),
    outline: os.outline.handler(({ input, signal }) => look(paged(input.id), { kind: 'outline' }, signal)),
  };
}

function pagedOf({ archive }: App, { revisionId }: Article): Paged | null {
  const stored = archive.pages.of(revisionId);
  const revision = archive.articles.revision(revisionId);
  if (!stored || revision.importer !== 'pdf') return null;
  return { revision, facts: JSON.parse(stored.facts), runs: unpackRuns(stored.map) };
}

/** Pages are asked for one after the other, each with all that is known of the article. */
function rememberingLast<T>(of: (article: Article) => T): (article: Article) => T {
  let last: { revisionId: number; value: T } | null = null;
  return (article) => {
    if (last?.revisionId !== article.revisionId)
      last = { revisionId: article.revisionId, value: of(article) };
    return last.value;
  };
}

/** Its bytes are unpacked when the thread has not got the file open. */
function fileOf({ archive }: App, { originalId, fileName }: Revision): ParserFile {
  return {
    name: fileName,
    size: archive.originals.byId(originalId)?.size ?? 0,
    read: async (_, start, end) => {
      const bytes = Buffer.concat([...archive.originals.read(originalId)]);
      return new Uint8Array(bytes.subarray(start, end));
    },
    sibling: async () => null,
  };
}
