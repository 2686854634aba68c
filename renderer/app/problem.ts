/** Says in a toast that a call failed, where no place on the screen belongs to it. */
import { failureOf, isGivenUp } from '../api/failure.ts';
import { toast } from '../ui/toast.ts';

/** For `catch`; a call that was only given up is not mentioned. */
export function tellFailure(error: unknown): void {
  if (!isGivenUp(error)) toast({ text: failureOf(error).sentence, kind: 'problem' });
}
