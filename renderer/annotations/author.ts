/** Whose passages these are: the name from the settings, which stays on this machine. */
import { useView } from '../app/view.ts';

export function authorName(): string {
  const { author } = useView.getState() as { author?: unknown };
  return typeof author === 'string' ? author.trim() : '';
}
