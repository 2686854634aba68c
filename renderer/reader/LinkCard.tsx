/** Where a link goes, to be read and copied. Nothing is ever opened. */
import { Copy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from './copy-text.ts';
import styles from './LinkCard.module.css';
import type { Page } from './page.ts';

export type LinkCardProps = { page: Page; link: HTMLElement; onClose(): void };

export function LinkCard({ page, link, onClose }: LinkCardProps) {
  const box = useRef<HTMLDivElement>(null);
  const href = link.dataset.href ?? '';
  useEffect(() => {
    box.current?.querySelector('button')?.focus({ preventScroll: true });
    const press = (event: PointerEvent) => !box.current?.contains(event.target as Node) && onClose();
    document.addEventListener('pointerdown', press, true);
    return () => document.removeEventListener('pointerdown', press, true);
  }, [onClose]);
  const origin = page.column.current?.getBoundingClientRect();
  const rect = link.getClientRects()[0] ?? link.getBoundingClientRect();
  if (!origin) return null;
  const left = Math.max(-8, Math.min(rect.left - origin.left, origin.width - 320));
  return (
    <div
      ref={box}
      className={styles.card}
      role="dialog"
      data-state="open"
      aria-label={t.reader.linkGoes}
      style={{ top: rect.bottom - origin.top + 6, left }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
        link.focus({ preventScroll: true });
      }}
    >
      <span className={styles.label}>{t.reader.linkGoes}</span>
      <bdi className={styles.address} dir="ltr">
        {href}
      </bdi>
      <div className={styles.foot}>
        <Button icon={<Copy aria-hidden="true" />} onClick={() => void copyText(href, t.reader.linkCopied)}>
          {t.reader.copyLink}
        </Button>
        <span className={styles.label}>{t.reader.linkStays}</span>
      </div>
    </div>
  );
}
