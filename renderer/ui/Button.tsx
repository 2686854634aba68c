/** A button with a word on it. */
import type { ComponentProps, ReactNode } from 'react';
import { ariaKeys } from '../app/keys.ts';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary`: the one way forward; `quiet`: no frame; `link`: a word in the accent; `danger`: can't be undone. */
  look?: 'plain' | 'primary' | 'quiet' | 'link' | 'danger';
  size?: 'm' | 'l';
  icon?: ReactNode;
  /** Its shortcut, which is shown on it. */
  keys?: string;
  /** Under way: it says so to screen readers and can't be pressed again. */
  busy?: boolean;
};

export function Button({ look = 'plain', size = 'm', icon, keys, busy, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={keys && ariaKeys(keys)}
      aria-busy={busy || undefined}
      {...rest}
      disabled={rest.disabled || busy}
      data-look={look}
      data-size={size}
      className={classes(styles.button, rest.className)}
    >
      {icon}
      <span className={styles.label}>{children}</span>
      {keys && <Kbd keys={keys} />}
    </button>
  );
}
