/** Tags to be put on several things or taken off: typing finds one or makes one; each says how many carry it. */
import { Check, Minus } from 'lucide-react';
import { useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { useTags } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import { FindList } from '../ui/FindList.tsx';
import styles from './TagTicks.module.css';

export type TagTicksProps = {
  title: string;
  /** The tags that each of the things carries. */
  carried: readonly (readonly string[])[];
  /** Not with capitals alone another tag. */
  onAdd(name: string): void;
  onRemove(name: string): void;
};

type Choice = { name: string; tag: TagView | null; on: number };

export function TagTicks({ title, carried, onAdd, onRemove }: TagTicksProps) {
  const { data: tags = [] } = useTags();
  const [typed, setTyped] = useState('');
  const isOnAll = ({ on }: Choice) => on > 0 && on === carried.length;
  return (
    <div className={styles.picker}>
      <p className={styles.title}>{title}</p>
      <FindList
        label={t.tagging.find}
        listLabel={t.library.facets.tag}
        typed={typed}
        onTyped={setTyped}
        items={choicesOf(tags, carried, typed.trim())}
        keyOf={({ name }) => name}
        isSelected={isOnAll}
        none={t.tagging.none}
        onChoose={(choice) => {
          setTyped('');
          if (isOnAll(choice)) onRemove(choice.name);
          else onAdd(choice.name);
        }}
      >
        {({ name, tag, on }) => (
          <>
            {tag && <ColorDot color={tag.color} />}
            <span className={styles.name} dir="auto">
              {tag ? name : t.tagging.create(name)}
            </span>
            <State on={on} of={carried.length} />
          </>
        )}
      </FindList>
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

function choicesOf(tags: readonly TagView[], carried: TagTicksProps['carried'], typed: string): Choice[] {
  const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase();
  const found = tags
    .filter(({ name }) => plain(name).includes(plain(typed)))
    .slice(0, MOST)
    .map((tag) => ({ name: tag.name, tag, on: carried.filter((own) => own.includes(tag.name)).length }));
  const isNew = typed !== '' && !tags.some(({ name }) => plain(name) === plain(typed));
  return isNew ? [...found, { name: typed, tag: null, on: 0 }] : found;
}
