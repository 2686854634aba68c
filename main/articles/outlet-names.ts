/** The name of an outlet, corrected for all of its articles: for those that are there, and for those that are imported later. */
import type { Archive } from '../../db/index.ts';
import type { App } from '../app.ts';
import { outletKey } from './note-parts.ts';

/** Under which name an outlet's articles are shown; null for none. */
export function shownOutlet({ outletNames }: Archive, found: string | null): string | null {
  const corrected = found === null ? undefined : outletNames.of(outletKey(found));
  return corrected === undefined ? found : corrected;
}

/** What was said of an outlet goes on under the name that all its articles got. In the caller's transaction. */
export function renameOutlet({ archive }: App, from: string | null, to: string | null): void {
  const [before, after] = [outletKey(from), outletKey(to)];
  if (from === null || from === to || !before) return;
  archive.outletNames.rename({ key: before, outlet: from }, { key: after, outlet: to });
  if (before !== after && after) archive.rules.renameOutlet(before, { outletKey: after, outlet: to });
}
