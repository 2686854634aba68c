/** Shows the whole way on the sample archive: import, search, highlight, tag, annotated PDF. Needs no display. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportSummary, VerifyResult, WrittenFile } from '../../api/schema.ts';
import { type Client, startBackend } from '../backend.ts';
import { ensureBrowser } from '../browser.ts';
import { createPrinter } from '../printer.ts';
import { DEMO_PASSAGES, DEMO_SEARCHES } from './demo-script.ts';
import type { Output } from './output.ts';
import { summaryText } from './text.ts';
import { watchJob } from './watch-job.ts';

/** @returns the exit code */
export async function demo(out: Output): Promise<number> {
  await ensureBrowser((line) => out.say(line));
  const folder = mkdtempSync(join(tmpdir(), 'daftar-demo-'));
  const archive = join(folder, 'maraza.daftar');
  const printer = createPrinter();
  const backend = await startBackend(archive, 'create', { ...printer, starting: () => {}, gone: () => {} });
  try {
    const lines = await tour(backend.client, folder, out);
    out.result({ archive, ...lines.result }, () => [...lines.text, `Archive    ${archive}`].join('\n'));
    return 0;
  } finally {
    await backend.close();
    await printer.close();
  }
}

async function tour(client: Client, folder: string, out: Output) {
  const { articleOf, summary } = await importSample(client, out);
  const searches = await Promise.all(DEMO_SEARCHES.map((query) => client.search.run({ query })));
  for (const { file, ...passage } of DEMO_PASSAGES)
    await client.annotations.create({ articleId: articleOf(file), author: 'Demo', ...passage });
  const pdf = await exportTo(client, 'pdf', join(folder, 'passages.pdf'), out);
  const csv = await exportTo(client, 'csv', join(folder, 'passages.csv'), out);
  const md = await exportTo(client, 'md', join(folder, 'passages.md'), out);
  const { jobId } = await client.archive.verify();
  const verified = await watchJob<VerifyResult>(client, jobId, out);
  const tags = await client.tags.list();
  const text = [
    `Imported   ${summaryText(summary)}`,
    ...searches.map(
      ({ query, total, expanded }) => `Searched   ${query}: ${total} articles, ${spellings(expanded)}`,
    ),
    `Annotated  ${DEMO_PASSAGES.length} passages with ${tags.length} tags`,
    `Verified   ${verified.originals} originals, ${verified.events} events, ${verified.problems.length} problems`,
    `PDF        ${pdf.path}`,
    `Table      ${csv.path}`,
    `Markdown   ${md.path}`,
  ];
  return { text, result: { summary, passages: DEMO_PASSAGES.length, verified, files: [pdf, csv, md] } };
}

async function importSample(client: Client, out: Output) {
  const up = import.meta.url.endsWith('.ts') ? '../../../' : '../';
  const sample = fileURLToPath(new URL(`${up}assets/sample`, import.meta.url));
  const ids = new Map<string, string>();
  const paths = ['captures', 'pages'].map((name) => join(sample, name));
  const { jobId } = await client.imports.start({ paths });
  const summary = await watchJob<ImportSummary>(client, jobId, out, ({ file, articleId, reason }) => {
    if (articleId) ids.set(file, articleId);
    else out.say(`${file}: ${reason}`);
  });
  const articleOf = (name: string) => {
    const found = [...ids].find(([file]) => file.endsWith(name));
    if (!found) throw new Error(`${name} is not in the sample archive`);
    return found[1];
  };
  return { articleOf, summary };
}

async function exportTo(client: Client, format: string, path: string, out: Output): Promise<WrittenFile> {
  const { jobId } = await client.exports.start({ format, out: path });
  const { files } = await watchJob<{ files: WrittenFile[] }>(client, jobId, out);
  return files[0] as WrittenFile;
}

function spellings(expanded: { forms: { form: string }[] }[]): string {
  return `as ${expanded.flatMap(({ forms }) => forms.map(({ form }) => form)).join(', ')}`;
}
