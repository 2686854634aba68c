/** A page's picture, as sharp as the screen can show it: the whole, and above a size its parts in sight. */
import { type RefObject, useRef, useState } from 'react';
import type { PagedArticle } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { Drawn } from './Drawn.tsx';
import type { Turn } from './page-view.ts';
import styles from './pages.module.css';
import { useTiles } from './use-tiles.ts';

export type PagePictureProps = {
  article: PagedArticle;
  number: number;
  /** Points. */
  facts: { width: number; height: number };
  /** CSS pixels a point. */
  scale: number;
  turn: Turn;
  scroller: RefObject<HTMLElement | null>;
};

/** Device pixels of a whole page; what is larger is drawn in parts above it. */
const MOST_PIXELS = 5_000_000;

export function PagePicture({ article, number, facts, scale, turn, scroller }: PagePictureProps) {
  const sharp = scale * devicePixelRatio;
  const whole = Math.min(sharp, Math.sqrt(MOST_PIXELS / (facts.width * facts.height)));
  const sheet = useRef<HTMLDivElement>(null);
  const [isFailed, setFailed] = useState(false);
  const tiles = useTiles({ sheet, facts, scale, turn, scroller, isOn: sharp > whole * 1.05 });
  return (
    <div ref={sheet} className={styles.picture}>
      <Drawn
        article={article}
        wanted={{ page: number, scale: whole }}
        className={styles.whole}
        onFailed={setFailed}
      />
      {tiles.map(({ key, clip, style }) => (
        <Drawn
          key={key}
          article={article}
          wanted={{ page: number, scale: sharp, clip }}
          className={styles.tile}
          style={style}
        />
      ))}
      {isFailed && (
        <p className={styles.failed} role="note">
          {t.pages.failed}
        </p>
      )}
    </div>
  );
}
