/**
 * Draws a picture of a page. Until another one has come, the one before it stays and is stretched. Unpacked pixels live
 * only as long as it is on screen: of the pages that were scrolled past nothing but the packed picture is kept.
 */
import { useEffect, useRef, useState } from 'react';
import { isGivenUp } from '../api/failure.ts';
import type { PagedArticle } from '../api/queries.ts';
import { isKept, pictureKey, pictureOf, type Wanted } from './pictures.ts';

export type DrawnProps = {
  article: PagedArticle;
  wanted: Wanted;
  className?: string | undefined;
  style?: React.CSSProperties;
  /** Told whether it cannot be had. */
  onFailed?(isFailed: boolean): void;
};

/** How long a size must last to be asked for: a wheel goes through many, and scrolling through many pages. */
const STILL_MS = 70;

export function Drawn({ article, wanted, className, style, onFailed }: DrawnProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const latest = useRef({ article, wanted, onFailed });
  latest.current = { article, wanted, onFailed };
  const key = pictureKey(article, wanted);
  useEffect(() => {
    const abort = new AbortController();
    const draw = async () => {
      const { article, wanted, onFailed } = latest.current;
      try {
        const bitmap = await createImageBitmap(await pictureOf(article, wanted, abort.signal));
        if (abort.signal.aborted || !canvas.current) return bitmap.close();
        show(canvas.current, bitmap);
        setDrawn(true);
        onFailed?.(false);
      } catch (error) {
        if (!abort.signal.aborted && !isGivenUp(error)) onFailed?.(true);
      }
    };
    const timer = setTimeout(draw, isKept(key) ? 0 : STILL_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key]);
  return <canvas ref={canvas} className={className} style={style} data-drawn={isDrawn || undefined} />;
}

function show(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
}
