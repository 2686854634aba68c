/** The forms of a name by script. Pure. */
import type { NameView } from '../../main/api/schema.ts';

export function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

/** A name as a line shows it: what it is called, the first form of the other script, and the rest. */
export type ShownName = { name: string; other: string | null; rest: string[] };

export function shownName({ name, forms }: Pick<NameView, 'name' | 'forms'>): ShownName {
  const others = forms.filter((form) => form !== name);
  const other = others.find((form) => isArabic(form) !== isArabic(name)) ?? null;
  return { name, other, rest: others.filter((form) => form !== other) };
}
