/** How the window looks to this person on this machine: folds, widths, type size, theme. Never data of an archive. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Theme = 'system' | 'light' | 'dark';

/** The reader's type size in CSS pixels: its steps, smallest first. */
export const FONT_SIZES = [14, 15.5, 17.5, 19.5, 22, 25, 29] as const;
const NORMAL_SIZE = 2;

export const SIDE_WIDTH = { least: 260, most: 560, normal: 352 } as const;
export const NOTES_WIDTH = { least: 240, most: 480, normal: 324 } as const;

export type View = {
  theme: Theme;
  /** Index into {@link FONT_SIZES}. */
  fontStep: number;
  sideFolded: boolean;
  sideWidth: number;
  notesFolded: boolean;
  /** What stands between the search field and what it found: how it was searched, and what narrows it. */
  searchFolded: boolean;
  notesWidth: number;
  /** Stands beside the passages made on this machine; '' for nobody. */
  author: string;
  /** The window is narrow: one panel at a time, and annotations only over the text. */
  isNarrow: boolean;
  /** Annotations lie over the text of a narrow window. */
  notesOver: boolean;
  setTheme(theme: Theme): void;
  /** Larger or smaller by some steps; 0 is back to normal. */
  stepFont(by: number): void;
  foldSide(folded?: boolean): void;
  foldSearch(folded?: boolean): void;
  /** In a narrow window: lays them over the text, or takes them away. */
  foldNotes(folded?: boolean): void;
  setSideWidth(width: number): void;
  setNotesWidth(width: number): void;
  setAuthor(author: string): void;
};

/** Letters of a name; the archive takes no more. */
const MOST_AUTHOR = 200;

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

const narrow = matchMedia('(width < 900px)');

export const useView = create<View>()(
  persist(
    (set) => ({
      theme: 'system',
      fontStep: NORMAL_SIZE,
      sideFolded: false,
      sideWidth: SIDE_WIDTH.normal,
      notesFolded: false,
      searchFolded: false,
      notesWidth: NOTES_WIDTH.normal,
      author: '',
      isNarrow: narrow.matches,
      notesOver: false,
      setTheme: (theme) => set({ theme }),
      stepFont: (by) =>
        set(({ fontStep }) => ({
          fontStep: by === 0 ? NORMAL_SIZE : within(fontStep + by, 0, FONT_SIZES.length - 1),
        })),
      foldSide: (folded) => set(({ sideFolded }) => ({ sideFolded: folded ?? !sideFolded })),
      foldSearch: (folded) => set(({ searchFolded }) => ({ searchFolded: folded ?? !searchFolded })),
      foldNotes: (folded) =>
        set(({ notesFolded, isNarrow, notesOver }) =>
          isNarrow
            ? { notesOver: folded === undefined ? !notesOver : !folded }
            : { notesFolded: folded ?? !notesFolded },
        ),
      setSideWidth: (width) => set({ sideWidth: within(width, SIDE_WIDTH.least, SIDE_WIDTH.most) }),
      setAuthor: (author) => set({ author: author.slice(0, MOST_AUTHOR) }),
      setNotesWidth: (width) => set({ notesWidth: within(width, NOTES_WIDTH.least, NOTES_WIDTH.most) }),
    }),
    { name: 'daftar.view', partialize: ({ isNarrow: _, notesOver: __, ...kept }) => kept },
  ),
);

narrow.addEventListener('change', () => useView.setState({ isNarrow: narrow.matches, notesOver: false }));

/** The reader's type size in CSS pixels. */
export function useFontSize(): number {
  return useView((view) => FONT_SIZES[view.fontStep] ?? FONT_SIZES[NORMAL_SIZE]);
}
