/** Which parts of a large page are in sight. */
import { type RefObject, useEffect, useState } from 'react';
import type { PageClip } from '../../main/api/schema.ts';
import type { Turn } from './page-view.ts';
import { toSheet } from './turning.ts';

export type Tile = { key: string; clip: PageClip; style: React.CSSProperties };

type Size = { width: number; height: number };

type Asked = {
  /** Fills the page. */
  sheet: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  /** Points. */
  facts: Size;
  /** CSS pixels a point. */
  scale: number;
  turn: Turn;
  isOn: boolean;
};

/** Device pixels of a side. */
const SIDE = 1024;
const REST_MS = 60;
const NONE: readonly Tile[] = [];

export function useTiles({ sheet, scroller, facts, scale, turn, isOn }: Asked): readonly Tile[] {
  const [tiles, setTiles] = useState<readonly Tile[]>(NONE);
  const { width, height } = facts;
  useEffect(() => {
    const box = scroller.current;
    if (!box || !isOn) return setTiles(NONE);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const [page, view] = [sheet.current?.getBoundingClientRect(), box.getBoundingClientRect()];
      if (page) setTiles(tilesIn(page, view, { width, height }, scale, turn));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    later();
    box.addEventListener('scroll', later, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener('scroll', later);
    };
  }, [sheet, width, height, scale, turn, scroller, isOn]);
  return tiles;
}

function tilesIn(page: DOMRect, view: DOMRect, size: Size, scale: number, turn: Turn): Tile[] {
  const inside = (x: number, y: number) => ({
    x: Math.min(Math.max(x - page.left, 0), page.width),
    y: Math.min(Math.max(y - page.top, 0), page.height),
  });
  if (view.bottom < page.top || view.top > page.bottom) return [];
  const one = toSheet(inside(view.left, view.top), size, scale, turn);
  const other = toSheet(inside(view.right, view.bottom), size, scale, turn);
  const sharp = scale * devicePixelRatio;
  const columns = spanOf(one.x * sharp, other.x * sharp, size.width * sharp);
  const rows = spanOf(one.y * sharp, other.y * sharp, size.height * sharp);
  return rows.flatMap((row) => columns.map((column) => tileOf(row, column)));
}

type Span = { at: number; length: number };

/** The stretches of a grid that lie between two points. */
function spanOf(one: number, other: number, whole: number): Span[] {
  const first = Math.floor(Math.min(one, other) / SIDE);
  const end = Math.min(Math.max(one, other), Math.round(whole));
  const spans: Span[] = [];
  for (let at = first * SIDE; at < end; at += SIDE)
    spans.push({ at, length: Math.min(SIDE, Math.round(whole) - at) });
  return spans;
}

function tileOf(row: Span, column: Span): Tile {
  const clip = { x: column.at, y: row.at, width: column.length, height: row.length };
  const style = {
    left: clip.x / devicePixelRatio,
    top: clip.y / devicePixelRatio,
    width: clip.width / devicePixelRatio,
    height: clip.height / devicePixelRatio,
  };
  return { key: `${clip.x} ${clip.y}`, clip, style };
}
