/** The list under the search box: the box keeps the focus, one line is the active one. */
import { Clock, Star } from 'lucide-react';
import { t } from '../strings/index.ts';
import styles from './Suggestions.module.css';
import type { Suggestion, SuggestionGroup } from './suggestions.ts';

export type SuggestionsProps = {
  id: string;
  groups: readonly SuggestionGroup[];
  /** Counted through all groups; -1 for none. */
  active: number;
  onTake(suggestion: Suggestion): void;
  onForget(): void;
};

export function Suggestions({ id, groups, active, onTake, onForget }: SuggestionsProps) {
  const all = groups.flatMap(({ suggestions }) => suggestions);
  return (
    <div className={styles.panel} onPointerDown={(event) => event.preventDefault()}>
      <div role="listbox" id={id} aria-label={t.search.suggestions}>
        {groups.map(({ kind, suggestions }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields.
          <div key={kind} role="group" aria-label={t.search.suggested[kind]}>
            <div className={styles.head} aria-hidden="true">
              {t.search.suggested[kind]}
            </div>
            {suggestions.map((suggestion) => {
              const index = all.indexOf(suggestion);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the box takes the keys.
                // biome-ignore lint/a11y/useFocusableInteractive: the box has the focus and names the active line.
                <div
                  key={suggestion.id}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={styles.line}
                  onClick={() => onTake(suggestion)}
                >
                  <Line suggestion={suggestion} />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {groups.some(({ kind }) => kind === 'recent') && (
        <button type="button" tabIndex={-1} className={styles.forget} onClick={onForget}>
          {t.search.forgetRecent}
        </button>
      )}
    </div>
  );
}

function Line({ suggestion }: { suggestion: Suggestion }) {
  if (suggestion.kind === 'completion') {
    const { label, count, kind } = suggestion.completion;
    return (
      <>
        <span className={styles.word} dir="auto">
          {label}
        </span>
        <span className={styles.kind}>{t.search.completes[kind]}</span>
        {count !== null && <span className={styles.count}>{t.write.number(count)}</span>}
      </>
    );
  }
  const { search } = suggestion;
  const fresh = suggestion.kind === 'saved' ? suggestion.search.fresh : 0;
  return (
    <>
      {suggestion.kind === 'saved' ? <Star aria-hidden="true" /> : <Clock aria-hidden="true" />}
      <span className={styles.word} dir="auto">
        {suggestion.kind === 'saved' ? suggestion.search.name : search.query}
      </span>
      {fresh > 0 && <span className={styles.fresh}>{t.search.fresh(fresh)}</span>}
    </>
  );
}
