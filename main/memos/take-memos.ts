/** Takes in the memos that a file brings along, each once however often the file comes. In the caller's transaction. */
import type { App } from '../app.ts';
import type { ImportedMemo } from '../importers/types.ts';
import { ensureTag } from '../tags/tag-names.ts';

/**
 * What is written here already stays, and what is new stands behind it.
 * @returns how many said something new
 */
export function takeMemos(app: App, memos: readonly ImportedMemo[]): number {
  const { memos: own } = app.archive;
  const fresh = memos.filter(({ tag, text, modifiedAt }) => {
    const tagId = tag === null ? null : ensureTag(app, tag).id;
    const here = own.of(tagId);
    if (here?.text.includes(text.trim())) return false;
    const isBehind = here && !text.includes(here.text.trim());
    own.put(tagId, isBehind ? `${here.text}\n\n${text}` : text, here ? app.now() : (modifiedAt ?? app.now()));
    return true;
  });
  return fresh.length;
}
