/** Writes a query back as text, in its own grammar: what was understood of what was typed. */
import { mayStandApart } from '../text/fold-article.ts';
import type { FilterNode, NearNode, QueryNode, TermNode } from './query.ts';

/** Canonical: reading it again gives the same. Empty for no query. */
export function understood(node: QueryNode | null): string {
  return node ? written(node, false) : '';
}

/** @param grouped whether an OR or AND must be put in parentheses here */
function written(node: QueryNode, grouped: boolean): string {
  if (node.kind === 'term') return term(node);
  if (node.kind === 'filter') return filter(node);
  if (node.kind === 'not') return `-${written(node.node, true)}`;
  const text = node.kind === 'near' ? near(node) : many(node);
  return grouped ? `(${text})` : text;
}

function near({ nodes: [before, after], distance }: NearNode): string {
  return `${term(before)} NEAR/${distance} ${term(after)}`;
}

function many(node: Extract<QueryNode, { nodes: QueryNode[] }>): string {
  return node.nodes
    .map((child) => written(child, node.kind === 'and' || child.kind !== 'and'))
    .join(node.kind === 'or' ? ' OR ' : ' ');
}

/** A lone article in quotes, lest it be taken for the next word's. */
function term(node: TermNode): string {
  const words = node.words.map((word) => (node.exact ? word.typed : word.surface)).join(' ');
  const isPhrase =
    node.quoted || node.words.length > 1 || /\s/.test(words) || mayStandApart(words.toLowerCase());
  const isBeginning = node.stems !== null && !node.unfinished;
  const text = isPhrase && !isBeginning ? `"${words}"` : words;
  return `${node.field ? `${node.field}:` : ''}${node.exact ? '=' : ''}${text}${isBeginning ? '*' : ''}`;
}

function filter({ field, value }: FilterNode): string {
  const isPlain = /^[\p{L}\p{N}-]+$/u.test(value) && !/^(?:OR|AND|NOT|NEAR|-.*)$/.test(value);
  return `${field}:${isPlain ? value : `"${value.replaceAll('"', '')}"`}`;
}
