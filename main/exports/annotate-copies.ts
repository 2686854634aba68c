/** The export job for articles that came from PDFs: a copy of each file with the passages in it, the original untouched. */
import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article, Revision } from '../../db/model.ts';
import { DaftarError, messageOf } from '../api/errors.ts';
import type { WrittenFile } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findArticle } from '../archive/find.ts';
import { writeWhole } from '../archive/write-file.ts';
import type { ExportArticle } from '../exporters/types.ts';
import { ImportError } from '../importers/types.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { charsUnder, type PageFacts, type PageRun, unpackRuns } from '../text/page-map.ts';
import type { CopyOrder, CopyResult, OrderedPassage } from '../workers/annotate-copy.ts';
import type { ParserFile, ParserPool } from '../workers/parser-pool.ts';
import { withParsers } from '../workers/parsers.ts';
import { type Choice, chooseArticles } from './choose.ts';
import { pathsIn } from './paths-in.ts';
import { noteExport, type Target } from './run-export.ts';

/** As on the command line. */
export const COPY_FORMAT = { id: 'annotated-pdf', extension: '.pdf' };

/** What an export could not do: of a whole article, or of one of its passages. */
export type Problem = { articleId: string; annotationId?: string; why: string };

/** One article goes to a file, several to a folder. Throws `not-a-pdf` if none came from a PDF. */
export async function annotateCopies(
  app: App,
  choice: Choice & Target,
  { signal, report }: JobContext,
): Promise<{ files: WrittenFile[]; problems: Problem[] }> {
  const articles = await chooseArticles(app, choice);
  if (articles.length === 0) throw new DaftarError('nothing-to-export');
  const place = resolve(choice.out);
  const isFile = articles.length === 1 && !(existsSync(place) && statSync(place).isDirectory());
  const pathOf = isFile ? () => place : await pathsIn(place, COPY_FORMAT.extension);
  const files: WrittenFile[] = [];
  const problems: Problem[] = [];
  await withParsers(async (pool) => {
    for (const [done, article] of articles.entries()) {
      signal.throwIfAborted();
      report({ done, total: articles.length, doing: article.title });
      const copy = await copyOf(app, pool, article).catch((error: unknown) => asError(error));
      if (copy instanceof DaftarError) {
        if (articles.length === 1) throw copy;
        problems.push({ articleId: article.id, why: copy.message });
        continue;
      }
      problems.push(...copy.problems);
      const path = pathOf(article);
      const file = await writeWhole(path, (part) => writeFile(part, copy.bytes));
      if (!app.archive.readOnly) noteExport(app, COPY_FORMAT, file, [article.id]);
      files.push({ ...file, path: choice.told(path) });
    }
  });
  return { files, problems };
}

function asError(error: unknown): DaftarError {
  if (error instanceof DaftarError) return error;
  const said =
    error instanceof ImportError ? error.message : `The PDF could not be annotated: ${messageOf(error)}`;
  return new DaftarError('copy-refused', said, error);
}

async function copyOf(
  app: App,
  pool: ParserPool,
  article: ExportArticle,
): Promise<{ bytes: Uint8Array; problems: Problem[] }> {
  const { archive } = app;
  const row = findArticle(archive, article.id);
  const revision = archive.articles.revision(row.revisionId);
  const pages = archive.pages.of(revision.id);
  if (revision.importer !== 'pdf' || !pages) throw new DaftarError('not-a-pdf', `“${article.title}”`);
  const runs = unpackRuns(pages.map);
  const passages = ordered(app, row, article, runs);
  const order: CopyOrder = {
    pages: (JSON.parse(pages.facts) as PageFacts[]).length,
    exportedAt: app.now(),
    ...{ passages, boxes: boxesUnder(app, revision, passages) },
    article: withoutPictures(article),
  };
  const result = await pool.annotateCopy(fileOf(app, revision), order);
  if (result.kind === 'refused') throw new DaftarError('copy-refused', result.refusal);
  return { bytes: result.bytes, problems: problemsOf(article, result) };
}

/** What is read from the archive one by one goes into no message to a thread. */
const withoutPictures = ({ picture: _, ...article }: ExportArticle): ExportArticle => article;

/** Where letters stand, of the pages that passages stand on. */
function boxesUnder({ archive }: App, { id }: Revision, passages: readonly OrderedPassage[]) {
  const pages = new Set(passages.flatMap(({ ranges }) => ranges.map(({ page }) => page)));
  const kept = [...pages].map((page) => [page, archive.pages.boxes(id, page)] as const);
  return new Map(kept.flatMap(([page, boxes]) => (boxes ? [[page, boxes] as const] : [])));
}

function problemsOf(
  { id, title }: ExportArticle,
  { missing, isSigned }: Extract<CopyResult, { kind: 'written' }>,
): Problem[] {
  const signed = `“${title}” carries a signature; readers will say that it was changed after it was signed.`;
  return [
    ...missing.map(({ id: annotationId, why }) => ({ articleId: id, annotationId, why })),
    ...(isSigned ? [{ articleId: id, why: signed }] : []),
  ];
}

/** Lost passages have no place: they travel in the attachment, and are told. */
function ordered(
  { archive }: App,
  row: Article,
  article: ExportArticle,
  runs: readonly PageRun[],
): OrderedPassage[] {
  const origins = new Map(archive.origins.ofArticle(row.id).map((origin) => [origin.annotationId, origin]));
  return article.annotations.map((annotation) => {
    const stored = archive.annotations.find(annotation.id);
    const origin = stored && origins.get(stored.id);
    // What was changed here was changed after the file had been read.
    const isAsBrought =
      origin && stored.modifiedAt <= archive.articles.revision(origin.revisionId).createdAt ? origin : null;
    const ranges = annotation.state === 'lost' ? [] : charsUnder(runs, annotation.start, annotation.end);
    const isOwn = isAsBrought?.revisionId === row.revisionId;
    return { annotation, ranges, known: isAsBrought ? { key: isAsBrought.key, isOwn } : null };
  });
}

function fileOf({ archive }: App, { originalId, fileName }: Revision): ParserFile {
  const bytes = Buffer.concat([...archive.originals.read(originalId)]);
  const read = async (_: string, start: number, end: number) => new Uint8Array(bytes.subarray(start, end));
  return { name: fileName, size: bytes.length, read, sibling: async () => null };
}
