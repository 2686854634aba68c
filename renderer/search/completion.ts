/** What may be completed at the caret, and the query with it; and which way the box runs. Pure; UTF-16 units. */
import type { Completions } from '../../main/api/schema.ts';

export type Completion = Completions['items'][number];
export type Completed = { query: string; caret: number };

/** The query with `item` in its place, and the caret behind it; a word is followed by room for the next. */
export function completed(query: string, { start, end }: Completions, item: Completion): Completed {
  const isOpen = item.kind === 'operator' && item.text.endsWith(':');
  const rest = query.slice(end);
  const gap = isOpen || /^\s/.test(rest) ? '' : ' ';
  const before = query.slice(0, start) + item.text + gap;
  return { query: before + rest, caret: before.length + (isOpen || gap ? 0 : 1) };
}

/** Whether a value is asked for: then there is a list to choose from, and not only a word to go on with. */
export function isValueAsked({ items }: Completions): boolean {
  return (
    items.length > 0 && items[0]?.kind !== 'word' && items[0]?.kind !== 'operator' && allOfOneField(items)
  );
}

function allOfOneField(items: readonly Completion[]): boolean {
  return new Set(items.map(({ kind }) => kind)).size === 1;
}

/** The first that says more than what stands there; null while next to nothing was typed. */
export function nextWord(query: string, { start, end, items }: Completions): Completion | null {
  const typed = query.slice(start, end).toLocaleLowerCase();
  if (typed.replace(/[-="“]/g, '').length < 2) return null;
  return items.find(({ text, label }) => isMore(text, typed) && isMore(label, typed)) ?? null;
}

const isMore = (text: string, typed: string) => {
  const plain = text.toLocaleLowerCase();
  return plain !== typed && !typed.endsWith(plain);
};

/** Operators of the grammar: they are Latin in every script, and say nothing of which way a query runs. */
const OPERATORS = /\p{Script=Latin}+:|\b(?:OR|AND|NOT|NEAR(?:\/\d+)?)\b/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** As the first letter that is no operator's. */
export function boxDirection(query: string): 'ltr' | 'rtl' {
  const [first = ''] = /\p{L}/u.exec(query.replace(OPERATORS, ' ')) ?? [];
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
