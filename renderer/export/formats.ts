/** The formats the dialog offers, and the one that was used last on this machine. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** The second is for one article that came from a PDF. */
export const FORMATS = ['pdf', 'annotated-pdf', 'csv', 'md'] as const;
export type Format = (typeof FORMATS)[number];

export const extensionOf = (format: Format): string => (format === 'annotated-pdf' ? 'pdf' : format);

type LastFormat = { format: Format; setFormat(format: Format): void };

export const useLastFormat = create<LastFormat>()(
  persist((set) => ({ format: 'pdf', setFormat: (format) => set({ format }) }), { name: 'daftar.export' }),
);
