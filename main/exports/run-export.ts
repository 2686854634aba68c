/** The export job: chooses, writes through the exporter, puts the file in its place whole. */
import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DaftarError } from '../api/errors.ts';
import type { WrittenFile } from '../api/schema.ts';
import type { App } from '../app.ts';
import { writeWhole } from '../archive/write-file.ts';
import type { ExportFormat } from '../exporters/index.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { type Choice, chooseArticles } from './choose.ts';

/** `out`: where to; `told`: how a path is named to whoever asked. */
export type Target = { out: string; told: (path: string) => string };

export async function runExport(
  app: App,
  format: ExportFormat,
  choice: Choice & Target,
  { signal, report }: JobContext,
): Promise<{ files: WrittenFile[] }> {
  const articles = await chooseArticles(app, choice);
  if (articles.length === 0) throw new DaftarError('nothing-to-export');
  const path = targetPath(choice.out, format.extension);
  report({ done: 0, total: articles.length, doing: choice.told(path) });
  const file = await writeWhole(path, async (part) => {
    const set = { articles, exportedAt: app.now() };
    const fonts = format.prints ? await app.host.fonts() : [];
    const bytes = await format.write(set, { print: app.host.print, fonts });
    signal.throwIfAborted();
    await writeFile(part, bytes);
  });
  report({ done: articles.length, total: articles.length, doing: choice.told(path) });
  if (!app.archive.readOnly)
    noteExport(
      app,
      format,
      file,
      articles.map(({ id }) => id),
    );
  return { files: [{ ...file, path: choice.told(path) }] };
}

/** A folder gets a file of a plain name. */
function targetPath(out: string, extension: string): string {
  const path = resolve(out);
  return existsSync(path) && statSync(path).isDirectory() ? join(path, `daftar${extension}`) : path;
}

function noteExport(
  { archive, now }: App,
  format: ExportFormat,
  { sha256 }: WrittenFile,
  articles: string[],
): void {
  archive.transaction(() =>
    archive.events.append(now(), 'export.written', archive.uid, { format: format.id, sha256, articles }),
  );
}
