/** Opens the tag picker of the selection bar, from a key as from its button. */
import { create } from 'zustand';
import { setSelection } from './list-state.ts';

export const useTagging = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

/** For these articles; they become the selection, so that it can be seen what gets the tag. */
export function showTagging(keys: readonly number[]): void {
  setSelection({ keys: new Set(keys), anchor: keys[0] ?? null });
  useTagging.setState({ isOpen: true });
}
