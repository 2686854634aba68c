/** Removes for good what was deleted. The chain of events keeps that it was removed on purpose, not what it was. */
import type { App } from '../app.ts';
import { forgetHabits } from '../searches/habits.ts';

export type Purged = { articles: number; passages: number };

/** Afterwards nothing before it can be undone. */
export function purgeArchive(app: App): Purged {
  const purged = app.write(['articles', 'annotations', 'tags', 'imports', 'searches'], () => purge(app));
  // Empties the journal, which still has what was purged.
  app.archive.settle();
  return purged;
}

function purge({ archive, now }: App): Purged {
  const { articles, passages } = archive.purge.counts();
  const gone = archive.purge.articles();
  archive.purge.run();
  // What was searched for and chosen may name what is gone.
  forgetHabits(archive);
  archive.search.put(
    [],
    gone.map(({ id }) => id),
  );
  for (const { uid } of gone) archive.events.append(now(), 'article.purged', uid);
  if (articles + passages > 0)
    archive.events.append(now(), 'archive.purged', archive.uid, { articles, passages });
  return { articles, passages };
}
