/** Reads a query from left to right. What it reads is described in `query.ts`; it fails on nothing. */
import { tokens } from '../text/fold.ts';
import { mayEndInArticle, mayStandApart, prefixStems } from '../text/fold-article.ts';
import type { NearNode, Notice, NoticeKind, ParseOptions, QueryNode, QueryWord, TextField } from './query.ts';
import { type FilterField, filterNode, isFilterField } from './query-filters.ts';
import { wordsOf } from './query-words.ts';

/** The joined form: nothing for none, the node itself for one. */
function joined(kind: 'and' | 'or', nodes: QueryNode[]): QueryNode | null {
  return nodes.length > 1 ? { kind, nodes } : (nodes[0] ?? null);
}

/** Words between, where none are named (as FTS5 has it), and at most. */
const NEAR_BY = 10;
const FARTHEST = 1000;

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
const NEAR = /NEAR(?:\/(\d*))?(?=[\s()（）]|$)/y;
const NOT = /(?:[-−–‐‑－]+(?=[^\s)）])|NOT(?=[\s(（]))/y;
const EXACT = /[=＝](?=[^\s)）])/y;
const FIELD = /(\p{L}+)[:：](?!\/\/)/uy;
const WORD = /(?:[^\s()（）,;،؛"“”„‟«»＂]|[,،](?=\p{Nd}))+/uy;
const STAR = /[*＊]+$/;

const TEXT_FIELDS = new Set<string>(['title', 'note', 'quote'] satisfies TextField[]);

export class Parser {
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
    let before: QueryNode | null = null;
    let near = this.operators();
    while (!this.isAtEnd()) {
      const node = this.item();
      const pair = near && nearNode(before, node, near[1]);
      if (near && !pair) this.notice('near', near[0]);
      if (pair && nodes.at(-1) === before) nodes.pop();
      if (pair || node) nodes.push((pair ?? node) as QueryNode);
      before = node;
      near = this.operators();
    }
    if (near) this.notice('near', near[0]);
    return joined('and', nodes);
  }

  /** What stands between two items. @returns the last NEAR of it */
  private operators(): RegExpExecArray | null {
    let last: RegExpExecArray | null = null;
    for (;;) {
      this.eat(GAP);
      const near = this.eat(NEAR);
      if (!near && !this.eat(AND)) return last;
      last = near ?? last;
    }
  }

  private isAtEnd(): boolean {
    return this.at >= this.text.length || this.sees(CLOSE) !== null || this.sees(OR) !== null;
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
    if (!isField(field)) return this.unknownField(typed);
    this.eat(GAP);
    if (this.isAtEnd()) {
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
  private unknownField(typed: string): QueryNode | null {
    this.notice('unknown-field', typed);
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
    if (/[*＊]/.test(text) && !(this.field && isFilterField(this.field)))
      this.notice('star-in-quotes', `"${text}"`);
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
    const spelledFrom = stems && words.length === 1 && mayEndInArticle(last.folded) ? last.surface : null;
    const unfinished = stems !== null && !STAR.test(text);
    return {
      kind: 'term',
      field: this.field,
      words,
      exact: spelled && !stems,
      ...{ quoted, stems, spelledFrom, unfinished },
    };
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

/** Null unless both are words or phrases to be found in the same place. */
function nearNode(
  before: QueryNode | null,
  after: QueryNode | null,
  typed: string | undefined,
): NearNode | null {
  if (before?.kind !== 'term' || after?.kind !== 'term' || before.field !== after.field) return null;
  const distance = typed ? Math.min(Number(typed), FARTHEST) : NEAR_BY;
  return { kind: 'near', distance, nodes: [before, after] };
}

function isField(name: string): name is TextField | FilterField {
  return TEXT_FIELDS.has(name) || isFilterField(name);
}
