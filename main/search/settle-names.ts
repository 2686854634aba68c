/**
 * Keeps the index's tokens of names what the names are: at once where few articles have the forms, else in steps for whoever
 * has something to do between them. Until a token is in every entry that should have it, searches do without.
 */
import type { Archive } from '../../db/index.ts';
import type { NameToken } from '../../db/name-tokens.ts';
import { indexArticles, indexingAnew } from './index-articles.ts';
import { lacking, wantedForms } from './name-tokens.ts';

/** Tokens that are looked for, and articles that are indexed again, while a person waits. */
const FEW_TOKENS = 8;
const FEW_ARTICLES = 100;

/** In the caller's transaction. @returns whether some tokens are left to {@link completingNames} */
export function settleNames(archive: Archive): boolean {
  const { nameTokens } = archive;
  const wanted = wantedForms(archive);
  const tokens = nameTokens.all();
  const gone = tokens.filter(({ forms }) => !wanted.has(forms));
  for (const { forms } of tokens) wanted.delete(forms);
  if (wanted.size + gone.length > 0) nameTokens.change([...wanted], gone);
  return !completeFew(archive, nameTokens.incomplete());
}

/** @returns whether they were so few that they are complete now */
function completeFew(archive: Archive, tokens: readonly NameToken[]): boolean {
  if (tokens.length > FEW_TOKENS) return false;
  const { search } = archive;
  const ids = new Set(tokens.flatMap((token) => search.latestIds(lacking(token), FEW_ARTICLES + 1)));
  if (ids.size > FEW_ARTICLES) return false;
  indexArticles(archive, ids, true);
  archive.nameTokens.complete(tokens);
  return true;
}

/** Gives every entry the tokens that it lacks, and begins again if the names are others meanwhile. */
export function* completingNames(archive: Archive): Generator<[done: number, total: number]> {
  const { nameTokens, search } = archive;
  for (let tokens = nameTokens.incomplete(); tokens.length > 0; tokens = nameTokens.incomplete()) {
    const state = nameTokens.state();
    const ids = new Set<number>();
    for (const token of tokens) {
      for (const id of search.ids(lacking(token))) ids.add(id);
      yield [0, ids.size];
    }
    yield* indexingAnew(
      archive,
      [...ids].sort((a, b) => a - b),
    );
    archive.indexing(() => {
      if (nameTokens.state() === state) nameTokens.complete(tokens);
    });
  }
}
