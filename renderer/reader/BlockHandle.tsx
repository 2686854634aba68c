/** A handle beside the paragraph under the pointer: annotate it, copy it, say that it is not part of the article. */
import { Copy, EyeOff, Highlighter, Library, MoreVertical, Newspaper } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BlockReach } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Menu, MenuItem, MenuLine } from '../ui/Menu.tsx';
import styles from './BlockHandle.module.css';
import type { Page } from './page.ts';

export type BlockHandleProps = {
  page: Page;
  /** Of the article: the handle stands where its lines end. */
  direction: 'ltr' | 'rtl';
  outlet: string | null;
  /** Whether a block can be told in other articles. */
  hasReach(block: number): boolean;
  onHide(block: number, reach: BlockReach): void;
  onAnnotate(block: number): void;
  onCopy(block: number): void;
};

type Hovered = { block: number; top: number };

export function BlockHandle({
  page,
  direction,
  outlet,
  hasReach,
  onHide,
  onAnnotate,
  onCopy,
}: BlockHandleProps) {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { column, drawn } = page;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a block that is gone has no handle.
  useEffect(() => setHovered(null), [drawn]);
  useEffect(() => {
    const element = column.current;
    if (!element || isOpen) return;
    const over = (event: PointerEvent) => {
      const target = event.target as Element;
      if (target.closest(`.${styles.handle}`)) return;
      const found = target.closest<HTMLElement>('[data-block]');
      setHovered(found && !found.closest('[data-left-out]') ? hoveredIn(element, found) : null);
    };
    const leave = () => setHovered(null);
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', leave);
    };
  }, [column, isOpen]);
  if (!hovered) return null;
  const isFar = hasReach(hovered.block);
  const hide = (reach: BlockReach) => () => onHide(hovered.block, reach);
  return (
    <Menu
      align="end"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className={styles.handle}
          dir={direction}
          style={{ insetBlockStart: hovered.top }}
          aria-label={t.reader.blockMenu}
          tabIndex={-1}
        >
          <MoreVertical aria-hidden="true" />
        </button>
      }
    >
      <MenuItem icon={<Highlighter aria-hidden="true" />} onSelect={() => onAnnotate(hovered.block)}>
        {t.reader.annotateBlock}
      </MenuItem>
      <MenuItem icon={<Copy aria-hidden="true" />} onSelect={() => onCopy(hovered.block)}>
        {t.reader.copyBlock}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={<EyeOff aria-hidden="true" />} keys="X" onSelect={hide('article')}>
        {t.reader.isNotPart}
      </MenuItem>
      {outlet !== null && isFar && (
        <MenuItem icon={<Newspaper aria-hidden="true" />} keys="Shift+X" onSelect={hide('outlet')}>
          {t.reader.isNotPartOf(outlet)}
        </MenuItem>
      )}
      {isFar && (
        <MenuItem icon={<Library aria-hidden="true" />} keys="Mod+Shift+X" onSelect={hide('everywhere')}>
          {t.reader.isNotPartOfAny}
        </MenuItem>
      )}
    </Menu>
  );
}

function hoveredIn(column: HTMLElement, block: HTMLElement): Hovered {
  const top = block.getBoundingClientRect().top - column.getBoundingClientRect().top;
  return { block: Number(block.dataset.block), top: Math.max(0, top) };
}
