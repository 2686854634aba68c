/**
 * Widens a query to what its words also mean: words that sound alike, and the other forms of names. Words to be spelled
 * exactly so, beginnings of words and what is excluded stay as they are. Knows the tree, not how it is searched.
 */
import type { ReadingArchive } from '../../db/index.ts';
import { tokens } from '../text/fold.ts';
import type { QueryNode, QueryWord, TermNode } from './query.ts';
import { soundAlikes } from './sound-alikes.ts';

export type Also = { form: string; why: 'key' | 'name'; count: number };

export type WidenOptions = { keys: boolean; names: boolean };

/** `keyed` finds at least what the query finds, `named` at least that. `also`: what was added, by what was typed. */
export type Widened = { keyed: QueryNode; named: QueryNode; also: Map<string, Also[]> };

/** Spellings of one phrase. */
const MOST_PHRASES = 24;

export function widen(archive: ReadingArchive, node: QueryNode, options: WidenOptions): Widened {
  const also = new Map<string, Also[]>();
  const keyed = options.keys ? eachTerm(node, (term) => soundingLike(archive, term, also)) : node;
  const named = options.names ? withNames(archive, node, keyed, also) : keyed;
  return { keyed, named, also };
}

/** The tree with each term that may be widened replaced. */
function eachTerm(node: QueryNode, change: (term: TermNode) => QueryNode): QueryNode {
  if (node.kind === 'and' || node.kind === 'or')
    return { ...node, nodes: node.nodes.map((child) => eachTerm(child, change)) };
  return node.kind === 'term' && !node.exact && !node.stems ? change(node) : node;
}

function soundingLike(archive: ReadingArchive, term: TermNode, also: Map<string, Also[]>): QueryNode {
  let phrases: QueryWord[][] = [[]];
  for (const word of term.words) {
    const others = soundAlikes(archive.search, word.folded);
    note(
      also,
      word.typed,
      others.map((other) => ({ ...other, why: 'key' })),
    );
    const choices = [word, ...others.map(({ form }) => wordOf(form))];
    phrases = choices
      .flatMap((choice) => phrases.map((phrase) => [...phrase, choice]))
      .slice(0, MOST_PHRASES);
  }
  return either(phrases.map((words) => ({ ...term, words })));
}

/** Runs of terms that are a form of a name may also be any other form of it; `keyed` is `node` as widened so far. */
function withNames(
  archive: ReadingArchive,
  node: QueryNode,
  keyed: QueryNode,
  also: Map<string, Also[]>,
): QueryNode {
  if (node.kind === 'term') return node.exact || node.stems ? keyed : orNamed(archive, [node], [keyed], also);
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
    if (node.kind !== 'term' || node.exact || node.quoted || node.stems || node.field) break;
    words.push(foldedOf(node));
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
  const forms = term ? occurring(archive, terms.map(foldedOf).join(' ')) : [];
  if (forms.length === 0) return whole;
  const typed = terms.flatMap(({ words }) => words.map((word) => word.typed)).join(' ');
  note(
    also,
    typed,
    forms.map(({ form, count }) => ({ form, why: 'name', count })),
  );
  const phrases = forms.map(({ words }) => ({ ...(term as TermNode), quoted: true, words }));
  return either([whole, ...phrases]);
}

/** The other forms of a name that articles have, each folded one once. */
function occurring({ names, search }: ReadingArchive, folded: string) {
  const forms = new Map<string, { form: string; words: QueryWord[]; count: number }>();
  for (const form of names.formsBeside(folded)) {
    const words = wordsOf(form);
    const phrase = words.map((word) => word.folded).join(' ');
    if (!forms.has(phrase)) forms.set(phrase, { form, words, count: search.having(phrase) });
  }
  return [...forms.values()].filter(({ count }) => count > 0);
}

function note(also: Map<string, Also[]>, typed: string, added: Also[]): void {
  if (added.length > 0) also.set(typed, [...(also.get(typed) ?? []), ...added]);
}

function foldedOf({ words }: TermNode): string {
  return words.map(({ folded }) => folded).join(' ');
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
