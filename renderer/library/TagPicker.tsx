/** Tags of the selected articles: typing finds one or makes one, Enter puts it on all or takes it away. */
import { Check, Minus, Tag } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { ArticleRow, TagView } from '../../main/api/schema.ts';
import { useTags } from '../api/queries.ts';
import { focusList } from '../search/focus.ts';
import { t } from '../strings/index.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { tagArticles } from './actions.ts';
import styles from './TagPicker.module.css';
import { useTagging } from './tagging.ts';

export type TagPickerProps = {
  keys: readonly number[];
  /** As many of their rows as are known. */
  rows: readonly ArticleRow[];
};

export function TagPicker({ keys, rows }: TagPickerProps) {
  const isOpen = useTagging((state) => state.isOpen);
  return (
    <Popover
      label={t.tagging.title(keys.length)}
      open={isOpen}
      onReturn={focusList}
      onOpenChange={(open) => useTagging.setState({ isOpen: open })}
      trigger={<IconButton label={t.library.tag} keys="T" icon={<Tag aria-hidden="true" />} />}
    >
      <TagChoices keys={keys} rows={rows} />
    </Popover>
  );
}

type Choice = { name: string; tag: TagView | null; on: number };

function TagChoices({ keys, rows }: TagPickerProps) {
  const id = useId();
  const { data: tags = [] } = useTags();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const choices = choicesOf(tags, rows, typed.trim());
  const toggle = ({ name, on }: Choice) => {
    setTyped('');
    void tagArticles(keys, on === rows.length && on > 0 ? { remove: [name] } : { add: [name] });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = choices[active];
    if (by) setActive(Math.max(0, Math.min(choices.length - 1, active + by)));
    else if (event.key === 'Enter' && choice) toggle(choice);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.picker}>
      <p className={styles.title}>{t.tagging.title(keys.length)}</p>
      <input
        className={styles.field}
        type="text"
        role="combobox"
        dir="auto"
        aria-label={t.tagging.find}
        placeholder={t.tagging.find}
        aria-expanded="true"
        aria-controls={`${id}-tags`}
        aria-activedescendant={choices.length > 0 ? `${id}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {choices.length === 0 && <p className={styles.none}>{t.tagging.none}</p>}
      <div
        className={styles.tags}
        id={`${id}-tags`}
        role="listbox"
        aria-label={t.library.facets.tag}
        aria-multiselectable
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus.
          <div
            key={choice.name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={choice.on > 0 && choice.on === rows.length}
            className={styles.tag}
            data-active={index === active || undefined}
            onPointerMove={() => setActive(index)}
            onClick={() => toggle(choice)}
          >
            {choice.tag && <ColorDot color={choice.tag.color} />}
            <span className={styles.name} dir="auto">
              {choice.tag ? choice.name : t.tagging.create(choice.name)}
            </span>
            <State on={choice.on} of={rows.length} />
          </div>
        ))}
      </div>
    </div>
  );
}

function State({ on, of }: { on: number; of: number }) {
  if (on === 0) return null;
  const label = on === of ? t.tagging.onAll : t.tagging.onSome(on);
  return (
    <span className={styles.state} role="img" aria-label={label} title={label}>
      {on === of ? <Check aria-hidden="true" /> : <Minus aria-hidden="true" />}
    </span>
  );
}

/** Shown at once; typing finds the others. */
const MOST = 100;

function choicesOf(tags: readonly TagView[], rows: readonly ArticleRow[], typed: string): Choice[] {
  const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase();
  const found = tags
    .filter(({ name }) => plain(name).includes(plain(typed)))
    .slice(0, MOST)
    .map((tag) => ({
      name: tag.name,
      tag,
      on: rows.filter(({ ownTags }) => ownTags.includes(tag.name)).length,
    }));
  const isNew = typed !== '' && !tags.some(({ name }) => plain(name) === plain(typed));
  return isNew ? [...found, { name: typed, tag: null, on: 0 }] : found;
}
