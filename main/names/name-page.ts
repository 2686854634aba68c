/** What an archive has about one name, as its page shows it. */
import type { NamePageView, NameView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { askAgain } from '../search/ask-again.ts';

export async function namePage(
  app: Pick<App, 'reader' | 'healIndex'>,
  name: NameView,
): Promise<NamePageView> {
  const forms = [...name.forms, ...name.formsOff];
  const facts = await askAgain(app, () => app.reader.nameFacts({ forms, meant: name.forms }));
  return {
    ...name,
    ...facts,
    counts: forms.map((form, index) => ({ form, count: facts.counts[index] ?? 0 })),
    beside: facts.beside
      .filter(({ id }) => id !== name.id)
      .slice(0, MOST)
      .map(({ id, value, count }) => ({ id, name: value, count })),
  };
}

/** Names that it occurs with. */
const MOST = 50;
