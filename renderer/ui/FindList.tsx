/** A line to type in and what it finds below: arrows go through it, Enter takes one. Knows nothing of what is found. */
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import styles from './FindList.module.css';

export type FindListProps<T> = {
  /** Of the line, and of the list. */
  label: string;
  listLabel: string;
  typed: string;
  onTyped(typed: string): void;
  items: readonly T[];
  keyOf(item: T): string;
  /** For lists of which several are taken. */
  isSelected?(item: T): boolean;
  onChoose(item: T): void;
  /** Where nothing is found. */
  none: string;
  children(item: T): ReactNode;
};

export function FindList<T>(props: FindListProps<T>) {
  const { label, listLabel, typed, onTyped, items, keyOf, isSelected, onChoose, none, children } = props;
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, items.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = items[active];
    if (by) setWanted(Math.max(0, Math.min(items.length - 1, active + by)));
    else if (event.key === 'Enter' && item && !event.nativeEvent.isComposing) onChoose(item);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={styles.field}
        type="text"
        role="combobox"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        placeholder={label}
        aria-expanded="true"
        aria-controls={`${id}-found`}
        aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          onTyped(event.target.value);
          setWanted(0);
        }}
        onKeyDown={onKeyDown}
      />
      {items.length === 0 && <p className={styles.none}>{none}</p>}
      <div
        className={styles.found}
        id={`${id}-found`}
        role="listbox"
        aria-label={listLabel}
        aria-multiselectable={isSelected ? true : undefined}
      >
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus.
          <div
            key={keyOf(item)}
            ref={index === active ? intoSight : undefined}
            id={`${id}-${index}`}
            role="option"
            aria-selected={isSelected ? isSelected(item) : index === active}
            className={styles.item}
            data-active={index === active || undefined}
            onPointerMove={() => setWanted(index)}
            onClick={() => onChoose(item)}
          >
            {children(item)}
          </div>
        ))}
      </div>
    </>
  );
}

function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
