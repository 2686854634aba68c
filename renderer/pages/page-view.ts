/** How articles that came from PDFs are looked at: as text or as pages, how large, turned how far. Kept on this machine. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** A number is the share of the size on paper, 1 for as large as that. */
export type Zoom = 'width' | 'page' | number;
export type Turn = 0 | 90 | 180 | 270;

export type PageView = {
  /** Articles read as pages, the latest last. */
  asPages: readonly string[];
  zoom: Zoom;
  /** Clockwise; of the article that is open. */
  turn: Turn;
  /** What stands beside the pages. */
  panel: 'thumbnails' | 'outline' | null;
  /** The page that is read, from 0. */
  current: number;
  toggle(articleId: string): void;
  setZoom(zoom: Zoom): void;
  /** One step larger or smaller than `shown`. */
  stepZoom(by: 1 | -1, shown: number): void;
  rotate(): void;
  setPanel(panel: PageView['panel']): void;
  setCurrent(page: number): void;
};

const REMEMBERED = 500;

const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6.4, 8];

/** The next step from how large pages are shown now. */
export function nextZoom(shown: number, by: 1 | -1): number {
  const near = shown * (by > 0 ? 1.01 : 0.99);
  const found = by > 0 ? STEPS.find((step) => step > near) : STEPS.findLast((step) => step < near);
  return found ?? (by > 0 ? STEPS.at(-1) : STEPS[0]) ?? 1;
}

export const usePageView = create<PageView>()(
  persist(
    (set) => ({
      asPages: [],
      zoom: 'width',
      turn: 0,
      panel: null,
      current: 0,
      toggle: (articleId) =>
        set(({ asPages }) => {
          const others = asPages.filter((id) => id !== articleId);
          const isOn = others.length < asPages.length;
          return { asPages: isOn ? others : [...others, articleId].slice(-REMEMBERED), turn: 0 };
        }),
      setZoom: (zoom) => set({ zoom }),
      stepZoom: (by, shown) => set({ zoom: nextZoom(shown, by) }),
      rotate: () => set(({ turn }) => ({ turn: ((turn + 90) % 360) as Turn })),
      setPanel: (panel) => set({ panel }),
      setCurrent: (current) => set({ current }),
    }),
    {
      name: 'daftar.pages',
      partialize: ({ asPages, zoom, panel }) => ({ asPages, zoom, panel }),
    },
  ),
);
