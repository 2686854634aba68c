/**
 * Widens a query to what its words also mean: words that sound alike, and the other forms of names. Words to be spelled
 * exactly so, beginnings of words and what is excluded stay as they are. Knows the tree, not how it is searched.
 */
import type { ReadingArchive } from '../../db/index.ts';
import type { NamedForm } from '../../db/names.ts';
import { tokens } from '../text/fold.ts';
import { isWhole, positiveTerms } from './match.ts';
import { anyForm, tokenFor } from './name-tokens.ts';
import type { FilterNode, NearNode, Notice, QueryNode, QueryWord, TermNode } from './query.ts';
import { remembered } from './remembered.ts';
import { soundAlikes } from './sound-alikes.ts';

export type Also = { form: string; why: 'key' | 'name'; count: number };

export type WidenOptions = { keys: boolean; names: boolean };

/**
 * `asked`: the query with each `name:` as the forms of that name; `keyed` finds at least what it finds, `named` at least
 * that. `also`: what was added, by what was typed.
 */
export type Widened = {
  asked: QueryNode;
  keyed: QueryNode;
  named: QueryNode;
  also: Map<string, Also[]>;
  notices: Notice[];
};

/** Spellings of one phrase. */
const MOST_PHRASES = 24;

export function widen(archive: ReadingArchive, node: QueryNode, options: WidenOptions): Widened {
  const also = new Map<string, Also[]>();
  const notices: Notice[] = [];
  const forms = (filter: FilterNode) => formsOfName(archive, filter, notices);
  const same = (term: TermNode) => term;
  const asked = eachLeaf(node, same, forms);
  const keyed = options.keys ? eachLeaf(node, (term) => soundingLike(archive, term, also), forms) : asked;
  const named = options.names ? withNames(archive, node, keyed, also) : keyed;
  return { asked, keyed, named, also, notices };
}

/** The tree with each term that may be widened, and each `name:`, replaced; what is excluded is not widened. */
function eachLeaf(
  node: QueryNode,
  change: (term: TermNode) => QueryNode,
  forms: (filter: FilterNode) => QueryNode,
): QueryNode {
  if (node.kind === 'and' || node.kind === 'or')
    return { ...node, nodes: node.nodes.map((child) => eachLeaf(child, change, forms)) };
  if (node.kind === 'not') return { ...node, node: eachLeaf(node.node, (term) => term, forms) };
  if (node.kind === 'filter') return node.field === 'name' ? forms(node) : node;
  if (node.kind === 'near') return either(pairs(node, (term) => (mayBeWidened(term) ? change(term) : term)));
  return mayBeWidened(node) ? change(node) : node;
}

/** The node with each of its terms as any of those that it is widened to. */
function pairs(node: NearNode, change: (term: TermNode) => QueryNode): NearNode[] {
  const [before = [], after = []] = node.nodes.map((term) => positiveTerms(change(term)));
  return before
    .flatMap((one) => after.map((other): NearNode => ({ ...node, nodes: [one, other] })))
    .slice(0, MOST_PHRASES);
}

function mayBeWidened({ exact, stems, unfinished }: TermNode): boolean {
  return !exact && (!stems || unfinished);
}

/** Any form of the name that has this one; of one that is not known, the words themselves. */
function formsOfName(archive: ReadingArchive, { value, folded }: FilterNode, notices: Notice[]): QueryNode {
  const known = archive.names.formsOf(folded);
  if (known.length === 0 && !notices.some(({ text }) => text === value))
    notices.push({ kind: 'name', text: value });
  const forms = known.length > 0 ? known.map(({ form }) => form) : [value];
  const phrases = new Map(forms.map((form) => [phraseOf(wordsOf(form)), phraseTerm(wordsOf(form))]));
  return either(byTokens(archive, known, phrases));
}

/**
 * The terms, those of each name together that the index has a token for.
 * @param forms all that those names have
 * @param terms by their folded words, in the order to keep; what else those names have occurs nowhere, or is searched as well
 */
function byTokens(
  { search }: ReadingArchive,
  forms: readonly NamedForm[],
  terms: ReadonlyMap<string, TermNode>,
): QueryNode[] {
  const left = new Map(terms);
  const groups: QueryNode[] = [];
  for (const own of Map.groupBy(forms, ({ nameId }) => nameId).values()) {
    const folded = new Set(own.map((form) => form.folded));
    const nodes = [...left].flatMap(([phrase, term]) => (folded.has(phrase) ? term : []));
    const token = nodes.length > 0 ? tokenFor(search, [...folded]) : null;
    if (!token) continue;
    groups.push({ kind: 'or', nodes, token });
    for (const form of folded) left.delete(form);
  }
  return [...groups, ...left.values()];
}

const PLAIN = { exact: false, stems: null, spelledFrom: null, unfinished: false };

function phraseTerm(words: QueryWord[]): TermNode {
  return { kind: 'term', field: null, words, ...PLAIN, quoted: true };
}

function phraseOf(words: readonly QueryWord[]): string {
  return words.map(({ folded }) => folded).join(' ');
}

