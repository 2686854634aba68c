/** Where the workers' modules are: beside this one as sources, and again beside it once everything is bundled. */

export type WorkerName = 'writer' | 'reader' | 'parser';

export function workerUrl(name: WorkerName): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./${name}.${extension}`, import.meta.url);
}
