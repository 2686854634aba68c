/**
 * The query grammar: what a person types becomes a tree of terms and filters. Nothing typed is an error; what was
 * not understood is returned as notices. Knows neither the index nor SQL.
 *
 *   word   "a phrase"   prefix*   =spelled so   ="a phrase spelled so"   -not   (a group)   a OR b
 *   title: note: quote: + word, phrase or group · outlet: author: tag: lang: year: before: after: on: has: + value
 *
 * Side by side means AND, which binds tighter than OR. Curly, angular and full-width quotes and Arabic commas are
 * read as their ASCII kin. A word that folds to several tokens (Qaim-Bukamal) is a phrase.
 */

import { tokens } from '../text/fold.ts';
import { mayStandApart, prefixStems } from '../text/fold-article.ts';
import { type FilterField, filterNode, isFilterField } from './query-filters.ts';

export type TextField = 'title' | 'note' | 'quote';

/**
 * A word as typed and as folded. `cased`: its letters as typed if one of them is a capital, else null; compared
 * only by exact terms.
 */
export type QueryWord = { folded: string; surface: string; typed: string; cased: string | null };

/**
 * One word, or several that must stand side by side. `field`: where; null is title, text and notes. `exact`: spelled
 * exactly so. `stems`: for prefix*, what the last word may begin with; null for whole words.
 */
export type TermNode = {
  kind: 'term';
  field: TextField | null;
  words: QueryWord[];
  exact: boolean;
  quoted: boolean;
  stems: string[] | null;
};

/** `value`: canonical (dates `YYYY-MM-DD` as far as given, years `2014` or `2014-2016`, languages lower case). */
export type FilterNode = { kind: 'filter'; field: FilterField; value: string; folded: string };

export type QueryNode =
  | TermNode
  | FilterNode
  | { kind: 'and'; nodes: QueryNode[] }
  | { kind: 'or'; nodes: QueryNode[] }
  | { kind: 'not'; node: QueryNode };

export type NoticeKind =
  | 'unbalanced-quote'
  | 'unbalanced-parenthesis'
  | 'unknown-field'
  | 'empty-field'
  | 'unknown-value'
  | 'ignored'
  | 'near'
  | 'name'
  | 'short-prefix'
  | 'too-deep'
  | 'too-long';

/** Something typed that was not understood, or not as typed; `text` is the piece. */
export type Notice = { kind: NoticeKind; text: string };

/** `node` is null when nothing is left to search for. */
export type ParsedQuery = { node: QueryNode | null; notices: Notice[] };

/**
 * `typing`: the last word, if nothing stands behind it, is taken for the beginning of one. `exact`: every word as if
 * typed with "=".
 */
export type ParseOptions = { typing?: boolean; exact?: boolean };

export function parseQuery(text: string, options: ParseOptions = {}): ParsedQuery {
  const parser = new Parser(text, options);
  return { node: parser.query(), notices: parser.notices };
}

/** The joined form: nothing for none, the node itself for one. */
export function joined(kind: 'and' | 'or', nodes: QueryNode[]): QueryNode | null {
  return nodes.length > 1 ? { kind, nodes } : (nodes[0] ?? null);
}

/** Terms and filters beyond these are left out: no person typed them, and each is a cost. */
const MOST_TERMS = 256;
const DEEPEST = 32;