function soundingLike(archive: ReadingArchive, term: TermNode, also: Map<string, Also[]>): QueryNode {
  let phrases: QueryWord[][] = [[]];
  for (const word of term.words) {
    const others = remembered(archive).of(`sounds ${word.folded}`, () => soundAlikes(archive, word.folded));
    note(
      also,
      word.typed,
      // As people write it, not as it is folded.
      others.map(({ form, count }) => ({
        form: archive.search.forms(form)[0]?.form ?? form,
        why: 'key',
        count,
      })),
    );
    const choices = [word, ...others.map(({ form }) => wordOf(form))];
    phrases = choices
      .flatMap((choice) => phrases.map((phrase) => [...phrase, choice]))
      .slice(0, MOST_PHRASES);
  }
  const [typed, ...others] = phrases.map((words) => ({ ...term, words }));
  return either([typed as TermNode, ...others.map((other) => ({ ...other, ...PLAIN }))]);
}

/** Runs of terms that are a form of a name may also be any other form of it; `keyed` is `node` as widened so far. */
function withNames(
  archive: ReadingArchive,
  node: QueryNode,
  keyed: QueryNode,
  also: Map<string, Also[]>,
): QueryNode {
  if (node.kind === 'term') return mayBeWidened(node) ? orNamed(archive, [node], [keyed], also) : keyed;
  if (node.kind === 'near') {
    const named = pairs(node, (term) => withNames(archive, term, term, also));
    return named.length > 1 ? either([keyed, ...named.slice(1)]) : keyed;
  }
  if ((node.kind !== 'and' && node.kind !== 'or') || node.kind !== keyed.kind) return keyed;
  const nodes: QueryNode[] = [];
  for (let at = 0; at < node.nodes.length; ) {
    const run = node.kind === 'and' ? longestName(archive, node.nodes, at) : 0;
    if (run > 1) {
      const terms = node.nodes.slice(at, at + run) as TermNode[];
      nodes.push(orNamed(archive, terms, keyed.nodes.slice(at, at + run), also));
    } else nodes.push(withNames(archive, node.nodes[at] as QueryNode, keyed.nodes[at] as QueryNode, also));
    at += Math.max(run, 1);
  }
  return { ...node, nodes };
}

/** How many terms from `at` on are, side by side, a form of a name. */
function longestName(archive: ReadingArchive, nodes: readonly QueryNode[], at: number): number {
  const words: string[] = [];
  let longest = 0;
  for (let next = at; next < nodes.length; next++) {
    const node = nodes[next] as QueryNode;
    if (node.kind !== 'term' || !mayBeWidened(node) || node.quoted || node.field) break;
    words.push(phraseOf(node.words));
    if (archive.names.formsBeside(words.join(' ')).length > 0) longest = next - at + 1;
  }
  return longest;
}

function orNamed(
  archive: ReadingArchive,
  terms: readonly TermNode[],
  keyed: QueryNode[],
  also: Map<string, Also[]>,
): QueryNode {
  const whole = keyed.length === 1 ? (keyed[0] as QueryNode) : ({ kind: 'and', nodes: keyed } as const);
  const [term] = terms;
  const typedPhrase = terms.map(({ words }) => phraseOf(words)).join(' ');
  const forms = term ? occurring(archive, typedPhrase) : [];
  if (forms.length === 0) return whole;
  const typed = terms.flatMap(({ words }) => words.map((word) => word.typed)).join(' ');
  note(
    also,
    typed,
    forms.map(({ form, count }) => ({ form, why: 'name', count })),
  );
  const phrases = new Map(
    forms.map(({ phrase, words }) => [phrase, { ...(term as TermNode), ...PLAIN, quoted: true, words }]),
  );
  // A token also finds what was typed, which must not be more than was found already.
  const named = terms.every(hasItself) ? archive.names.formsWith(typedPhrase) : [];
  const alternatives: QueryNode[] = whole.kind === 'or' ? whole.nodes : [whole];
  const plain = alternatives.filter(isWhole);
  const others = alternatives.filter((node) => !isWhole(node));
  const all = new Map([...plain.map((one) => [phraseOf(one.words), one] as const), ...phrases]);
  return either([...others, ...byTokens(archive, named, all)]);
}

/** Whether an unfinished word is also searched as it is. */
function hasItself({ stems, words }: TermNode): boolean {
  return stems === null || stems.includes(words.at(-1)?.folded ?? '');
}

/** The other forms of a name that articles have, each folded one once. */
function occurring(archive: ReadingArchive, folded: string) {
  const { names, search } = archive;
  const count = (phrase: string) =>
    remembered(archive).of(`having ${phrase}`, () =>
      search.count(`{title body notes} : ${anyForm(search, [phrase])}`),
    );
  const forms = new Map<string, { form: string; phrase: string; words: QueryWord[]; count: number }>();
  for (const form of names.formsBeside(folded)) {
    const words = wordsOf(form);
    const phrase = phraseOf(words);
    if (!forms.has(phrase)) forms.set(phrase, { form, phrase, words, count: count(phrase) });
  }
  return [...forms.values()].filter(({ count }) => count > 0);
}

function note(also: Map<string, Also[]>, typed: string, added: Also[]): void {
  if (added.length > 0) also.set(typed, [...(also.get(typed) ?? []), ...added]);
}

function wordsOf(form: string): QueryWord[] {
  return tokens(form).map(({ folded, surface }) => ({ folded, surface, typed: form, cased: null }));
}

function wordOf(folded: string): QueryWord {
  return { folded, surface: folded, typed: folded, cased: null };
}

function either(nodes: QueryNode[]): QueryNode {
  return nodes.length === 1 ? (nodes[0] as QueryNode) : { kind: 'or', nodes };
}
