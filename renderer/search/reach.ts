/** What the words of the search on screen also find: as this search says, else as the archive's rule has it. */
import type { Reach } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { useReachRule } from '../api/queries.ts';
import { tellFailure } from '../app/problem.ts';
import { go, parseRoute, useRoute } from '../app/route.ts';

const WIDEST: Reach = { keys: true, names: true };

export function useReach(): Reach {
  const route = useRoute();
  const { data: rule = WIDEST } = useReachRule();
  return (route.place === 'search' && route.reach) || rule;
}

/** For this search alone. */
export function setReach(reach: Reach): void {
  const route = parseRoute(location.hash);
  if (route.place === 'search') go({ ...route, reach });
}

/** For every search of this archive that says nothing else. */
export function setReachRule(reach: Reach): void {
  archive.searches.setRule(reach).catch(tellFailure);
}

export const isSameReach = (a: Reach, b: Reach) => a.keys === b.keys && a.names === b.names;
