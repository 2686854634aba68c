/** A menu under a button: commands, a choice of one, or several that can be ticked. */
import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { type ComponentProps, cloneElement, type ReactElement, type ReactNode, useState } from 'react';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';

export type MenuProps = {
  /** The button; takes a ref and props. */
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

export function Menu({ trigger, children, align = 'start', ...state }: MenuProps) {
  return (
    <Radix.Root modal={false} {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} align={align} sideOffset={5} collisionPadding={8} loop>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The same in a row of a long list: nothing but the button until that is first pressed. */
export function RowMenu({
  trigger,
  ...menu
}: Omit<MenuProps, 'open' | 'onOpenChange'> & { trigger: Trigger }) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  if (isOpen !== null) return <Menu {...menu} trigger={trigger} open={isOpen} onOpenChange={setOpen} />;
  return cloneElement(trigger, { 'aria-haspopup': 'menu', onClick: () => setOpen(true) });
}

type Trigger = ReactElement<ComponentProps<'button'>>;

export type MenuItemProps = {
  children: ReactNode;
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect(): void;
};

export function MenuItem({ children, icon, keys, danger, disabled, onSelect }: MenuItemProps) {
  return (
    <Radix.Item
      className={styles.item}
      data-danger={danger || undefined}
      disabled={disabled ?? false}
      onSelect={onSelect}
    >
      {icon}
      <span className={styles.label}>{children}</span>
      {keys && <Kbd keys={keys} />}
    </Radix.Item>
  );
}

export type MenuCheckProps = {
  children: ReactNode;
  checked: boolean;
  /** A figure at the end. */
  count?: number | string;
  onChange(checked: boolean): void;
};

/** Ticked or not; the menu stays open, so that several can be ticked. */
export function MenuCheck({ children, checked, count, onChange }: MenuCheckProps) {
  return (
    <Radix.CheckboxItem
      className={styles.item}
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <span className={styles.tick}>{checked && <Check aria-hidden="true" />}</span>
      <span className={styles.label} dir="auto">
        {children}
      </span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </Radix.CheckboxItem>
  );
}

export type MenuChoiceProps<V extends string> = {
  value: V;
  options: readonly { value: V; label: string; count?: number | string }[];
  onChange(value: V): void;
};

/** One of several. */
export function MenuChoice<V extends string>({ value, options, onChange }: MenuChoiceProps<V>) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onChange(next as V)}>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={styles.item}>
          <span className={styles.tick}>{option.value === value && <Check aria-hidden="true" />}</span>
          <span className={styles.label}>{option.label}</span>
          {option.count !== undefined && <span className={styles.count}>{option.count}</span>}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className={styles.heading}>{children}</Radix.Label>;
}

export function MenuLine() {
  return <Radix.Separator className={styles.line} />;
}
