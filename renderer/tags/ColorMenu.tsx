/** A tag's colour, and the eight it may have; each is named, too. */
import { Check } from 'lucide-react';
import type { TagView } from '../../main/api/schema.ts';
import { COLOR_NAMES } from '../../main/text/colors.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import styles from './ColorMenu.module.css';
import { tagChanges } from './tag-changes.ts';

type ColorMenuProps = { tag: TagView; readOnly: boolean; tabIndex: number };

export function ColorMenu({ tag, readOnly, tabIndex }: ColorMenuProps) {
  if (readOnly) return <span className={styles.swatch} data-color={tag.color} />;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={styles.button}
          tabIndex={tabIndex}
          aria-label={t.tags.colorOf(tag.name, t.tags.colors[tag.color])}
        >
          <span className={styles.swatch} data-color={tag.color} />
        </button>
      }
    >
      {COLOR_NAMES.map((color) => (
        <MenuItem
          key={color}
          icon={<ColorDot color={color} />}
          onSelect={() => color !== tag.color && void tagChanges.recolor(tag, color).catch(tellFailure)}
        >
          <span className={styles.choice}>
            {t.tags.colors[color]}
            {color === tag.color && <Check role="img" aria-label={t.tags.now} />}
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
