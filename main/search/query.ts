/**
 * The query grammar: what a person types becomes a tree of terms and filters. Nothing typed is an error; what was
 * not understood is returned as notices. Knows neither the index nor SQL.
 *
 *   word   "a phrase"   prefix*   =spelled so   ="a phrase spelled so"   -not   (a group)   a OR b   a NEAR/5 b
 *   title: note: quote: + word, phrase or group
 *   outlet: author: tag: name: lang: year: before: after: on: has: + value
 *
 * Side by side means AND, which binds tighter than OR; NEAR binds the word or phrase on either side of it. Curly, angular and full-width quotes and Arabic commas are
 * read as their ASCII kin. A word that folds to several tokens (Qaim-Bukamal) is a phrase.
 */

import type { FilterField } from './query-filters.ts';
import { Parser } from './query-parser.ts';

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
  /** For prefix* that may end in an article: the spelling itself, which words may begin with as well. */
  spelledFrom: string | null;
  /** It has `stems` only because it may not be typed to its end: the word itself counts most. */
  unfinished: boolean;
};

/** `value`: canonical (dates `YYYY-MM-DD` as far as given, years `2014` or `2014-2016`, languages lower case). */
export type FilterNode = { kind: 'filter'; field: FilterField; value: string; folded: string };

/** Two terms of one field, in either order, with at most `distance` words between them. */
export type NearNode = { kind: 'near'; distance: number; nodes: [TermNode, TermNode] };

/** `token`: what the index has for any of the nodes, and for other forms of the same name. */
export type OrNode = { kind: 'or'; nodes: QueryNode[]; token?: string };

export type QueryNode =
  | TermNode
  | FilterNode
  | NearNode
  | { kind: 'and'; nodes: QueryNode[] }
  | OrNode
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
  | 'star-in-quotes'
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
