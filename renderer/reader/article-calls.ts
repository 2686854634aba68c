/** What the reader does to an article: the call, what is shown at once, the way back. */
import type { ArticleView, BlockReach, ReadingState } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { queryClient } from '../api/queries.ts';
import { tellFailure } from '../app/problem.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';
import { useReading } from './reading.ts';

/** Read or starred; undone as easily as done. */
export async function markArticle(
  { id, state }: Pick<ArticleView, 'id' | 'state'>,
  mark: Partial<Pick<ReadingState, 'read' | 'starred'>>,
): Promise<void> {
  show(id, (article) => ({ ...article, state: { ...article.state, ...mark } }));
  try {
    await archive.articles.mark({ ids: [id], ...mark });
    if (mark.read !== undefined) useReading.getState().say(mark.read ? t.reader.nowRead : t.reader.nowUnread);
  } catch (error) {
    show(id, (article) => ({ ...article, state }));
    tellFailure(error);
  }
}

/** "Not part of the article", or part of it after all; it may be said of more articles than this one. */
export async function hideBlock(
  id: string,
  block: number,
  hidden: boolean,
  reach: BlockReach = 'article',
): Promise<void> {
  let text = hidden ? t.reader.blockHidden : t.reader.blockShown;
  try {
    const { changed, ...article } = await archive.articles.hideBlock({ id, block, hidden, reach });
    show(id, () => article);
    if (reach !== 'article') text = (hidden ? t.reader.hiddenIn : t.reader.shownIn)(changed);
    if (hidden && !article.blocks[block]?.hidden) text += ` ${t.reader.isMarked}`;
  } catch (error) {
    tellFailure(error);
    return;
  }
  useReading.getState().say(text);
  sayUndoable(text);
}

function show(id: string, change: (article: ArticleView) => ArticleView): void {
  queryClient.setQueryData<ArticleView>(keys.article(id), (article) => article && change(article));
}
