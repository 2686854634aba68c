/** The export job for a file of each article, in a folder or in one ZIP: what fails is told and stops no other. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DaftarError } from '../api/errors.ts';
import type { WrittenFile } from '../api/schema.ts';
import type { App } from '../app.ts';
import { writeWhole } from '../archive/write-file.ts';
import type { ExportFormat } from '../exporters/index.ts';
import type { ExportArticle } from '../exporters/types.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { namesFor, pathsIn } from './paths-in.ts';
import { articlesFor, bytesOf, noteExport, type Wanted } from './run-export.ts';
import { writeZip } from './zip.ts';

type Problem = { articleId: string; why: string };

/** An article's file, not yet written anywhere. */
type Made = { article: ExportArticle; bytes: Uint8Array };

/** Into the folder `out`, where what is written stays when it is cancelled; or, if `out` ends in .zip, into that file. */
export async function exportEach(
  app: App,
  format: ExportFormat,
  wanted: Wanted,
  context: JobContext,
): Promise<{ files: WrittenFile[]; problems: Problem[] }> {
  const articles = await articlesFor(app, format, wanted);
  const problems: Problem[] = [];
  const made = filesOf(app, format, articles, wanted, context, problems);
  const out = resolve(wanted.out);
  const note: Note = (file, ids) => {
    if (!app.archive.readOnly) noteExport(app, format, file, ids);
    return { ...file, path: wanted.told(file.path) };
  };
  const files = /\.zip$/i.test(out)
    ? [await zipOf(out, format, made, note)]
    : await filesIn(await pathsIn(out, format.extension), made, note);
  return { files, problems };
}

/** Makes one file after the other. Throws the last problem if none can be made. */
async function* filesOf(
  app: App,
  format: ExportFormat,
  articles: readonly ExportArticle[],
  wanted: Wanted,
  { signal, report }: JobContext,
  problems: Problem[],
): AsyncGenerator<Made> {
  const total = articles.length;
  for (const [done, article] of articles.entries()) {
    signal.throwIfAborted();
    report({ done, total, doing: article.title });
    try {
      yield { article, bytes: await bytesOf(app, format, [article], wanted, signal) };
    } catch (error) {
      if (!(error instanceof DaftarError) || error.code !== 'print-failed') throw error;
      problems.push({ articleId: article.id, why: `“${article.title}”: ${error.message}` });
      if (problems.length === total) throw error;
    }
  }
  report({ done: total, total, doing: '' });
}

/** Puts a written file in the archive's events. @returns it as whoever asked is told of it */
type Note = (file: WrittenFile, articles: string[]) => WrittenFile;

async function filesIn(pathOf: (article: ExportArticle) => string, made: AsyncIterable<Made>, note: Note) {
  const files: WrittenFile[] = [];
  for await (const { article, bytes } of made) {
    const file = await writeWhole(pathOf(article), (part) => writeFile(part, bytes));
    files.push(note(file, [article.id]));
  }
  return files;
}

async function zipOf(path: string, { extension }: ExportFormat, made: AsyncIterable<Made>, note: Note) {
  const articles: string[] = [];
  const nameOf = namesFor(extension);
  const members = async function* () {
    for await (const { article, bytes } of made) {
      articles.push(article.id);
      yield { name: nameOf(article), bytes };
    }
  };
  return note(await writeWhole(path, (part) => writeZip(part, members())), articles);
}
