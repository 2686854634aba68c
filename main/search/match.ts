/**
 * Compiles a query to a MATCH expression over `fts(title, body, meta, notes, forms)`, whose tokenizer is `ascii`.
 * Only quoted folded tokens reach it, never what was typed. Knows no database.
 *
 * The expression never misses an article the query means. Where it may find more (spelling within a phrase, capital
 * letters, days, quotes) `needsCheck` says so, and `verifyExact` decides on the article itself.
 */
import { dateTokens } from './match-dates.ts';
import { ALL } from './meta-tokens.ts';
import type { FilterNode, NearNode, OrNode, QueryNode, QueryWord, TermNode, TextField } from './query.ts';

export type MatchOptions = {
  /**
   * The meta tokens of the articles that a filter means, any of which will do; [] if there are none; null if the
   * index cannot tell, so that the article must be asked. Dates and years are not asked for.
   */
  resolve: (filter: FilterNode) => readonly string[] | null;
  /** The terms to search for an unfinished word that begins with `stem`, besides itself: a bounded number. */
  completions?: (stem: string) => readonly string[];
  /** Whether they also stand for a beginning that is marked as one; else FTS5 takes all, which is exact and slow. */
  bounded?: boolean;
  /** Every spelling that any article has of a term, besides the one that it is folded to; some more do no harm. */
  spellings: (term: string) => readonly string[];
};

/** Stands between blocks, so that a phrase never runs from one into the next. A token nobody can type. */
export const BREAK = ' \uE001 ';

/** A token that no article has. */
const NONE = 'meta : "xnone"';
const EVERY = `meta : "${ALL}"`;

const COLUMNS: Readonly<Record<TextField | 'any', string>> = {
  any: '{title body notes}',
  title: 'title',
  note: 'notes',
  quote: 'body',
};

/** The MATCH expression for the articles that a query means. */
export function compileMatch(node: QueryNode, options: MatchOptions): string {
  return compile(node, options, true);
}

/**
 * The MATCH expression for those hits in which every word that is not excluded is also spelled as typed (article,
 * hamza, vowel marks, apostrophes; not capitals). In a phrase each word is, somewhere in the article.
 */
export function exactTier(node: QueryNode, options: MatchOptions): string {
  return compile(asTyped(node), options, true);
}

/** Whether `verifyExact` has to look at each article that the MATCH expression finds. */
export function needsCheck(node: QueryNode, options: Pick<MatchOptions, 'resolve'>): boolean {
  if (node.kind === 'term') return !isDecided(node);
  if (node.kind === 'near') return !node.nodes.every(isDecided);
  if (node.kind === 'filter')
    return (dateTokens(node) ?? { exact: options.resolve(node) !== null }).exact === false;
  if (node.kind === 'not') return needsCheck(node.node, options);
  return node.nodes.some((child) => needsCheck(child, options));
}

/**
 * The part of a query that `verifyExact` has to look at in what the MATCH expression found; null for nothing. Of what must
 * all be met, it leaves out what the index has decided.
 */
export function undecided(node: QueryNode, options: Pick<MatchOptions, 'resolve'>): QueryNode | null {
  if (!needsCheck(node, options)) return null;
  if (node.kind !== 'and') return node;
  return { ...node, nodes: node.nodes.filter((child) => needsCheck(child, options)) };
}

/** The query asked of titles alone. */
export function inTitle(node: QueryNode): QueryNode {
  if (node.kind === 'near') return pairOf(node, inTitleTerm);
  if (node.kind === 'and' || node.kind === 'or') return { ...node, nodes: node.nodes.map(inTitle) };
  return node.kind === 'term' ? inTitleTerm(node) : node;
}

function inTitleTerm(term: TermNode): TermNode {
  return term.field === null ? { ...term, field: 'title' } : term;
}

function pairOf(node: NearNode, change: (term: TermNode) => TermNode): NearNode {
  const [before, after] = node.nodes;
  return { ...node, nodes: [change(before), change(after)] };
}

/** The terms to be marked: those a hit has because it was asked for them. Excluded ones are not. */
export function positiveTerms(node: QueryNode): TermNode[] {
  if (node.kind === 'term') return [node];
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.flatMap(positiveTerms);
  return node.kind === 'near' ? node.nodes : [];
}

/**
 * The tokens of the column `forms`: each spelling that differs from its folded form, and "=term" for each term that
 * the article has in another spelling and plainly, too. As FTS5's `ascii` tokenizer sees them: one token each.
 * @param spelled the spellings that differ, each with its term
 * @param isPlain whether a term also occurs as it is folded
 */
export function formTokens(
  spelled: ReadonlyMap<string, string>,
  isPlain: (term: string) => boolean,
): string[] {
  const terms = new Set(spelled.values());
  return [...[...spelled.keys()].map(safe), ...[...terms].filter(isPlain).map((term) => safe(`=${term}`))];
}

/** ASCII that the tokenizer would split at, moved to the private-use area. */
function safe(form: string): string {
  return form.replace(/[^a-z0-9\u0080-\uffff]/g, (char) => String.fromCharCode(0xe000 + char.charCodeAt(0)));
}

/** @param wanted false under an odd number of NOTs, where what is not decided must exclude nothing */
function compile(node: QueryNode, options: MatchOptions, wanted: boolean): string {
  if (node.kind === 'term') return wanted || isDecided(node) ? term(node, options) : NONE;
  if (node.kind === 'near') return wanted || node.nodes.every(isDecided) ? near(node, options) : NONE;
  if (node.kind === 'filter') return filter(node, options, wanted);
  if (node.kind === 'not') return without(EVERY, [compile(node.node, options, !wanted)]);
  if (node.kind === 'or')
    return nameToken(node) ?? anyOf(node.nodes.map((child) => compile(child, options, wanted)));
  const excluded = node.nodes.flatMap((child) => (child.kind === 'not' ? [child.node] : []));
  const asked = node.nodes.filter((child) => child.kind !== 'not');
  const base = asked.length === 0 ? EVERY : allOf(asked.map((child) => compile(child, options, wanted)));
  return without(
    base,
    excluded.map((child) => compile(child, options, !wanted)),
  );
}

