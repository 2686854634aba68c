/** What was chosen in the command palette of an archive, as it is kept. */
import type { Archive } from '../../db/index.ts';
import { type PaletteUse, paletteUse } from '../api/schema.ts';

const USES = 'palette.uses';

/** What was chosen last comes first. */
export function readUses({ settings }: Pick<Archive, 'settings'>): PaletteUse[] {
  return paletteUse.array().safeParse(settings.get(USES)).data ?? [];
}

/** In the caller's transaction. */
export function writeUses({ settings }: Pick<Archive, 'settings'>, uses: readonly PaletteUse[]): void {
  settings.set(USES, uses);
}
