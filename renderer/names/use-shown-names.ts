/** Which names the list shows, and in which order: the best first while something is typed. */
import { useMemo } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import { useNameCounts } from '../api/name-queries.ts';
import { nameFinder } from './name-finder.ts';
import { useNamesView } from './names-view.ts';

export type NameCounts = ReadonlyMap<string, number>;

export function useShownNames(names: readonly NameView[]) {
  const { typed, kind, sort } = useNamesView();
  const counts = useNameCounts().data;
  // Never behind the typing: the next key may already mean the first line.
  const wanted = typed.trim();
  const find = useMemo(() => nameFinder(names), [names]);
  const sorted = useMemo(() => {
    if (sort === 'name') return names.toSorted(byName);
    return names.toSorted((a, b) => countOf(counts, b) - countOf(counts, a) || byName(a, b));
  }, [names, sort, counts]);
  const shown = useMemo(() => {
    const found = wanted === '' ? sorted : find(wanted);
    return kind === 'all' ? found : found.filter((name) => name.kind === kind);
  }, [wanted, sorted, find, kind]);
  return { shown, counts };
}

const { compare } = new Intl.Collator(['en', 'ar'], { sensitivity: 'base', numeric: true });

/** Latin names go by what stands behind their article. */
const sortedAs = (name: string) => name.replace(/^(al|ar|as|at|ad|az|an|ash)-/i, '');

function byName(a: NameView, b: NameView): number {
  return compare(sortedAs(a.name), sortedAs(b.name)) || compare(a.name, b.name);
}

function countOf(counts: NameCounts | undefined, { id }: NameView): number {
  return counts?.get(id) ?? 0;
}
