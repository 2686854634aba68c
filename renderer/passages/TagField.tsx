/** Tags as chips with a line to type the next: known ones are offered, an unknown one is made. */
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { DEFAULT_COLOR } from '../../main/text/colors.ts';
import { isNewTag, tagFinder } from '../annotations/tag-choices.ts';
import { t } from '../strings/index.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import styles from './TagField.module.css';

type TagFieldProps = { known: readonly TagView[]; names: readonly string[]; onChange(names: string[]): void };

export function TagField({ known, names, onChange }: TagFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const find = useMemo(() => tagFinder(known, []), [known]);
  const wanted = typed.trim().replace(/\s+/gu, ' ');
  const found = wanted === '' ? [] : find(wanted, names).map(({ name }) => name);
  const offers = isNewTag(wanted, known, names) ? [...found, wanted] : found;
  const put = (name: string | undefined) => {
    if (name && !names.includes(name)) onChange([...names, name]);
    setTyped('');
    setAt(0);
  };

  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt(Math.min(at + 1, offers.length - 1)),
    ArrowUp: () => setAt(Math.max(at - 1, 0)),
    Enter: () => put(offers[at]),
    ',': () => put(offers[at]),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Backspace' && typed === '') onChange(names.slice(0, -1));
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
    }
    const act = keys[event.key];
    if (!act || typed === '') return;
    event.preventDefault();
    act();
  };

  const color = (name: string) => known.find((tag) => tag.name === name)?.color ?? DEFAULT_COLOR;
  return (
    <div className={styles.field}>
      {names.map((name) => (
        <TagChip
          key={name}
          name={name}
          color={color(name)}
          onRemove={() => onChange(names.filter((other) => other !== name))}
          removeLabel={t.passages.removeTag(name)}
        />
      ))}
      <input
        className={styles.input}
        role="combobox"
        aria-label={t.passages.addTag}
        aria-expanded={offers.length > 0}
        aria-controls={id}
        aria-activedescendant={offers.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={t.passages.addTag}
        autoComplete="off"
        dir="auto"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => put(offers.find((name) => name === wanted))}
      />
      <div
        id={id}
        role="listbox"
        aria-label={t.passages.tagsField}
        className={styles.offers}
        hidden={offers.length === 0}
      >
        {offers.map((name, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the line above takes the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the line above has the focus and names it.
          <div
            key={name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.offer}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => put(name)}
          >
            <ColorDot color={color(name)} />
            <bdi>{known.some((tag) => tag.name === name) ? name : t.passages.newTag(name)}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
