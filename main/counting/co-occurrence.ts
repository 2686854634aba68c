/**
 * Which tags stand together. Pure; knows passages by place only. Places are UTF-16 units of the article's text, end
 * exclusive: passages that only touch do not overlap.
 */

export type TaggedPassage = {
  id: string;
  articleId: number;
  start: number;
  end: number;
  tags: readonly number[];
};

/**
 * `overlap`: passages that share some words, one that carries both tags among them; `inclusion`: the first tag's
 * passage holds all of the second's; `paragraph`: both stand in one; `article`: both stand in one.
 */
export type Relation = 'overlap' | 'inclusion' | 'paragraph' | 'article';

/** In which paragraphs a passage stands, by numbers that go for one article only. */
export type ParagraphsOf = (passage: TaggedPassage) => readonly number[];

/** Of two tags of which one counts for the other anyway: that they stand together says nothing. */
export type AreKin = (first: number, second: number) => boolean;

/** What one count is of: pairs of passages, or places in which both tags stand. */
export type Cell = { count: number; passages: Set<string> };

/**
 * How often every two tags stand together, with the passages behind each count. All but `inclusion` are the same either
 * way round, and counted both ways.
 */
export function coOccurrence(
  passages: readonly TaggedPassage[],
  relation: Relation,
  paragraphsOf: ParagraphsOf,
  areKin: AreKin = () => false,
): Counts {
  const counts = new Counts(areKin);
  for (const ofArticle of Map.groupBy(passages, ({ articleId }) => articleId).values()) {
    if (relation === 'overlap' || relation === 'inclusion') countPairs(ofArticle, relation, counts);
    else for (const place of placesIn(ofArticle, relation, paragraphsOf)) countPlace(place, counts);
  }
  return counts;
}

/** What was counted, by the two tags. */
export class Counts {
  readonly #cells = new Map<number, Map<number, Cell>>();
  readonly #areKin: AreKin;

  constructor(areKin: AreKin) {
    this.#areKin = areKin;
  }

  of(first: number, second: number): Cell | undefined {
    return this.#cells.get(first)?.get(second);
  }

  add(first: number, second: number, passages: readonly string[]): void {
    if (first === second || this.#areKin(first, second)) return;
    const row = this.#cells.get(first) ?? new Map<number, Cell>();
    const cell = row.get(second) ?? { count: 0, passages: new Set() };
    cell.count++;
    for (const id of passages) cell.passages.add(id);
    this.#cells.set(first, row.set(second, cell));
  }

  *[Symbol.iterator](): Generator<Cell & { first: number; second: number }> {
    for (const [first, row] of this.#cells)
      for (const [second, cell] of row) yield { first, second, ...cell };
  }
}

/** Every tag of one passage stands together with every other tag of the other. */
function addPair(counts: Counts, one: TaggedPassage, other: TaggedPassage): void {
  for (const first of one.tags)
    for (const second of other.tags) counts.add(first, second, [one.id, other.id]);
}

/** Goes over an article once, with the passages at hand that are still open. */
function countPairs(
  passages: readonly TaggedPassage[],
  relation: 'overlap' | 'inclusion',
  counts: Counts,
): void {
  const holds = relation === 'overlap' ? overlap : includes;
  let open: TaggedPassage[] = [];
  for (const passage of passages.toSorted((a, b) => a.start - b.start)) {
    open = open.filter(({ end }) => end > passage.start);
    addPair(counts, passage, passage);
    for (const other of open) {
      if (holds(other, passage)) addPair(counts, other, passage);
      if (holds(passage, other)) addPair(counts, passage, other);
    }
    open.push(passage);
  }
}

/** Of two that are open at once. */
const overlap = () => true;
const includes = (one: TaggedPassage, other: TaggedPassage) =>
  one.start <= other.start && other.end <= one.end;

/** The passages that stand in each paragraph; for articles, all of them in one place. */
function placesIn(
  passages: readonly TaggedPassage[],
  relation: 'paragraph' | 'article',
  paragraphsOf: ParagraphsOf,
): Iterable<readonly TaggedPassage[]> {
  if (relation === 'article') return [passages];
  const standing = passages.flatMap((passage) =>
    paragraphsOf(passage).map((paragraph) => ({ paragraph, passage })),
  );
  const places = Map.groupBy(standing, ({ paragraph }) => paragraph);
  return [...places.values()].map((here) => here.map(({ passage }) => passage));
}

function countPlace(here: readonly TaggedPassage[], counts: Counts): void {
  const carried = here.flatMap(({ id, tags }) => tags.map((tag) => ({ tag, id })));
  const byTag = [...Map.groupBy(carried, ({ tag }) => tag)];
  for (const [first, own] of byTag)
    for (const [second, others] of byTag)
      counts.add(
        first,
        second,
        [...own, ...others].map(({ id }) => id),
      );
}
