/** A small archive with passages, for stories about what is done with them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { daftar, temporaryFolder } from './daftar.ts';

export const FERRY =
  'Ferry stops for a day\n\nThe ferry at Maraza stood still on Monday. “We waited,” said a carrier.\n';
export const SCALES =
  'Scales stand still\n\nThe scales at Maraza were sealed on Tuesday. Nobody said who sealed them.\n';

/** Two articles and three passages: two tagged convoy, one of them refusal, too. */
export function marked(): string {
  const folder = temporaryFolder();
  const archive = join(folder, 'Maraza.daftar');
  writeFileSync(join(folder, 'ferry.txt'), FERRY);
  writeFileSync(join(folder, 'scales.txt'), SCALES);
  daftar(['import', folder, '--archive', archive, '--json']);
  const { json } = daftar(['list', '--archive', archive, '--json']);
  const id = (title: string) => json.find((one: { title: string }) => one.title.startsWith(title)).id;
  const annotate = (article: string, quote: string, ...tags: string[]) =>
    daftar([
      ...['annotate', article, '--quote', quote, '--author', 'Dana', '--archive', archive, '--json'],
      ...tags.flatMap((tag) => ['--tag', tag]),
    ]);
  annotate(id('Ferry'), 'stood still on Monday', 'convoy');
  annotate(id('Ferry'), 'We waited');
  annotate(id('Scales'), 'were sealed on Tuesday', 'convoy', 'refusal');
  return archive;
}
