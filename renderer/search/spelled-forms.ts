/** The spellings a search found, in the order in which they are shown. Pure. */
import type { SearchResult } from '../../main/api/schema.ts';

type Expanded = SearchResult['expanded'];
export type Why = 'folded' | 'prefix' | 'name' | 'key';
export type SpelledForm = { typed: string; form: string; why: Why; count: number };

const WHYS: readonly string[] = ['folded', 'prefix', 'name', 'key'] satisfies Why[];

/** Beyond what was typed: by why it was joined, then the most frequent first; each once. */
export function spelledForms(expanded: Expanded): SpelledForm[] {
  const seen = new Set<string>();
  return expanded
    .flatMap(({ typed, forms }) => forms.map((form) => ({ typed, ...form })))
    .filter((form): form is SpelledForm => WHYS.includes(form.why) && form.count > 0)
    .sort((a, b) => WHYS.indexOf(a.why) - WHYS.indexOf(b.why) || b.count - a.count)
    .filter(({ form }) => !seen.has(form) && seen.add(form));
}

/** What was typed, each word or phrase once. */
export function typedWords(expanded: Expanded): string[] {
  const phrases = expanded.map(({ typed }) => typed);
  // A name of several words is told once, not word by word as well.
  return [...new Set(phrases)].filter(
    (one) => !phrases.some((other) => other !== one && other.split(' ').includes(one)),
  );
}
