/** A colour, and the eight that it may be; each is named, too. */
import { Check } from 'lucide-react';
import { COLOR_NAMES, type Color } from '../../main/text/colors.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import styles from './ColorMenu.module.css';

type ColorMenuProps = {
  /** Says whose it is, and which. */
  label: string;
  color: Color;
  readOnly: boolean;
  tabIndex?: number;
  onChoose(color: Color): Promise<unknown>;
};

export function ColorMenu({ label, color: now, readOnly, tabIndex = 0, onChoose }: ColorMenuProps) {
  if (readOnly) return <span className={styles.swatch} data-color={now} />;
  return (
    <Menu
      trigger={
        <button type="button" className={styles.button} tabIndex={tabIndex} aria-label={label}>
          <span className={styles.swatch} data-color={now} />
        </button>
      }
    >
      {COLOR_NAMES.map((color) => (
        <MenuItem
          key={color}
          icon={<ColorDot color={color} />}
          onSelect={() => color !== now && void onChoose(color).catch(tellFailure)}
        >
          <span className={styles.choice}>
            {t.tags.colors[color]}
            {color === now && <Check role="img" aria-label={t.tags.now} />}
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
