/** Where the hits are along the whole article, beside the scroll bar. */
import { useEffect, useState } from 'react';
import { t } from '../strings/index.ts';
import { rectOfCharacter } from './drawn-text.ts';
import styles from './overlays.module.css';
import type { Page } from './page.ts';
import { inSlices } from './slices.ts';
import type { Hits } from './use-hits.ts';

type Tick = { index: number; share: number };

/** More than can be told apart need not be drawn. */
const MOST = 400;

export type TicksProps = {
  page: Page;
  hits: Hits;
  /** Where a place stands along the whole, 0 to 1, if that is known without looking. */
  shareOf?: ((place: number) => number) | undefined;
};

export function Ticks({ page, hits, shareOf }: TicksProps) {
  const [ticks, setTicks] = useState<Tick[]>([]);
  const { scroller, column, layout, map } = page;
  const { places, at, goTo } = hits;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout puts hits elsewhere.
  useEffect(() => {
    const every = Math.max(1, Math.ceil((places?.length ?? 0) / MOST));
    const some = (places ?? [])
      .map((place, index) => ({ place, index }))
      .filter(({ index }) => index % every === 0);
    const found: Tick[] = [];
    const measure = ({ place, index }: (typeof some)[number]) => {
      if (shareOf) return void found.push({ index, share: shareOf(place.start) });
      const box = scroller.current;
      const top = column.current?.getBoundingClientRect().top;
      const rect = rectOfCharacter(map(), place.start);
      if (box && rect && top !== undefined)
        found.push({ index, share: (rect.top - top) / Math.max(1, box.scrollHeight) });
    };
    return inSlices(some, measure, () => setTicks(found));
  }, [places, layout, scroller, column, map, shareOf]);
  if (ticks.length === 0) return null;
  return (
    <div className={styles.ticks} aria-hidden="true" title={t.reader.tick}>
      {ticks.map(({ index, share }) => (
        <button
          key={index}
          type="button"
          tabIndex={-1}
          data-current={index === at || undefined}
          style={{ insetBlockStart: `${share * 100}%` }}
          onClick={() => goTo(index)}
        />
      ))}
    </div>
  );
}
