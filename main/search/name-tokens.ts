/**
 * Names with forms of several words stand in the index as one token for all of their forms, and each such form as one, so
 * that a search need not read phrases. A token stands where its forms do, behind the words of the same column and as often
 * as they occur: it is ranked as they are. Without tokens the forms themselves find the same.
 */
import type { Archive } from '../../db/index.ts';
import type { NameToken } from '../../db/name-tokens.ts';
import type { SearchReader } from '../../db/search.ts';

/** The tokens of the forms in a text, given its folded words in order. */
export type TokensIn = (words: readonly string[]) => string[];

/** Never in what is folded. */
const BETWEEN = '|';

/** Forms as one text, which is the same for the same forms. @param folded each without blanks at its ends */
export function formsKey(folded: Iterable<string>): string {
  return [...new Set(folded)].sort().join(BETWEEN);
}

/** A token nobody can type. */
const tokenText = (id: number) => `\uE002${id}`;

/** The token that stands for all of these folded forms; null if the index has none that can be relied on. */
export function tokenFor(search: Pick<SearchReader, 'nameToken'>, folded: readonly string[]): string | null {
  if (!folded.some((form) => form.includes(' '))) return null;
  const id = search.nameToken(formsKey(folded));
  return id === null ? null : tokenText(id);
}

/** A MATCH expression, for columns of texts, that finds any of these folded forms. */
export function anyForm(search: Pick<SearchReader, 'nameToken'>, folded: readonly string[]): string {
  const token = tokenFor(search, folded);
  return token ? `"${token}"` : phrases(folded);
}

/** Entries that have one of the token's forms and not the token. */
export function lacking({ id, forms }: NameToken): string {
  const columns = '{title body notes}';
  return `(${columns} : ${phrases(forms.split(BETWEEN))}) NOT (${columns} : "${tokenText(id)}")`;
}

function phrases(folded: Iterable<string>): string {
  return `(${[...new Set(folded)].map((form) => `"${form}"`).join(' OR ')})`;
}

/** What there should be tokens for: names that are switched on with a form of several words, and each such form. */
export function wantedForms({ names }: Pick<Archive, 'names'>): Set<string> {
  const on = new Set(names.all().flatMap(({ id, active }) => (active === 1 ? id : [])));
  const forms = names.forms().filter(({ nameId, active }) => active === 1 && on.has(nameId));
  const wanted = new Set<string>();
  for (const own of Map.groupBy(forms, ({ nameId }) => nameId).values()) {
    const long = own.filter(({ folded }) => folded.includes(' '));
    for (const { folded } of long) wanted.add(folded);
    if (long.length > 0) wanted.add(formsKey(own.map(({ folded }) => folded)));
  }
  return wanted;
}

type Known = { state: string; tokensIn: TokensIn };

const known = new WeakMap<Archive, Known>();

/** As the index has tokens now, those that are not in every entry yet too. */
export function tokensReader(archive: Archive): TokensIn {
  const state = archive.nameTokens.state();
  const before = known.get(archive);
  if (before?.state === state) return before.tokensIn;
  const tokensIn = reader(archive.nameTokens.all());
  known.set(archive, { state, tokensIn });
  return tokensIn;
}

/** Words behind the first one, and the tokens of the forms that have these words. */
type Form = { rest: string[]; tokens: string[] };

function reader(tokens: readonly NameToken[]): TokensIn {
  const byFirst = formsByFirst(tokens);
  return (words) => {
    const found: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const here = byFirst.get(words[at] as string)?.filter((form) => stands(form, words, at)) ?? [];
      // Two forms of a name at one place are one occurrence of it.
      if (here.length > 0) found.push(...new Set(here.flatMap((form) => form.tokens)));
    }
    return found;
  };
}

function formsByFirst(tokens: readonly NameToken[]): Map<string, Form[]> {
  const forms = new Map<string, Form>();
  const byFirst = new Map<string, Form[]>();
  for (const token of tokens) {
    for (const folded of token.forms.split(BETWEEN)) {
      const [first = '', ...rest] = folded.split(' ');
      const form = forms.get(folded) ?? { rest, tokens: [] };
      if (!forms.has(folded)) byFirst.set(first, [...(byFirst.get(first) ?? []), form]);
      forms.set(folded, form);
      form.tokens.push(tokenText(token.id));
    }
  }
  return byFirst;
}

function stands({ rest }: Form, words: readonly string[], at: number): boolean {
  return rest.every((word, offset) => words[at + 1 + offset] === word);
}
