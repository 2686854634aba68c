/** The export job: chooses, writes through the exporter, puts the file in its place whole. */
import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { DaftarError, isErrorCode, messageOf } from '../api/errors.ts';
import type { PdfOptions, WrittenFile } from '../api/schema.ts';
import type { App } from '../app.ts';
import { writeWhole } from '../archive/write-file.ts';
import type { ExportFormat } from '../exporters/index.ts';
import type { ExportAbout, ExportArticle, ExportMemo } from '../exporters/types.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { type Choice, chooseArticles } from './choose.ts';

/** `out`: where to; `told`: how a path is named to whoever asked. */
export type Target = { out: string; told: (path: string) => string };

/** What is exported, where to, and what an annotated PDF of it is like. */
export type Wanted = Choice & Target & { pdf: PdfOptions };

export async function runExport(
  app: App,
  format: ExportFormat,
  wanted: Wanted,
  { signal, report }: JobContext,
): Promise<{ files: WrittenFile[] }> {
  const articles = await articlesFor(app, format, wanted);
  const path = targetPath(wanted.out, format.extension);
  const doing = basename(path);
  report({ done: 0, total: articles.length, doing });
  const file = await writeWhole(path, async (part) =>
    writeFile(part, await bytesOf(app, format, articles, wanted, signal)),
  );
  report({ done: articles.length, total: articles.length, doing });
  const ids = articles.map(({ id }) => id);
  if (!app.archive.readOnly) noteExport(app, format, file, ids);
  return { files: [{ ...file, path: wanted.told(path) }] };
}

/** Throws `nothing-to-export` if none are left. */
export async function articlesFor(app: App, format: ExportFormat, wanted: Wanted): Promise<ExportArticle[]> {
  const { unannotated } = wanted.pdf;
  const chosen = await chooseArticles(app, wanted, format.prints && unannotated);
  const isLeftOut = format.prints && !unannotated;
  const articles = isLeftOut ? chosen.filter(({ annotations }) => annotations.length > 0) : chosen;
  if (articles.length === 0) throw new DaftarError('nothing-to-export');
  return articles;
}

/** One file of these articles. */
export async function bytesOf(
  app: App,
  format: ExportFormat,
  articles: ExportArticle[],
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { unannotated: _, title, ...choices } = wanted.pdf;
  const about = { ...aboutOf(app, wanted), title };
  const set = { articles, exportedAt: app.now(), memos: memosOn(app, articles), about };
  const fonts = format.prints ? await app.host.fonts() : [];
  return unlessAborted(signal, written(format, set, { print: app.host.print, fonts, choices }));
}

/** What was asked for, and of which archive. */
function aboutOf({ archive }: App, { query, passages, articles }: Wanted): Omit<ExportAbout, 'title'> {
  const { query: inPassages, tags, only, behind, ...filter } = passages;
  const others = [filter.anyTags, filter.notTags, filter.names, filter.outlets, filter.authors, only];
  const isNarrowed = others.some((list) => list.length > 0) || Boolean(filter.from || filter.to || behind);
  const { count: events, hash: head } = archive.events.head();
  return {
    ...{ query, passages: inPassages, tags },
    ...{ chosen: articles.length, isNarrowed },
    archive: { name: basename(archive.path, '.daftar'), id: archive.uid, events, head },
  };
}

/** On the archive, and on the tags of these passages. */
function memosOn({ archive }: App, articles: readonly ExportArticle[]): ExportMemo[] {
  const names = archive.tags.names();
  const used = new Set(
    articles.flatMap(({ annotations }) => annotations.flatMap(({ tags }) => tags.map(({ name }) => name))),
  );
  return archive.memos
    .all()
    .map(({ tagId, ...memo }) => ({ ...memo, tag: tagId === null ? null : (names.get(tagId) ?? '') }))
    .filter(({ tag }) => tag === null || used.has(tag));
}

/** The format's own failure is told as that of the print; a code from below stays. */
async function written(format: ExportFormat, ...[set, means]: Parameters<ExportFormat['write']>) {
  try {
    return await format.write(set, means);
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw isErrorCode(code) ? error : new DaftarError('print-failed', messageOf(error), error);
  }
}

/** A print cannot be stopped half way: it is left behind. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([work, aborted.promise]).finally(() => signal.removeEventListener('abort', abort));
}

/** A folder gets a file of a plain name. */
function targetPath(out: string, extension: string): string {
  const path = resolve(out);
  return existsSync(path) && statSync(path).isDirectory() ? join(path, `daftar${extension}`) : path;
}

export function noteExport(
  { archive, now }: App,
  format: Pick<ExportFormat, 'id'>,
  { sha256 }: WrittenFile,
  articles: string[],
): void {
  archive.transaction(() =>
    archive.events.append(now(), 'export.written', archive.uid, { format: format.id, sha256, articles }),
  );
}
