/** The calls about annotators: their names as they stand on passages, each with a colour. */
import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { AnnotatorView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { COLOR_NAMES, type Color } from '../text/colors.ts';

export function annotatorHandlers(os: Implementer['annotators'], app: App) {
  const { annotators, events, uid } = app.archive;
  return {
    list: os.list.handler(() => views(app)),

    edit: os.edit.handler(({ input: { name, to, color } }) =>
      app.change('change annotator', ['annotations'], () => {
        const before = views(app).find((one) => one.name === name);
        const own = annotators.all().find((one) => one.name === name)?.color;
        const target = to ?? name;
        if (!before && to !== undefined)
          throw new DaftarError('invalid-input', `No passage is by “${name}”.`);
        if (target !== name) {
          annotators.rename(name, target);
          annotators.drop(name);
        }
        const chosen = color ?? own;
        if (chosen) annotators.put(target, chosen);
        events.append(app.now(), 'annotator.changed', uid);
        return views(app);
      }),
    ),
  };
}

/** Whoever has no colour of their own has one that the fewest others have, in the order of their names. */
function views({ archive }: App): AnnotatorView[] {
  const all = archive.annotators.all();
  const taken: string[] = all.flatMap(({ color }) => color ?? []);
  const colors = new Map<string, Color>();
  for (const { name, color } of all.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const own = (color ?? leastTaken(taken)) as Color;
    if (!color) taken.push(own);
    colors.set(name, own);
  }
  return all.map(({ name, count }) => ({ name, color: colors.get(name) as Color, count }));
}

function leastTaken(taken: readonly string[]): Color {
  const uses = (color: Color) => taken.filter((other) => other === color).length;
  return COLOR_NAMES.reduce((best, color) => (uses(color) < uses(best) ? color : best));
}
