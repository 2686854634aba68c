/** A modal dialog, for what is done seldom. Escape and the cross close it; the focus goes back where it was. */
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  const content = useRef<HTMLDivElement>(null);
  // What had the focus may have gone with the step before.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === content.current) focusMain(content.current);
  });
  const described = description ? {} : { 'aria-describedby': undefined };
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          ref={content}
          className={styles.dialog}
          data-wide={wide || undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            focusMain(content.current);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // What was there before may be gone with what the dialog did.
            const back = before?.isConnected ? before : document.getElementById('text');
            if (back instanceof HTMLElement) back.focus();
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

const FIELD = ':is(input, select, textarea):not(:disabled):is(:not([type=radio]), :checked)';
const MAIN = 'button[data-look=primary]:not(:disabled)';

/** What is to be filled in first, else the main button, never the cross; a dialog only to read has the focus itself. */
function focusMain(dialog: HTMLElement | null): void {
  const within = document.activeElement !== dialog && dialog?.contains(document.activeElement);
  if (!dialog || within) return;
  const main =
    dialog.querySelector<HTMLElement>(`[data-body] ${FIELD}`) ?? dialog.querySelector<HTMLElement>(MAIN);
  (main ?? dialog).focus();
}
