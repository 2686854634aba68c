/** Decides on an article itself whether it is what a query means: spelling, capitals, days, quotes, bylines. */
import { countWords, foldedName } from '../text/fold.ts';
import { findMatches } from './marks.ts';
import { BREAK } from './match.ts';
import { meetsDate } from './match-dates.ts';
import type { FilterNode, NearNode, QueryNode, TermNode } from './query.ts';

/** What a query can ask about. `body`: the visible blocks' texts; `published`: as far as known, `YYYY[-MM[-DD]]`. */
export type SearchedArticle = {
  title: string;
  body: readonly string[];
  notes: readonly string[];
  quotes: readonly string[];
  tags: readonly string[];
  outlet: string | null;
  byline: string | null;
  /** BCP 47. */
  language: string;
  published: string | null;
};

/** Whether the article is meant. The MATCH expression finds at least all of these. */
export function verifyExact(node: QueryNode, article: SearchedArticle): boolean {
  if (node.kind === 'term') return textsOf(node, article).some((text) => occurs(node, text));
  if (node.kind === 'near')
    return columnsOf(node.nodes[0], article).some((texts) => occurNear(node, texts.join(BREAK)));
  if (node.kind === 'filter') return meets(node, article);
  if (node.kind === 'not') return !verifyExact(node.node, article);
  if (node.kind === 'and') return cheapFirst(node.nodes).every((child) => verifyExact(child, article));
  return node.nodes.some((child) => verifyExact(child, article));
}

/** What is asked of facts before what is asked of texts. */
function cheapFirst(nodes: readonly QueryNode[]): QueryNode[] {
  return nodes.toSorted((a, b) => Number(b.kind === 'filter') - Number(a.kind === 'filter'));
}

function occurs(term: TermNode, text: string): boolean {
  return findMatches(text, [term], { limit: 1 }).length > 0;
}

/** Of two different terms the closest places stand next to each other among all places of both. */
function occurNear({ nodes, distance }: NearNode, text: string): boolean {
  const places = findMatches(text, nodes);
  return places.some((place, at) => {
    const before = places[at - 1];
    if (!before || before.term === place.term) return false;
    return before.end > place.start || wordsIn(text.slice(before.end, place.start)) <= distance;
  });
}

/** As the index counts: a break is a word. */
function wordsIn(text: string): number {
  const parts = text.split(BREAK);
  return parts.length - 1 + parts.reduce((sum, part) => sum + countWords(part), 0);
}

function textsOf(term: TermNode, article: SearchedArticle): readonly string[] {
  return columnsOf(term, article).flat();
}

/** The texts that stand one behind the other in the index. */
function columnsOf({ field }: TermNode, article: SearchedArticle): (readonly string[])[] {
  if (field === 'title') return [[article.title]];
  if (field === 'quote') return [article.quotes];
  const notes = [...article.notes, ...article.tags];
  return field === 'note' ? [notes] : [[article.title], article.body, notes];
}

function meets(filter: FilterNode, article: SearchedArticle): boolean {
  const { field, value, folded } = filter;
  if (field === 'outlet') return article.outlet !== null && foldedName(article.outlet) === folded;
  if (field === 'author') return ` ${foldedName(article.byline ?? '')} `.includes(` ${folded} `);
  if (field === 'tag') return article.tags.some((tag) => foldedName(tag) === folded);
  if (field === 'lang') return article.language.split('-')[0]?.toLowerCase() === value;
  if (field === 'has') return has(value, article);
  return meetsDate(article.published, filter);
}

function has(value: string, article: SearchedArticle): boolean {
  if (value === 'note') return article.notes.length > 0;
  if (value === 'tag') return article.tags.length > 0;
  if (value === 'passage') return article.quotes.length > 0;
  if (value === 'date') return article.published !== null;
  return (value === 'outlet' ? article.outlet : article.byline) !== null;
}
