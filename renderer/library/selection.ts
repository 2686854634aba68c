/** What is selected in a list, by key, as mouse and keyboard change it. Pure. */

export type Selection<K = number> = {
  keys: ReadonlySet<K>;
  /** Where the last range began. */
  anchor: K | null;
};

export const NOTHING_SELECTED: Selection<never> = { keys: new Set(), anchor: null };

/** `range` is Shift, `add` Ctrl or Cmd. */
export type Held = { range: boolean; add: boolean };

/**
 * @param order all keys of the list
 * @param from the key that was active, where a range begins if none has begun
 */
export function select<K>(
  selection: Selection<K>,
  order: readonly K[],
  from: K | null,
  key: K,
  held: Held,
): Selection<K> {
  if (held.range) return ranged(selection, order, selection.anchor ?? from ?? key, key, held.add);
  if (held.add) return toggled(selection, key);
  return NOTHING_SELECTED;
}

/** In or out; the next range begins here. */
export function toggled<K>({ keys }: Selection<K>, key: K): Selection<K> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next.size > 0 ? { keys: next, anchor: key } : NOTHING_SELECTED;
}

/** Only what the list still holds. The same object if nothing is gone. */
export function stillThere<K>(selection: Selection<K>, order: readonly K[]): Selection<K> {
  if (selection.keys.size === 0) return selection;
  const there = new Set(order);
  const keys = [...selection.keys].filter((key) => there.has(key));
  if (keys.length === selection.keys.size) return selection;
  return keys.length > 0 ? { keys: new Set(keys), anchor: null } : NOTHING_SELECTED;
}

function ranged<K>(
  { keys }: Selection<K>,
  order: readonly K[],
  anchor: K,
  key: K,
  add: boolean,
): Selection<K> {
  const [from, to] = [order.indexOf(anchor), order.indexOf(key)].sort((a, b) => a - b) as [number, number];
  if (from < 0) return { keys: new Set([key]), anchor: key };
  const range = order.slice(from, to + 1);
  return { keys: new Set(add ? [...keys, ...range] : range), anchor };
}
