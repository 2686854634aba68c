/**
 * What repeats across an outlet's articles, and which articles that or a rule changes. What is found depends on the
 * articles that are there alone, not on when or in which order they came.
 */
import type { Archive } from '../../db/index.ts';
import type { Repeated } from '../../db/parts.ts';

/** A text is an outlet's furniture from so many articles on, and from this part of them. */
const FEWEST = 3;
const SHARE = 0.2;

/**
 * Counts anew what repeats in outlets whose articles have changed, in the caller's transaction.
 * @returns articles that may show something else now
 */
export function settleOutlets({ parts }: Archive): number[] {
  return parts.unsettled().flatMap((outlet) => {
    const before = parts.repeated(outlet);
    const now = repeatedIn([...parts.articles(outlet)]);
    parts.settle(outlet, now);
    return holding(parts.articles(outlet), differing(before, new Set(now.map(({ hash }) => hash))));
  });
}

/** The same for rules that came, went or changed. */
export function settleRules({ rules, parts }: Archive): number[] {
  const news = rules.news();
  if (news.length === 0) return [];
  rules.honour();
  const byOutlet = Map.groupBy(news, ({ outletKey }) => outletKey);
  return [...byOutlet].flatMap(([outlet, changed]) =>
    holding(parts.articles(outlet === '' ? undefined : outlet), new Set(changed.map(({ hash }) => hash))),
  );
}

type Keyed = { articleId: number; group: number; keys: Float64Array };

/** Exported for its properties. Copies of one report bear witness once. */
export function repeatedIn(articles: readonly Keyed[]): Repeated[] {
  const said = new Map<number, Set<number>>();
  for (const { group, keys } of articles) {
    const texts = said.get(group) ?? new Set();
    for (const key of keys) if (key > 0) texts.add(key);
    said.set(group, texts);
  }
  const counts = new Map<number, number>();
  for (const texts of said.values()) for (const key of texts) counts.set(key, (counts.get(key) ?? 0) + 1);
  const total = said.size;
  const enough = Math.max(FEWEST, SHARE * total);
  return [...counts]
    .filter(([, count]) => count >= enough)
    .map(([hash, count]) => ({ hash, articles: count, total }));
}

type Hashes = Pick<ReadonlySet<number>, 'has' | 'keys'>;

const differing = (one: Hashes, other: Hashes): ReadonlySet<number> =>
  new Set([
    ...[...one.keys()].filter((hash) => !other.has(hash)),
    ...[...other.keys()].filter((hash) => !one.has(hash)),
  ]);

function holding(articles: Iterable<Keyed>, hashes: ReadonlySet<number>): number[] {
  if (hashes.size === 0) return [];
  const found: number[] = [];
  for (const { articleId, keys } of articles)
    if (keys.some((key) => hashes.has(Math.abs(key)))) found.push(articleId);
  return found;
}
