/** What a typed word also found: the spellings that folding joined, each with the number of articles that have it. */
import type { SearchReader } from '../../db/search.ts';
import type { SearchResult } from '../api/schema.ts';
import { foldedName } from '../text/fold.ts';
import type { QueryWord, TermNode } from './query.ts';

type Expansion = SearchResult['expanded'][number];

/** Spellings or completions shown of one word. */
const MOST = 20;

/** @param also what widening added, by what was typed */
export function expansions(
  search: SearchReader,
  terms: readonly TermNode[],
  also: ReadonlyMap<string, Expansion['forms']>,
): Expansion[] {
  const found = spellings(search, terms);
  for (const [typed, forms] of also) {
    const known = found.find((expansion) => expansion.typed === typed);
    const others = eachOnce(typed, forms);
    if (known) known.forms.push(...others);
    else if (others.length > 0) found.push({ typed, forms: others });
  }
  return found;
}

/** What folds alike is searched as one: it is said once. */
function eachOnce(typed: string, forms: Expansion['forms']): Expansion['forms'] {
  const said = new Set([foldedName(typed)]);
  return forms.filter(({ form }) => {
    const folded = foldedName(form);
    return !said.has(folded) && said.add(folded);
  });
}

function spellings(search: SearchReader, terms: readonly TermNode[]): Expansion[] {
  const seen = new Set<string>();
  return terms.flatMap((term) => {
    if (term.stems && !term.unfinished && term.words.length === 1)
      return [completed(search, term, term.stems)];
    const fresh = term.words.filter(({ typed }) => !seen.has(typed) && seen.add(typed));
    return fresh.map((word) => spelled(search, word, term.exact));
  });
}

function spelled(search: SearchReader, { typed, folded, surface }: QueryWord, exact: boolean): Expansion {
  const forms = search
    .forms(folded)
    .filter(({ form }) => !exact || form === surface)
    .map(({ form, count }) => ({ form, why: form === surface ? 'typed' : 'folded', count }));
  return { typed, forms: forms.slice(0, MOST) };
}

function completed(
  search: SearchReader,
  { words, spelledFrom }: TermNode,
  stems: readonly string[],
): Expansion {
  const spelled = words[0] && spelledFrom ? search.spelledFrom(spelledFrom, MOST) : [];
  const forms = [...stems.flatMap((stem) => search.completions(stem, MOST)), ...spelled];
  return {
    typed: `${words[0]?.typed ?? ''}*`,
    forms: forms.slice(0, MOST).map(({ form, count }) => ({ form, why: 'prefix', count })),
  };
}
