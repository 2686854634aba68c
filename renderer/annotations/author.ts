/** Whose passages these are: the name from the settings, which stays on this machine. */
import { useView } from '../app/view.ts';

export function authorName(): string {
  return useView.getState().author.trim();
}
