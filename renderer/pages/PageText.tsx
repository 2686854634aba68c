/** The text over a page's picture, a line where its letters stand: transparent, selectable, read out in its order. */
import { memo } from 'react';
import type { PageLineView } from '../../main/api/schema.ts';
import { slot } from '../reader/slot.ts';
import styles from './pages.module.css';
import type { OrderedLine } from './reading-order.ts';

export type PageTextProps = {
  /** In the order of reading. */
  lines: readonly OrderedLine[];
  /** The article's canonical text. */
  text: string;
  language: string | null;
};

export const PageText = memo(function PageText({ lines, text, language }: PageTextProps) {
  return (
    <div lang={language ?? undefined}>
      {lines.map((line) => {
        const words = text.slice(line.start, line.end);
        return (
          <span
            key={`${line.start}-${line.left}`}
            className={styles.line}
            dir="auto"
            {...slot(line.start, line.region)}
            style={placed(line, words)}
          >
            {words}
          </span>
        );
      })}
    </div>
  );
});

/** The corner at which a line begins as it runs, whichever way its script goes. */
const CORNER = {
  0: ['left', 'top'],
  90: ['right', 'top'],
  180: ['right', 'bottom'],
  270: ['left', 'bottom'],
} as const;

/** Drawn in whatever face there is, and stretched to where the letters end. */
function placed(line: PageLineView, words: string): React.CSSProperties {
  const isLevel = line.turn % 180 === 0;
  const [wide, high] = isLevel
    ? [line.right - line.left, line.bottom - line.top]
    : [line.bottom - line.top, line.right - line.left];
  const size = high * 0.8;
  const [x, y] = CORNER[line.turn];
  return {
    left: line[x],
    top: line[y],
    fontSize: size,
    lineHeight: `${high}px`,
    transform: `rotate(${line.turn}deg) scaleX(${wide / widthOf(words, size)})`,
  };
}

let ruler: CanvasRenderingContext2D | null = null;

/** In CSS pixels, as the style sheet's face draws it. */
function widthOf(words: string, size: number): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return size;
  ruler.font = '100px sans-serif';
  return Math.max(0.01, (ruler.measureText(words).width * size) / 100);
}
