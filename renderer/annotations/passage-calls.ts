/** What is done to passages: the call, and what is shown of it at once. Undo stands in the toast. */
import { v7 as uuid } from 'uuid';
import type { AnnotationView, ArticleView, TagView } from '../../main/api/schema.ts';
import { type Color, DEFAULT_COLOR } from '../../main/text/colors.ts';
import { selectorAt } from '../../main/text/quote-selector.ts';
import { archive } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { inNextFrame, queryClient } from '../api/queries.ts';
import { tellFailure } from '../app/problem.ts';
import { sayUndoable } from '../app/undo.ts';
import { useReading } from '../reader/reading.ts';
import type { Place } from '../reader/text-map.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { authorName } from './author.ts';
import { lastTags, useRecentTags } from './recent-tags.ts';

/** What a person says about a passage. `color` null: that of its first tag. */
export type Said = { tags: string[]; note: string; color: Color | null };

/**
 * Makes a passage and means it; it is shown before the archive has answered. Throws what the call throws: then it is
 * gone again, and what was typed is still with the caller.
 */
export async function createPassage(articleId: string, place: Place, said: Said): Promise<void> {
  const id = uuid();
  const author = authorName();
  // An answer that is on its way does not know of it.
  void queryClient.cancelQueries({ queryKey: keys.article(articleId) });
  inNextFrame(() =>
    change(articleId, ({ text, annotations }) =>
      withPassage(annotations, foreseen(text, { id, articleId, author, ...place }, said)),
    ),
  );
  const { focus, say } = useReading.getState();
  focus(id, 'text');
  try {
    const made = await archive.annotations.createAt({ id, articleId, ...place, ...said, author });
    show(articleId, (passages) => withPassage(without(passages, id), made));
    useRecentTags.getState().use(made.tags);
    say(t.annotations.added(made.tags));
  } catch (error) {
    show(articleId, (passages) => without(passages, id));
    if (useReading.getState().focused === id) focus(null, 'text');
    throw error;
  }
}

type Begun = Pick<AnnotationView, 'id' | 'articleId' | 'author'> & Place;

/** As the archive will most likely answer. */
function foreseen(text: string, begun: Begun, { tags, note, color }: Said): AnnotationView {
  const [first = ''] = tags;
  const known = queryClient.getQueryData<TagView[]>(keys.tags)?.find(({ name }) => name === first);
  const now = new Date().toISOString();
  return {
    ...begun,
    ...selectorAt(text, begun.start, begun.end),
    ...{ tags, note, color: color ?? known?.color ?? DEFAULT_COLOR },
    ...{ createdAt: now, modifiedAt: now, state: 'placed' },
  };
}

const without = (passages: readonly AnnotationView[], id: string) =>
  passages.filter((passage) => passage.id !== id);

/**
 * Changes a passage. `seen` is its `modifiedAt` when it was opened for editing; null writes over whatever is there.
 * Throws what the call throws, `changed-elsewhere` above all.
 */
export async function updatePassage(
  { id, articleId, tags }: Pick<AnnotationView, 'id' | 'articleId' | 'tags'>,
  said: Partial<Said>,
  seen: string | null,
): Promise<void> {
  const guard = seen === null ? {} : { modifiedAt: seen };
  const changed = await archive.annotations.update({ id, ...said, ...guard });
  useRecentTags.getState().use(said.tags?.filter((name) => !tags.includes(name)) ?? []);
  show(articleId, (passages) => passages.map((passage) => (passage.id === id ? changed : passage)));
}

/** Puts a passage's edges somewhere else; that is shown at once, and the toast takes it back. */
export async function movePassage(passage: AnnotationView, place: Place): Promise<void> {
  const { id, articleId, modifiedAt } = passage;
  const put = (moved: AnnotationView) =>
    show(articleId, (passages) =>
      passages.some((one) => one.id === id) ? withPassage(without(passages, id), moved) : passages,
    );
  const text = queryClient.getQueryData<ArticleView>(keys.article(articleId))?.text ?? '';
  put({ ...passage, ...place, ...selectorAt(text, place.start, place.end), state: 'placed' });
  try {
    const moved = await archive.annotations.update({ id, ...place, modifiedAt });
    put(moved);
    useReading.getState().say(t.edges.kept(moved.quote.slice(0, 200)));
    sayUndoable(t.edges.moved);
  } catch (error) {
    put(passage);
    tellFailure(error);
  }
}

/** Gives a passage the tags that were given last. Says so, and if there is nothing to give. */
export async function repeatTags(passage: AnnotationView): Promise<void> {
  const tags = lastTags();
  if (tags.length === 0) return void toast({ text: t.repeatTags.none });
  const added = tags.filter((name) => !passage.tags.includes(name));
  if (added.length === 0) return void toast({ text: t.repeatTags.there(tags) });
  try {
    await updatePassage(passage, { tags: [...passage.tags, ...added] }, null);
    sayUndoable(t.annotations.added(added));
  } catch (error) {
    tellFailure(error);
  }
}

/** Takes a weak place as the right one. */
export async function keepPlace({ id }: AnnotationView): Promise<void> {
  if (await placed(archive.annotations.update({ id, state: 'placed' }), t.annotations.kept))
    sayUndoable(t.annotations.kept);
}

/** Nothing in the text is a weak passage. Whether it worked. */
export const giveUpPlace = ({ id }: AnnotationView) =>
  placed(archive.annotations.update({ id, state: 'lost' }), t.placing.gaveUp);

/** Says where it stands. Whether it worked. */
export const givePlace = ({ id }: AnnotationView, { start, end }: Place) =>
  placed(archive.annotations.placeAt({ id, start, end }), t.placing.done);

async function placed(call: Promise<AnnotationView>, said: string): Promise<boolean> {
  try {
    const now = await call;
    show(now.articleId, (passages) => passages.map((passage) => (passage.id === now.id ? now : passage)));
    useReading.getState().say(said);
    return true;
  } catch (error) {
    tellFailure(error);
    return false;
  }
}

/** Deletes a passage; the toast brings it back. */
export async function removePassage({
  id,
  articleId,
}: Pick<AnnotationView, 'id' | 'articleId'>): Promise<void> {
  try {
    await archive.annotations.remove({ id });
  } catch (error) {
    tellFailure(error);
    return;
  }
  show(articleId, (passages) => passages.filter((passage) => passage.id !== id));
  const { focused, focus, say } = useReading.getState();
  if (focused === id) focus(null, 'key');
  say(t.annotations.deleted);
  sayUndoable(t.annotations.deleted);
}

/** In the order of the archive's own answer, so that this changes nothing when it comes. */
function withPassage(passages: readonly AnnotationView[], made: AnnotationView): AnnotationView[] {
  const isBehind = ({ start, end }: AnnotationView) =>
    start > made.start || (start === made.start && end > made.end);
  const at = passages.findIndex(isBehind);
  return passages.toSpliced(at < 0 ? passages.length : at, 0, made);
}

/** Shows a change before the archive has been asked again. */
function show(articleId: string, changed: (passages: AnnotationView[]) => AnnotationView[]): void {
  change(articleId, ({ annotations }) => changed(annotations));
}

function change(articleId: string, annotations: (article: ArticleView) => AnnotationView[]): void {
  queryClient.setQueryData<ArticleView>(
    keys.article(articleId),
    (article) => article && { ...article, annotations: annotations(article) },
  );
}
