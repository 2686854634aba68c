/** The export job for a file of each article: what fails is told and stops no other. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DaftarError } from '../api/errors.ts';
import type { WrittenFile } from '../api/schema.ts';
import type { App } from '../app.ts';
import { writeWhole } from '../archive/write-file.ts';
import type { ExportFormat } from '../exporters/index.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { pathsIn } from './paths-in.ts';
import { articlesFor, bytesOf, noteExport, type Wanted } from './run-export.ts';

/** Into the folder `out`. Cancelled, what is written stays. */
export async function exportEach(
  app: App,
  format: ExportFormat,
  wanted: Wanted,
  context: JobContext,
): Promise<{ files: WrittenFile[]; problems: { articleId: string; why: string }[] }> {
  const articles = await articlesFor(app, format, wanted);
  const pathOf = await pathsIn(resolve(wanted.out), format.extension);
  const files: WrittenFile[] = [];
  const problems: { articleId: string; why: string }[] = [];
  for (const [done, article] of articles.entries()) {
    context.signal.throwIfAborted();
    context.report({ done, total: articles.length, doing: article.title });
    const path = pathOf(article);
    try {
      const bytes = await bytesOf(app, format, [article], wanted, context.signal);
      const file = await writeWhole(path, (part) => writeFile(part, bytes));
      if (!app.archive.readOnly) noteExport(app, format, file, [article.id]);
      files.push({ ...file, path: wanted.told(path) });
    } catch (error) {
      if (!(error instanceof DaftarError) || error.code !== 'print-failed') throw error;
      problems.push({ articleId: article.id, why: `“${article.title}”: ${error.message}` });
    }
  }
  context.report({ done: articles.length, total: articles.length, doing: '' });
  return { files, problems };
}
