/** A button that is a picture: its name is spoken, and shown with its shortcut in the tooltip. */
import type { ComponentProps, ReactNode } from 'react';
import { ariaKeys } from '../app/keys.ts';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  label: string;
  icon: ReactNode;
  keys?: string;
  /** For a toggle: whether it is on. */
  pressed?: boolean;
  side?: 'top' | 'right' | 'bottom' | 'left';
};

export function IconButton({ label, icon, keys, pressed, side, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})} {...(side ? { side } : {})}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        className={classes(styles.button, className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
