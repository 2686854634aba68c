/** The command that measures the program. What is measured, and how, stands in `main/bench`. */
import { type Arguments, type CommandSpec, UsageError } from './arguments.ts';
import type { Output } from './output.ts';

export const benchSpec: CommandSpec = {
  usage: 'bench import FOLDER',
  summary: 'Measure how web pages are read, beside Readability: FOLDER has expected.json and pages/FILE.gz',
  takes: [1, 2],
  options: {},
};

/** @returns the exit code */
export async function bench(args: Arguments, out: Output): Promise<number> {
  const [what, folder] = args.words;
  if (what !== 'import') throw new UsageError(`“${what}” is nothing that can be measured.`);
  if (!folder) throw new UsageError('Say which folder: one with expected.json and pages.');
  // Only who measures needs the parsing packages in this thread.
  const { benchImport } = await import('../../bench/import.ts');
  const { benchJson, benchTable } = await import('../../bench/import-table.ts');
  const today = new Date().toISOString().slice(0, 10);
  const found = benchImport(folder, today, (done) => out.progress(`${done} pages`));
  out.result(benchJson(found), () => benchTable(found));
  return 0;
}
