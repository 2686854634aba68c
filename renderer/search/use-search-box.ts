/** The search box: what is typed, what it offers, and what its keys do. Draws nothing. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useRecentSearches, useSavedSearches } from '../api/queries.ts';
import { type BoxAction, boxAction, keyInBox } from './box-keys.ts';
import { type Completed, type Completion, completed, isValueAsked, nextWord } from './completion.ts';
import { focusList, stayInField } from './focus.ts';
import { useReach } from './reach.ts';
import { rememberSearch, runSearch } from './searches.ts';
import { completionsToTake, type Suggestion, type SuggestionGroup, searchesToRun } from './suggestions.ts';
import { useCompletions } from './use-completions.ts';
import { useTypedQuery } from './use-typed-query.ts';

/** `shut` by Escape or `open` by Alt+ArrowDown, until something else is typed. */
type Wish = 'open' | 'shut' | null;

export function useSearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const reach = useReach();
  const { typed, setTyped } = useTypedQuery();
  /** Null while the focus is elsewhere. */
  const [caret, setCaret] = useState<number | null>(null);
  const [wish, setWish] = useState<Wish>(null);
  const [active, setActive] = useState(-1);
  const completions = useCompletions(typed, caret);
  const runs = useSearchesToRun();
  const groups = caret === null || wish === 'shut' ? NONE : typed === '' ? runs : listed(completions, wish);
  const all = groups.flatMap(({ suggestions }) => suggestions);
  const isOpen = all.length > 0;
  const next = completions && wish !== 'shut' && !isOpen ? nextWord(typed, completions) : null;

  const change = (query: string, at: number | null) => {
    stayInField();
    setTyped(query);
    setCaret(at);
    setWish(null);
    setActive(-1);
  };
  const put = ({ query, caret: at }: Completed) => {
    change(query, at);
    // After React has written it.
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at));
  };
  const complete = (item: Completion | null) => {
    if (completions && item) put(completed(typed, completions, item));
  };
  const take = (suggestion: Suggestion | undefined) => {
    if (suggestion?.kind === 'completion') complete(suggestion.completion);
    else if (suggestion) {
      setWish('shut');
      runSearch(suggestion.search);
    }
  };
  const leave = () => {
    setCaret(null);
    setWish(null);
    setActive(-1);
  };
  const doing: Record<BoxAction, () => void> = {
    leave: focusList,
    results: () => {
      rememberSearch({ query: typed, ...reach });
      focusList();
    },
    close: () => setWish('shut'),
    clear: () => change('', 0),
    open: () => setWish('open'),
    down: () => setActive((active + 1) % all.length),
    up: () => setActive(Math.max(-1, active - 1)),
    take: () => take(all[Math.max(0, active)]),
    complete: () => complete(next),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const isToComplete = typed !== '';
    const box = {
      isEmpty: !isToComplete,
      isOpen,
      isToComplete,
      hasChosen: active >= 0,
      hasNext: next !== null,
    };
    const action = boxAction(keyInBox(event, event.currentTarget), box);
    if (!action) return;
    event.preventDefault();
    doing[action]();
  };
  return { input, typed, groups, active, isOpen, next, change, setCaret, take, complete, leave, onKeyDown };
}

const NONE: readonly SuggestionGroup[] = [];

function listed(completions: ReturnType<typeof useCompletions>, wish: Wish): readonly SuggestionGroup[] {
  if (!completions || !(wish === 'open' || isValueAsked(completions))) return NONE;
  return completionsToTake(completions);
}

function useSearchesToRun(): SuggestionGroup[] {
  const { data: saved = [] } = useSavedSearches();
  const { data: recent = [] } = useRecentSearches();
  return searchesToRun(saved, recent);
}