function allOf(parts: string[]): string {
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' AND ')})`;
}

function anyOf(parts: string[]): string {
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' OR ')})`;
}

/** One NOT over all that is excluded: a chain of them would nest as deep as it is long. */
function without(base: string, excluded: string[]): string {
  return excluded.length === 0 ? base : `(${base} NOT ${anyOf(excluded)})`;
}

function term(node: TermNode, options: MatchOptions): string {
  const column = COLUMNS[node.field ?? 'any'];
  if (node.stems) return anyOf([`(${column} : (${begun(node, options).join(' OR ')}))`, ...spelledSo(node)]);
  return spelled(`(${column} : ${quote(node.words)})`, [node], options);
}

/** The token of a name's forms, where all that they are asked for is that they stand in one of the columns of texts. */
function nameToken({ token, nodes }: OrNode): string | null {
  const fields = new Set(nodes.map((node) => (isWhole(node) ? node.field : 'quote')));
  const [field] = fields;
  if (!token || fields.size !== 1 || field === 'quote') return null;
  return `(${COLUMNS[field ?? 'any']} : "${token}")`;
}

/** Words that need only stand somewhere as they are folded. */
export function isWhole(node: QueryNode): node is TermNode {
  return node.kind === 'term' && !node.exact && !node.stems;
}

/** In either order; FTS5 counts the words between in the same way. */
function near({ nodes, distance }: NearNode, options: MatchOptions): string {
  const column = COLUMNS[nodes[0].field ?? 'any'];
  const [before, after] = nodes.map((node) => (node.stems ? begun(node, options) : [quote(node.words)]));
  const pairs =
    before?.flatMap((one) => after?.map((other) => `NEAR(${one} ${other}, ${distance})`) ?? []) ?? [];
  return spelled(`(${column} : (${pairs.join(' OR ')}))`, nodes, options);
}

/** Of what was found, what has the words of exact terms in their spelling. */
function spelled(found: string, nodes: readonly TermNode[], options: MatchOptions): string {
  const words = nodes.flatMap((node) => (node.exact ? node.words : []));
  if (words.length === 0) return found;
  const isPlain = ({ surface, folded }: QueryWord) => surface === folded;
  const others = words.filter((word) => !isPlain(word)).map((word) => form(word.surface));
  const never = words.filter(isPlain).flatMap((word) => neverPlain(word.folded, options));
  return without(allOf([found, ...others]), never);
}

/** Of the articles that have a term, those that never have it as it is folded; nothing if there can be none. */
function neverPlain(term: string, { spellings }: MatchOptions): string[] {
  const others = spellings(term).map((surface) => `"${safe(surface)}"`);
  return others.length === 0 ? [] : [without(`(forms : ${anyOf(others)})`, [form(`=${term}`)])];
}

function form(surface: string): string {
  return `(forms : "${safe(surface)}")`;
}

function quote(words: readonly Pick<QueryWord, 'folded'>[]): string {
  return `"${words.map((word) => word.folded).join(' ')}"`;
}

/** The phrases that a prefix, alone or at the end of one, stands for. */
function begun(node: TermNode, options: MatchOptions): string[] {
  const stems = node.stems ?? [];
  const completions = node.unfinished || options.bounded ? options.completions : undefined;
  const before = node.words.slice(0, -1);
  const whole = (folded: string) => quote([...before, { folded }]);
  if (!completions) return stems.map((stem) => `${whole(stem)} *`);
  return [...new Set(stems.flatMap((stem) => [stem, ...completions(stem)]))].map(whole);
}

/** Words spelled with the article that the typed beginning ends in, which folding takes away: الج of الجسر. */
function spelledSo({ field, spelledFrom }: TermNode): string[] {
  return spelledFrom && !field ? [`(forms : "${safe(spelledFrom)}" *)`] : [];
}

/** Whether the index alone decides: of a spelling it knows that it occurs, not where, and no capitals. */
function isDecided(node: TermNode): boolean {
  if (node.field === 'quote') return false;
  return !node.exact || (node.words.length === 1 && !node.field && !node.words[0]?.cased);
}

function filter(node: FilterNode, options: MatchOptions, wanted: boolean): string {
  const dates = dateTokens(node);
  const tokens = dates ? dates.tokens : options.resolve(node);
  if (tokens === null) return wanted ? EVERY : NONE;
  if (dates && !dates.exact && !wanted) return NONE;
  if (tokens.length === 0) return NONE;
  return `(meta : ${anyOf(tokens.map((token) => `"${token.replaceAll('"', '')}"`))})`;
}

/** The same query with "=" before every word that is not excluded, capitals left aside. It finds nothing else. */
function asTyped(node: QueryNode): QueryNode {
  if (node.kind === 'and' || node.kind === 'or') return { ...node, nodes: node.nodes.map(asTyped) };
  if (node.kind === 'near') return pairOf(node, termAsTyped);
  return node.kind === 'term' ? termAsTyped(node) : node;
}

function termAsTyped(node: TermNode): TermNode {
  if (node.stems && !node.unfinished) return node;
  const words = node.exact ? node.words : node.words.map((word) => ({ ...word, cased: null }));
  return { ...node, words, exact: true, stems: null };
}
