/** A field with the list of what it may mean: arrows move in it, Enter takes the marked one. Knows no name. */
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import styles from './ChoiceField.module.css';

export type Choice = { key: string; shown: ReactNode };

type ChoiceFieldProps<C extends Choice> = {
  label: string;
  /** What the list is, for screen readers. */
  listLabel: string;
  typed: string;
  onTyped(typed: string): void;
  choices: readonly C[];
  onTake(choice: C): void;
  /** Said where nothing fits. */
  none?: string;
  fieldRef?: Ref<HTMLInputElement>;
};

export function ChoiceField<C extends Choice>(props: ChoiceFieldProps<C>) {
  const { label, listLabel, typed, onTyped, choices, onTake, none, fieldRef } = props;
  const id = useId();
  const [marked, setMarked] = useState(0);
  const at = Math.min(marked, Math.max(0, choices.length - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const taken = choices[at];
    if (by && choices.length > 0) setMarked((at + by + choices.length) % choices.length);
    else if (event.key === 'Enter' && taken) onTake(taken);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.field}>
      <input
        ref={fieldRef}
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={500}
        value={typed}
        onChange={(event) => {
          onTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={listLabel} className={styles.list}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the marked one.
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(choice)}
          >
            {choice.shown}
          </div>
        ))}
      </div>
      {choices.length === 0 && none && <p className={styles.none}>{none}</p>}
    </div>
  );
}
