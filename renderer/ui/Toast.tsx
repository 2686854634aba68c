/** Where toasts are shown, and read aloud. A note goes by itself, unless the pointer or the focus is on it. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../strings/index.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';
import { dismiss, type ShownToast, useToasts } from './toast.ts';

const SHOWN_MS = 7000;

export function Toasts() {
  const shown = useToasts((state) => state.shown);
  return (
    <section className={styles.toasts} aria-label={t.ui.messages} aria-live="polite">
      {shown.map((one) => (
        <Toast key={one.id} message={one} />
      ))}
    </section>
  );
}

function Toast({ message }: { message: ShownToast }) {
  const { id, text, action, kind = 'note' } = message;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || kind === 'problem') return;
    const timer = setTimeout(() => dismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, id, kind]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stays while it is looked at.
    <div
      className={styles.toast}
      data-kind={kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text} dir="auto">
        {text}
      </span>
      {action && (
        <Button
          look="link"
          {...(action.keys ? { keys: action.keys } : {})}
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={t.ui.dismiss} icon={<X aria-hidden="true" />} onClick={() => dismiss(id)} />
    </div>
  );
}
