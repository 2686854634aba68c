/** What `export jsonld` wrote: articles of another archive with their passages, and memos. */
import { articlesIn, readTravelled } from './travelled.ts';
import { ImportError, type Importer } from './types.ts';

export const jsonld: Importer = {
  id: 'jsonld',
  version: 1,
  accepts(head) {
    const begins = new TextDecoder().decode(head).trimStart();
    return begins.startsWith('{') && begins.includes('"daftar:version"');
  },
  async read(input) {
    const travelled = readTravelled(await input.read(0, input.size));
    const article = travelled && articlesIn(travelled);
    if (!article)
      throw new ImportError(
        'malformed',
        'This file was made by Daftar, but it was changed or cut off since, or by a newer one: no article can be read in it.',
      );
    return article;
  },
};
