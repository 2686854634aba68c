/** The calls behind the command palette: what it offers of the articles, and what was chosen how often. */
import type { Implementer } from '../api/implementer.ts';
import type { PaletteUse } from '../api/schema.ts';
import type { App } from '../app.ts';
import { readUses, writeUses } from './uses.ts';

const TITLES = 2000;
const MOST_USES = 300;

export function paletteHandlers(os: Implementer['palette'], app: App) {
  const { articles } = app.archive;
  const uses = () => readUses(app.archive);
  return {
    titles: os.titles.handler(() =>
      articles.latest(TITLES).map(({ uid, title, outlet }) => ({ id: uid, title, outlet })),
    ),
    uses: os.uses.handler(uses),
    use: os.use.handler(({ input: { id } }) =>
      app.write([], () => writeUses(app.archive, used(uses(), id, Date.parse(app.now())))),
    ),
  };
}

/** What was not chosen for the longest time is forgotten first. Pure. */
function used(before: readonly PaletteUse[], id: string, at: number): PaletteUse[] {
  const count = before.find((use) => use.id === id)?.count ?? 0;
  const others = before.filter((use) => use.id !== id);
  return [{ id, count: count + 1, last: at }, ...others].slice(0, MOST_USES);
}
