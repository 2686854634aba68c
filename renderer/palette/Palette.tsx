/** The palette: articles, tags, names, saved searches and commands by a few letters; Enter goes there or does it. */
import { CornerDownLeft, Search } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { archive } from '../api/client.ts';
import type { Command } from '../app/commands.ts';
import { boxDirection } from '../search/completion.ts';
import { t } from '../strings/index.ts';
import { Kbd } from '../ui/Kbd.tsx';
import type { PaletteItem } from './find-items.ts';
import styles from './Palette.module.css';
import { usePaletteItems } from './use-palette-items.ts';

export type PaletteProps = {
  /** Those that could be run when it was asked for. */
  commands: readonly Command[];
  onClose(): void;
};

export default function Palette({ commands, onClose }: PaletteProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [before] = useState(() => document.activeElement);
  const chosen = useRef<PaletteItem | null>(null);
  const items = usePaletteItems(typed, commands);
  const at = Math.min(active, items.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const choose = (item: PaletteItem | undefined) => {
    if (!item) return;
    chosen.current = item;
    archive.palette.use({ id: item.id }).catch(() => {});
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setActive((at + by + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter') choose(items[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          className={styles.palette}
          aria-describedby={undefined}
          // What was chosen happens where the focus was.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before instanceof HTMLElement) before.focus();
            chosen.current?.run();
          }}
        >
          <Radix.Title className="visually-hidden">{t.palette.title}</Radix.Title>
          <div className={styles.field}>
            <Search aria-hidden="true" />
            <input
              type="text"
              role="combobox"
              dir={boxDirection(typed)}
              autoComplete="off"
              spellCheck={false}
              aria-label={t.palette.title}
              aria-expanded={items.length > 0}
              aria-controls={items.length > 0 ? `${id}-items` : undefined}
              aria-autocomplete="list"
              aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
              placeholder={t.palette.placeholder}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
            />
            <Kbd keys="Escape" />
          </div>
          <p className="visually-hidden" role="status">
            {t.palette.count(items.length)}
          </p>
          <Items id={id} items={items} active={at} onChoose={choose} onActive={setActive} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type ItemsProps = {
  id: string;
  items: readonly PaletteItem[];
  active: number;
  onChoose(item: PaletteItem): void;
  onActive(index: number): void;
};

function Items({ id, items, active, onChoose, onActive }: ItemsProps) {
  if (items.length === 0) return <p className={styles.nothing}>{t.palette.nothing}</p>;
  const groups = [...Map.groupBy(items, ({ group }) => group)];
  return (
    <div className={styles.items} role="listbox" id={`${id}-items`} aria-label={t.palette.items}>
      {groups.map(([group, own]) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields.
        <div key={group} role="group" aria-label={t.palette.groups[group]}>
          <div className={styles.head} aria-hidden="true">
            {t.palette.groups[group]}
          </div>
          {own.map((item) => {
            const index = items.indexOf(item);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys.
              // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active line.
              <div
                key={item.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={styles.item}
                onPointerMove={() => index !== active && onActive(index)}
                onClick={() => onChoose(item)}
              >
                <bdi className={styles.title}>{item.title}</bdi>
                {item.detail && <bdi className={styles.detail}>{item.detail}</bdi>}
                {item.keys && <Kbd keys={item.keys} />}
                <CornerDownLeft aria-hidden="true" />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
