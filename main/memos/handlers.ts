/** The calls about memos. */
import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { findTag } from '../archive/find.ts';
import { tagName } from '../tags/tag-names.ts';

export function memoHandlers(os: Implementer['memos'], app: App) {
  const { archive } = app;
  return {
    list: os.list.handler(() => {
      const names = archive.tags.names();
      return archive.memos.all().map(({ tagId, text, modifiedAt }) => ({
        ...{ tag: tagId === null ? null : (names.get(tagId) ?? null), text, modifiedAt },
      }));
    }),

    write: os.write.handler(({ input: { tag, text, modifiedAt } }) =>
      app.change('write memo', ['memos'], () => {
        const tagId = tag === null ? null : findTag(archive, tagName(tag)).id;
        const before = archive.memos.of(tagId);
        if (modifiedAt !== undefined && modifiedAt !== (before?.modifiedAt ?? null))
          throw new DaftarError('changed-elsewhere');
        if (text.trim() === '') archive.memos.drop(tagId);
        else archive.memos.put(tagId, text, app.now());
      }),
    ),
  };
}

/** Of a tag that goes into another: its memo stands behind that of the other. In the caller's transaction. */
export function joinMemos({ archive, now }: App, from: number, into: number): void {
  const [own, other] = [archive.memos.of(from), archive.memos.of(into)];
  if (!own) return;
  archive.memos.put(into, [other?.text, own.text].filter(Boolean).join('\n\n'), now());
  archive.memos.drop(from);
}
