/** The border between two panels: drawn with the mouse, or moved by arrow keys while it has the focus. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './Divider.module.css';

export type DividerProps = {
  label: string;
  /** The panel's width in CSS pixels; `side` says on which side of the divider it lies. */
  width: number;
  least: number;
  most: number;
  normal: number;
  side: 'start' | 'end';
  onWidth(width: number): void;
};

const STEP = 16;

export function Divider({ label, width, least, most, normal, side, onWidth }: DividerProps) {
  const from = useRef<{ x: number; width: number } | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (from.current)
      onWidth(from.current.width + (event.clientX - from.current.x) * growth(event.currentTarget, side));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = {
      ArrowRight: width + STEP * growth(event.currentTarget, side),
      ArrowLeft: width - STEP * growth(event.currentTarget, side),
      Home: least,
      End: most,
    }[event.key];
    if (to === undefined || event.altKey) return;
    event.preventDefault();
    onWidth(to);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that moves is a separator with a value.
    <div
      className={styles.divider}
      data-side={side}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = null;
      }}
      onDoubleClick={() => onWidth(normal)}
      onKeyDown={onKeyDown}
    />
  );
}

/** 1 if the panel grows when the divider goes to the right, else -1. */
function growth(element: HTMLElement, side: 'start' | 'end'): 1 | -1 {
  const isMirrored = getComputedStyle(element).direction === 'rtl';
  return (side === 'start') === isMirrored ? -1 : 1;
}