const GAP = /[\s,;،؛؟\p{Cf}]+/uy;
const OPEN = /[(（]/y;
const CLOSE = /[)）]/y;
const QUOTE = /["“”„‟«»＂]/y;
const QUOTED = /([^"“”„‟«»＂]*)(["“”„‟«»＂]?)(\*|~\d*)?/y;
const OR = /(?:OR|\|\|?)(?=[\s()（）]|$)/y;
const AND = /(?:AND|&&?)(?=[\s()（）]|$)/y;
const NEAR = /NEAR(?:\/\d+)?(?=[\s()（）]|$)/y;
const NOT = /(?:[-−–‐‑－]+(?=[^\s)）])|NOT(?=[\s(（]))/y;
const EXACT = /[=＝](?=[^\s)）])/y;
const FIELD = /(\p{L}+)[:：](?!\/\/)/uy;
const WORD = /(?:[^\s()（）,;،؛"“”„‟«»＂]|[,،](?=\p{Nd}))+/uy;
const STAR = /[*＊]+$/;

const TEXT_FIELDS = new Set<string>(['title', 'note', 'quote'] satisfies TextField[]);

class Parser {
  readonly notices: Notice[] = [];
  private readonly text: string;
  private readonly options: ParseOptions;
  private at = 0;
  private depth = 0;
  private terms = 0;
  private field: TextField | FilterField | null = null;

  constructor(text: string, options: ParseOptions) {
    this.text = text;
    this.options = options;
  }

  query(): QueryNode | null {
    const nodes: QueryNode[] = [];
    for (;;) {
      const node = this.alternatives();
      if (node) nodes.push(node);
      if (this.at >= this.text.length) return joined('and', nodes);
      this.at++;
      this.notice('unbalanced-parenthesis', ')');
    }
  }

  /** Up to a closing parenthesis or the end. */
  private alternatives(): QueryNode | null {
    const nodes: QueryNode[] = [];
    do {
      const node = this.sequence();
      if (node) nodes.push(node);
    } while (this.eat(OR));
    return joined('or', nodes);
  }

  private sequence(): QueryNode | null {
    const nodes: QueryNode[] = [];
    for (;;) {
      this.eat(GAP);
      if (this.at >= this.text.length || this.sees(CLOSE) || this.sees(OR)) return joined('and', nodes);
      if (this.eat(AND)) continue;
      const near = this.eat(NEAR);
      if (near) this.notice('near', near[0]);
      const node = near ? null : this.item();
      if (node) nodes.push(node);
    }
  }

  private item(): QueryNode | null {
    if (this.eat(NOT)) return this.negated();
    const field = this.eat(FIELD);
    return field ? this.fielded(field[1] as string, field[0]) : this.unit();
  }

  private negated(): QueryNode | null {
    this.eat(GAP);
    if (this.at >= this.text.length || this.sees(CLOSE)) return null;
    const node = this.deeper(() => this.item());
    return node && (node.kind === 'not' ? node.node : { kind: 'not', node });
  }

  private fielded(name: string, typed: string): QueryNode | null {
    const field = name.toLowerCase();
    if (!isField(field)) return this.unknownField(field, typed);
    this.eat(GAP);
    if (this.at >= this.text.length || this.sees(CLOSE) || this.sees(OR)) {
      this.notice('empty-field', typed);
      return null;
    }
    const outer = this.field;
    this.field = field;
    const node = this.deeper(() => this.item());
    this.field = outer;
    return node;
  }

  /** The name is a word like any other: "border:closed", "10:30". */
  private unknownField(field: string, typed: string): QueryNode | null {
    this.notice(field === 'name' ? 'name' : 'unknown-field', typed);
    if (field === 'name') return this.unit();
    this.at -= typed.length;
    return this.word(this.sees(WORD)?.[0] ?? typed, false);
  }

  /** A group, a phrase or a word. */
  private unit(): QueryNode | null {
    if (this.eat(OPEN)) return this.group();
    const exact = this.eat(EXACT) !== null;
    if (this.eat(QUOTE)) return this.phrase(exact);
    const word = this.sees(WORD);
    if (word) return this.word(word[0], exact);
    if (!exact) this.at++;
    return null;
  }

  private group(): QueryNode | null {
    const node = this.deeper(() => this.alternatives());
    if (!this.eat(CLOSE)) this.notice('unbalanced-parenthesis', '(');
    return node;
  }

  /** Deeper than anybody nests, parentheses are read as if they were not there. */
  private deeper(read: () => QueryNode | null): QueryNode | null {
    if (this.depth >= DEEPEST) {
      this.notice('too-deep', this.text.slice(0, this.at));
      return null;
    }
    this.depth++;
    const node = read();
    this.depth--;
    return node;
  }

  private phrase(exact: boolean): QueryNode | null {
    const [, text = '', close] = this.eat(QUOTED) as RegExpExecArray;
    if (!close) this.notice('unbalanced-quote', `"${text}`);
    return this.leaf(text, exact, true);
  }

  private word(word: string, exact: boolean): QueryNode | null {
    const text = this.field && isFilterField(this.field) ? word : this.withArticle(word);
    this.at += text.length;
    return this.leaf(text, exact, false);
  }

  /** The word at hand, with the next one if it is an article that stands before it ("al qaim"). */
  private withArticle(word: string): string {
    const [first, ...more] = tokens(word);
    if (!first || more.length > 0 || !mayStandApart(first.folded)) return word;
    const start = this.at;
    this.at += word.length + 1;
    const next =
      this.sees(OR) || this.sees(AND) || this.sees(NEAR) || this.sees(NOT) ? null : this.sees(WORD);
    const both = next ? this.text.slice(start, this.at + next[0].length) : word;
    this.at = start;
    return tokens(both, { typed: true }).length === 1 ? both : word;
  }

  private leaf(text: string, exact: boolean, quoted: boolean): QueryNode | null {
    if (++this.terms > MOST_TERMS) {
      this.notice('too-long', text);
      return null;
    }
    if (this.field && isFilterField(this.field)) return this.filter(this.field, text);
    const words = wordsOf(text);
    const last = words.at(-1);
    if (!last) {
      this.notice('ignored', text);
      return null;
    }
    const spelled = exact || this.options.exact === true;
    const begun = !quoted && !exact && this.isBegun(text);
    const stems = begun ? this.stems(last, text) : null;
    return { kind: 'term', field: this.field, words, exact: spelled && !stems, quoted, stems };
  }

  private isBegun(text: string): boolean {
    return STAR.test(text) || (this.options.typing === true && this.at >= this.text.length);
  }

  /** A single letter begins too much to be looked for. */
  private stems(last: QueryWord, text: string): string[] | null {
    if (last.folded.length > 1) return prefixStems(last.folded);
    if (STAR.test(text)) this.notice('short-prefix', text);
    return null;
  }

  private filter(field: FilterField, text: string): QueryNode | null {
    const node = filterNode(field, text);
    if (!node) this.notice('unknown-value', `${field}:${text}`);
    return node;
  }

  private notice(kind: NoticeKind, text: string): void {
    if (!this.notices.some((other) => other.kind === kind && (other.text === text || kind === 'too-long')))
      this.notices.push({ kind, text });
  }

  private sees(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  private eat(pattern: RegExp): RegExpExecArray | null {
    const found = this.sees(pattern);
    if (found) this.at += found[0].length;
    return found;
  }
}

function isField(name: string): name is TextField | FilterField {
  return TEXT_FIELDS.has(name) || isFilterField(name);
}

function wordsOf(text: string): QueryWord[] {
  return tokens(text, { typed: true }).map(({ folded, surface, start, end }) => {
    const typed = text.slice(start, end);
    const letters = lettersOf(typed);
    return { folded, surface, typed, cased: letters === letters.toLowerCase() ? null : letters };
  });
}

/** The letters of a spelling as typed, which is what exact terms with a capital are compared by. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}]/gu, '');
}
