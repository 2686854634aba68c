/** What a window needs to lay pages out and to find the page of a place in the text. Pure. */
import type { PageList } from '../api/schema.ts';
import type { PageFacts, PageRun } from '../text/page-map.ts';

/** @param runs ascending */
export function listOf(facts: readonly PageFacts[], runs: readonly PageRun[]): PageList {
  const pages = facts.map(({ label, width, height, rotation }) =>
    rotation % 180 === 0 ? { label, width, height } : { label, width: height, height: width },
  );
  const stretches: PageList['stretches'] = [];
  for (const { start, page } of runs) if (page !== stretches.at(-1)?.[1]) stretches.push([start, page]);
  return { pages, stretches };
}
