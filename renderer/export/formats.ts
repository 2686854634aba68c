/** The formats the dialog offers, and what was chosen last on this machine. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { PdfOptions } from '../../main/api/schema.ts';

/** The second is for one article that came from a PDF. */
const FORMATS = ['pdf', 'annotated-pdf', 'csv', 'md', 'jsonld'] as const;
export type Format = (typeof FORMATS)[number];

/** Of these articles, of which so many came from PDFs. */
export function formatsFor({ articles, paged }: { articles: number; paged: number }): Format[] {
  const hasPages = articles === 1 && paged === 1;
  return FORMATS.filter((one) => one !== 'annotated-pdf' || hasPages);
}

export const extensionOf = (format: Format): string => (format === 'annotated-pdf' ? 'pdf' : format);

type LastChoice = {
  format: Format;
  pdf: PdfOptions;
  setFormat(format: Format): void;
  setPdf(pdf: PdfOptions): void;
};

const USUAL: PdfOptions = {
  ...{ pageSize: 'a4', fontSize: 'normal', colors: true, contents: true, notes: true, tags: true },
  ...{ cover: true, title: '' },
  ...{ annotator: true, unannotated: true },
};

export const useLastChoice = create<LastChoice>()(
  persist(
    (set) => ({
      ...{ format: 'pdf', pdf: USUAL },
      setFormat: (format) => set({ format }),
      setPdf: (pdf) => set({ pdf }),
    }),
    {
      name: 'daftar.export',
      // What was chosen before there was something new to choose says nothing of that.
      merge: (kept, now) => ({
        ...now,
        ...(kept as LastChoice),
        pdf: { ...USUAL, ...(kept as LastChoice)?.pdf },
      }),
    },
  ),
);
