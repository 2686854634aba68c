/** A modal dialog, for what is done seldom. Escape and the cross close it; the focus goes back where it was. */
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { t } from '../strings/index.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export type DialogProps = {
  title: string;
  /** One sentence under the title. */
  description?: string;
  children: ReactNode;
  /** The buttons at its end. */
  footer?: ReactNode;
  wide?: boolean;
  onClose(): void;
};

export function Dialog({ title, description, children, footer, wide, onClose }: DialogProps) {
  // There is no trigger that Radix would know: dialogs are opened by keys and menus, too.
  const [before] = useState(() => document.activeElement);
  const described = description ? {} : { 'aria-describedby': undefined };
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          className={styles.dialog}
          data-wide={wide || undefined}
          onOpenAutoFocus={focusBody}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before instanceof HTMLElement) before.focus();
          }}
          {...described}
        >
          <header className={styles.header}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={t.ui.close} keys="Escape" icon={<X aria-hidden="true" />} />
            </Radix.Close>
          </header>
          {description && <Radix.Description className={styles.description}>{description}</Radix.Description>}
          <div className={styles.body} data-body>
            {children}
          </div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** What is to be filled in or pressed first, never the cross; a dialog only to read has the focus itself. */
function focusBody(event: Event): void {
  event.preventDefault();
  const dialog = event.target as HTMLElement;
  if (dialog.contains(document.activeElement)) return;
  const first = dialog.querySelector<HTMLElement>('[data-body] :is(input, select, textarea)');
  (first ?? dialog).focus();
}
