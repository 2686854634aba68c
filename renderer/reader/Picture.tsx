/** Draws an article's picture: its room is kept from the start, its bytes are asked for when it comes near the window. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { usePicture } from '../api/queries.ts';
import styles from './blocks.module.css';

export type PictureProps = {
  articleId: string;
  sha256: string;
  alt: string;
  /** Pixels; null where they are not known. */
  width: number | null;
  height: number | null;
};

export function Picture({ articleId, sha256, alt, width, height }: PictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useNear(frame);
  const { data } = usePicture(articleId, sha256, isNear);
  const room =
    width && height ? { aspectRatio: `${width} / ${height}`, inlineSize: `min(100%, ${width}px)` } : {};
  return (
    <div ref={frame} className={styles.room} style={room}>
      {data && (
        <img
          className={styles.image}
          src={`data:${data.mime};base64,${data.data}`}
          alt={alt}
          width={width ?? undefined}
          height={height ?? undefined}
          decoding="async"
          draggable={false}
        />
      )}
    </div>
  );
}

/** How far from the window a picture is asked for. */
const NEAR = '800px 0px';

/** Whether an element has been near the window; once true, it stays so. */
function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current || near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}
