/** Makes the sample archive anew out of the texts that come with the program. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Desk } from './desk.ts';

/** Opens it and waits until its articles are in. @returns false if it could not be made; the desk's state says why */
export async function makeSample(desk: Desk, folder: string): Promise<boolean> {
  if (!(await desk.open(freePath(folder), 'create'))) return false;
  const client = desk.client();
  if (!client) return false;
  const { jobId } = await client.imports.start({ paths: samplePaths() });
  for await (const event of await client.jobs.watch({ jobId })) if (event.kind === 'done') break;
  return true;
}

/** The files and folders of the sample, as an import takes them. */
export function samplePaths(): string[] {
  const up = import.meta.url.endsWith('.ts') ? '../../' : '../';
  const sample = fileURLToPath(new URL(`${up}assets/sample`, import.meta.url));
  return ['captures', 'pages'].map((name) => join(sample, name));
}

/** Never one that is there: someone may have worked in the last sample. */
function freePath(folder: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? 'Sample.daftar' : `Sample ${number}.daftar`);
    if (!existsSync(path)) return path;
  }
}
