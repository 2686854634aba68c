/** Which passage is being given a place by hand, and which others need one. Nothing of it is stored. */
import { create } from 'zustand';
import type { AnnotationView } from '../../main/api/schema.ts';

/** `passageId` null: none is. */
export const usePlacing = create<{ passageId: string | null }>()(() => ({ passageId: null }));

/** Begins with it, as soon as its article is open. */
export function beginPlacing(passageId: string): void {
  usePlacing.setState({ passageId });
}

export function endPlacing(): void {
  usePlacing.setState({ passageId: null });
}

/** Whether one of these is in hand. */
export function isPlacing(
  passages: readonly AnnotationView[],
  { passageId } = usePlacing.getState(),
): boolean {
  return passageId !== null && needingPlace(passages).some(({ id }) => id === passageId);
}

/** Lost, or not certain of their place; in the order given. */
export const needingPlace = (passages: readonly AnnotationView[]): AnnotationView[] =>
  passages.filter(({ state }) => state !== 'placed');
