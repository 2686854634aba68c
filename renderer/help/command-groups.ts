/** Registered commands by the place that stands before the dot of their id. Pure. */
import type { Command } from '../app/commands.ts';
import { t } from '../strings/index.ts';

export type CommandGroup = { place: string; commands: Command[] };

/** In the order of the catalogue's places; of two with one id the later one counts, as it does for the keys. */
export function commandGroups(commands: readonly Command[]): CommandGroup[] {
  const latest = new Map(commands.map((command) => [command.id, command]));
  const groups = Map.groupBy(latest.values(), ({ id }) => placeOf(id));
  return Object.keys(t.help.places).flatMap((place) => {
    const own = groups.get(place);
    return own ? [{ place, commands: own }] : [];
  });
}

function placeOf(id: string): string {
  const place = id.split('.')[0] ?? '';
  return place in t.help.places ? place : 'other';
}
