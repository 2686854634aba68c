/** A small picture of a page, with what is printed on it as its number. */
import type { PageList } from '../../main/api/schema.ts';
import type { PagedArticle } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { Drawn } from './Drawn.tsx';
import styles from './PagesPanel.module.css';

export type ThumbnailProps = {
  article: PagedArticle;
  /** From 0. */
  number: number;
  count: number;
  facts: PageList['pages'][number];
};

/** CSS pixels that it may fill. */
const ROOM = { width: 108, height: 136 };

export function Thumbnail({ article, number, count, facts }: ThumbnailProps) {
  const scale = Math.min(ROOM.width / facts.width, ROOM.height / facts.height);
  return (
    <span className={styles.thumbnail}>
      <span
        className={styles.small}
        style={{ inlineSize: facts.width * scale, blockSize: facts.height * scale }}
      >
        <Drawn article={article} wanted={{ page: number, scale: scale * devicePixelRatio }} />
      </span>
      <small aria-hidden="true">{facts.label || number + 1}</small>
      <span className="visually-hidden">{t.pages.page(facts.label, number + 1, count)}</span>
    </span>
  );
}
