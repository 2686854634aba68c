/** One step back or forward in the archive's changes, told in a toast. */
import { archive } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { t } from '../strings/index.ts';
import { dismissChanges, toast } from '../ui/toast.ts';
import { tellFailure } from './problem.ts';

/** Says what was done, with the way back. */
export function sayUndoable(text: string): void {
  toast({ text, ofChange: true, action: { label: t.app.undo, keys: 'Mod+Z', run: () => void undo() } });
}

/** Takes the last change back. */
export async function undo(): Promise<void> {
  try {
    const { label } = await archive.changes.undo();
    dismissChanges();
    toast({
      text: t.app.undone(label),
      ofChange: true,
      action: { label: t.app.redo, keys: 'Mod+Shift+Z', run: () => void redo() },
    });
  } catch (error) {
    tellNothingLeft(error);
  }
}

/** Does again what was taken back last. */
export async function redo(): Promise<void> {
  try {
    const { label } = await archive.changes.redo();
    dismissChanges();
    toast({
      text: t.app.redone(label),
      ofChange: true,
      action: { label: t.app.undo, keys: 'Mod+Z', run: () => void undo() },
    });
  } catch (error) {
    tellNothingLeft(error);
  }
}

/** "There is nothing to undo" is no problem. */
function tellNothingLeft(error: unknown): void {
  const { code, sentence } = failureOf(error);
  if (code === 'nothing-to-undo' || code === 'nothing-to-redo') toast({ text: sentence });
  else tellFailure(error);
}
