/** A page's picture, as sharp as the screen can show it: the whole, and above a size its parts in sight. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { isGivenUp } from '../api/failure.ts';
import type { PagedArticle } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import type { Turn } from './page-view.ts';
import styles from './pages.module.css';
import { fetchPicture, knownPicture, type Wanted } from './pictures.ts';
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
  const { url, isFailed } = usePicture(article, { page: number, scale: whole });
  const sheet = useRef<HTMLDivElement>(null);
  const tiles = useTiles({ sheet, facts, scale, turn, scroller, isOn: sharp > whole * 1.05 });
  return (
    <div ref={sheet} className={styles.picture}>
      {url && <img className={styles.whole} src={url} alt="" draggable={false} decoding="async" />}
      {tiles.map(({ key, clip, style }) => (
        <Tile key={key} article={article} wanted={{ page: number, scale: sharp, clip }} style={style} />
      ))}
      {isFailed && (
        <p className={styles.failed} role="note">
          {t.pages.failed}
        </p>
      )}
    </div>
  );
}

type TileProps = { article: PagedArticle; wanted: Wanted; style: React.CSSProperties };

function Tile({ article, wanted, style }: TileProps) {
  const { url } = usePicture(article, wanted);
  return url && <img className={styles.tile} src={url} alt="" draggable={false} style={style} />;
}

/** How long a size must last to be asked for: a wheel goes through many. */
const STILL_MS = 70;

/** The picture; until another one has come, the one before it, which is stretched. */
export function usePicture(article: PagedArticle, wanted: Wanted): { url: string | null; isFailed: boolean } {
  const { id, sha256 } = article;
  const { page, scale, clip } = wanted;
  const [url, setUrl] = useState(() => knownPicture(article, wanted));
  const [isFailed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a clip is made anew with every render.
  useEffect(() => {
    const known = knownPicture({ id, sha256 }, { page, scale, ...(clip && { clip }) });
    if (known) return setUrl(known);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      fetchPicture({ id, sha256 }, { page, scale, ...(clip && { clip }) }, abort.signal).then(
        (found) => {
          if (abort.signal.aborted) return;
          setUrl(found);
          setFailed(false);
        },
        (error) => !abort.signal.aborted && !isGivenUp(error) && setFailed(true),
      );
    }, STILL_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [id, sha256, page, scale, clip?.x, clip?.y]);
  return { url, isFailed };
}
