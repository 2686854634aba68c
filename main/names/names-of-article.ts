/** Which known names stand in one article: read from its words, which is quicker than asking the index for each name. */
import type { Archive } from '../../db/index.ts';
import type { Name } from '../../db/model.ts';
import type { NameInArticle } from '../api/schema.ts';
import { findArticle } from '../archive/find.ts';
import { articleBlocks, shownPieces } from '../articles/shown-blocks.ts';
import { eachToken } from '../text/fold.ts';

/** The most frequent first. Throws `article-unknown`. */
export function namesOfArticle(archive: Archive, articleUid: string): NameInArticle[] {
  const article = findArticle(archive, articleUid);
  const revision = archive.articles.revision(article.revisionId);
  const pieces = shownPieces(articleBlocks(archive, revision)).map(({ start, end }) =>
    revision.text.slice(start, end),
  );
  const counts = countNames([article.title, ...pieces], phrasesOf(archive));
  return archive.names
    .all()
    .flatMap(({ id, uid, name, kind }) => {
      const count = counts.get(id) ?? 0;
      return count > 0 ? { id: uid, name, kind, count } : [];
    })
    .sort((a, b) => b.count - a.count);
}

type Phrase = { words: string[]; nameId: Name['id'] };

/** The forms of names by their first word, the longest first. */
type Phrases = ReadonlyMap<string, Phrase[]>;

function phrasesOf({ names }: Archive): Phrases {
  const on = new Set(names.all().flatMap(({ id, active }) => (active === 1 ? id : [])));
  const phrases = names
    .forms()
    .filter(({ nameId, active }) => active === 1 && on.has(nameId))
    .map(({ folded, nameId }) => ({ words: folded.split(' '), nameId }))
    .sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(phrases, ({ words }) => words[0] as string);
}

/** No form runs from one of the texts into the next. Two forms of one name at one place count once. */
function countNames(texts: readonly string[], phrases: Phrases): Map<Name['id'], number> {
  const counts = new Map<Name['id'], number>();
  for (const text of texts) {
    const words: string[] = [];
    eachToken(text, (folded) => {
      words.push(folded);
    });
    for (let at = 0; at < words.length; at++) {
      const here = phrases.get(words[at] as string)?.filter((phrase) => stands(phrase, words, at)) ?? [];
      for (const nameId of new Set(here.map((phrase) => phrase.nameId)))
        counts.set(nameId, (counts.get(nameId) ?? 0) + 1);
    }
  }
  return counts;
}

function stands({ words: wanted }: Phrase, words: readonly string[], at: number): boolean {
  return wanted.every((word, offset) => words[at + offset] === word);
}
