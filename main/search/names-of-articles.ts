/**
 * Which names stand in which article, each by any of its forms in a title or a text: asked of the index once, then only
 * for what has changed. For counting; names that are switched off are left out.
 */
import type { ReadingArchive } from '../../db/index.ts';
import { counted, seen } from './facets.ts';
import { anyForm } from './name-tokens.ts';
import { Numbering } from './numbering.ts';

type Known = { id: string; name: string; match: string };

export type NamesOfArticles = ReturnType<typeof keepNamesOfArticles>;

export function keepNamesOfArticles({ names, search }: Pick<ReadingArchive, 'names' | 'search'>) {
  let known: Known[] = [];
  let state = '';
  let version = '';
  /** Each combination of names once; the places of its names in `known`. */
  let sets = new Numbering();
  let placesOf = [new Uint16Array()];
  let setOf = new Uint32Array(0);

  const list = (): boolean => {
    const seen = search.version();
    if (seen === version) return false;
    version = seen;
    const now = JSON.stringify([names.all(), names.forms()]);
    if (now === state) return false;
    state = now;
    known = knownNames(names, search);
    sets = new Numbering();
    placesOf = [new Uint16Array()];
    return true;
  };
  const read = (first: number, last: number) => {
    if (last >= setOf.length) setOf = grown(setOf, last + 1);
    setOf.fill(0, first, last + 1);
    const having = new Map<number, number[]>();
    for (const [place, { match }] of known.entries())
      for (const id of search.idsWithin(match, first, last)) {
        const places = having.get(id);
        if (places) places.push(place);
        else having.set(id, [place]);
      }
    for (const [id, places] of having) {
      const set = sets.of(places.join());
      placesOf[set] ??= Uint16Array.from(places);
      setOf[id] = set;
    }
  };

  return {
    /** @param changed ranges of ids, both ends included, to be read anew; all there is if the names are others */
    refresh(changed: readonly [first: number, last: number][], last: number): void {
      const ranges = list() ? [[0, last] as const] : changed;
      for (const [from, to] of ranges) read(from, to);
    },
    /** How many of these articles have each name, the most frequent first. */
    count(ids: readonly number[]): { id: string; value: string; count: number }[] {
      const counts = new Uint32Array(known.length);
      for (const [set, count] of counted(ids, setOf, placesOf.length))
        for (const place of placesOf[set] ?? []) counts[place] = (counts[place] as number) + count;
      return seen(counts)
        .map(([place, count]) => ({ id: known[place]?.id ?? '', value: known[place]?.name ?? '', count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    },
  };
}

function knownNames(names: ReadingArchive['names'], search: ReadingArchive['search']): Known[] {
  const forms = Map.groupBy(
    names.forms().filter((form) => form.active === 1),
    ({ nameId }) => nameId,
  );
  return names.all().flatMap(({ id, uid, name, active }) => {
    const own = (forms.get(id) ?? []).map(({ folded }) => folded);
    if (active === 0 || own.length === 0) return [];
    return { id: uid, name, match: `{title body} : ${anyForm(search, own)}` };
  });
}

function grown(array: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}
