/** Says in a toast that a call failed, where no place on the screen belongs to it. */
import { failureOf, isGivenUp } from '../api/failure.ts';
import { toast } from '../ui/toast.ts';

/** For `catch`; a call that was only given up is not mentioned, and one that was cancelled is no problem. */
export function tellFailure(error: unknown): void {
  if (isGivenUp(error)) return;
  const { code, sentence } = failureOf(error);
  toast({ text: sentence, ...(code === 'change-cancelled' ? {} : { kind: 'problem' }) });
}
