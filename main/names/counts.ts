/** In how many articles each name occurs: asked of the thread that searches, a few names at a time. */
import type { NameView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { askAgain } from '../search/ask-again.ts';
import { formMatch } from './form-match.ts';

/** Names in one question: a search that is typed meanwhile waits no longer than that. */
const AT_ONCE = 40;

export type NameCount = { id: string; count: number };

export async function countNames(
  app: Asker,
  names: readonly NameView[],
  signal?: AbortSignal,
): Promise<NameCount[]> {
  const counts: NameCount[] = [];
  for (let at = 0; at < names.length && !signal?.aborted; at += AT_ONCE)
    counts.push(...(await countSome(app, names.slice(at, at + AT_ONCE))));
  return counts;
}

type Asker = Pick<App, 'archive' | 'reader' | 'healIndex'>;

async function countSome(app: Asker, names: readonly NameView[]): Promise<NameCount[]> {
  const asked = names.flatMap(({ id, forms }) => {
    const match = formMatch(app.archive.search, forms);
    return match === null ? [] : { id, match };
  });
  const matches = asked.map(({ match }) => match);
  const found = await askAgain(app, () => app.reader.counts(matches));
  const byId = new Map(asked.map(({ id }, index) => [id, found[index] ?? 0]));
  return names.map(({ id }) => ({ id, count: byId.get(id) ?? 0 }));
}
