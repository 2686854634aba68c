/** Files dragged over the window: what happens if they are dropped, and the drop. */
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../strings/index.ts';
import styles from './DropToImport.module.css';
import { importDropped } from './import-files.ts';

export function DropToImport() {
  const [isOver, setOver] = useState(false);
  useEffect(() => listenToDrops(setOver), []);
  if (!isOver) return null;
  return (
    <div className={styles.over} aria-hidden="true">
      <div className={styles.card}>
        <FileDown />
        <p className={styles.title}>{t.drop.title}</p>
        <p className={styles.text}>{t.drop.text}</p>
      </div>
    </div>
  );
}

/** Files only: text dragged from the window itself is none of this. */
function listenToDrops(setOver: (isOver: boolean) => void): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  addEventListener('dragenter', over, { signal });
  addEventListener('dragover', over, { signal });
  addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
  addEventListener(
    'drop',
    (event) => {
      setOver(false);
      if (!event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      void importDropped(event.dataTransfer);
    },
    { signal },
  );
  return () => abort.abort();
}
