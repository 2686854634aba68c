/** The formats the dialog offers, and the one that was used last on this machine. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const FORMATS = ['pdf', 'csv', 'md'] as const;
export type Format = (typeof FORMATS)[number];

type LastFormat = { format: Format; setFormat(format: Format): void };

export const useLastFormat = create<LastFormat>()(
  persist((set) => ({ format: 'pdf', setFormat: (format) => set({ format }) }), { name: 'daftar.export' }),
);
