/** Finds names by what is typed, in any of their forms and either script, slips forgiven. Pure. */
import Fuse from 'fuse.js';
import type { NameView } from '../../main/api/schema.ts';
import { foldedName } from '../../main/text/fold.ts';
import { isArabic } from './name-scripts.ts';

export type NameFinder = (typed: string) => NameView[];

/** Arabic is compared folded: with and without article, whatever the hamza. */
export function nameFinder(names: readonly NameView[]): NameFinder {
  const fuse = new Fuse(names, {
    keys: [{ name: 'forms', getFn: spellings }],
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return (typed) => fuse.search(comparable(typed.trim())).map(({ item }) => item);
}

function spellings({ forms, formsOff }: NameView): string[] {
  return [...forms, ...formsOff].map(comparable);
}

function comparable(form: string): string {
  return isArabic(form) ? foldedName(form) || form : form;
}
