/** Draws neighbouring list items as one list; markers come from the style sheet, so that they are never text. */
import { memo } from 'react';
import type { Surroundings } from './BlockView.tsx';
import styles from './blocks.module.css';
import { Inline } from './Inline.tsx';
import type { ShownBlock } from './shown-blocks.ts';
import { slot } from './slot.ts';
import { textFace } from './text-face.ts';

export type ListBlockProps = { items: readonly ShownBlock[]; around: Surroundings };

const DEEPEST = 8;

export const ListBlock = memo(function ListBlock({ items, around }: ListBlockProps) {
  return (
    <ul className={styles.list}>
      {items.map(({ block, index, region }) => (
        <li
          key={index}
          className={styles.item}
          data-block={index}
          data-marker={block.marker ?? '•'}
          style={{ '--depth': Math.min(DEEPEST, block.depth ?? 0) } as React.CSSProperties}
          {...textFace(around.text.slice(block.start, block.end), around, block.language)}
          {...slot(block.start, region)}
        >
          <Inline
            text={around.text}
            start={block.start}
            end={block.end}
            spans={block.spans}
            noteOf={around.notes.noteOf}
          />
        </li>
      ))}
    </ul>
  );
}, sameItems);

/** Lists are grouped anew with every change of the article, their items are not. */
function sameItems(before: ListBlockProps, now: ListBlockProps): boolean {
  return (
    before.around === now.around &&
    before.items.length === now.items.length &&
    before.items.every(
      (item, at) => item.block === now.items[at]?.block && item.index === now.items[at]?.index,
    )
  );
}
