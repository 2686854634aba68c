/** All imports, the newest first; one is chosen. */
import { type KeyboardEvent, useRef } from 'react';
import type { ImportRun } from '../../main/api/schema.ts';
import { pickAndImport } from '../app/import-files.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import list from '../ui/List.module.css';
import { CountBar } from './CountBar.tsx';
import styles from './RunList.module.css';
import { RunProgress } from './RunProgress.tsx';
import { when } from './when.ts';

type RunListProps = { runs: readonly ImportRun[]; chosen: string | null; onChoose(id: string): void };

export function RunList({ runs, chosen, onChoose }: RunListProps) {
  const box = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(box.current?.querySelectorAll<HTMLButtonElement>('[data-run]') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = to === undefined || at < 0 ? undefined : rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!row) return;
    event.preventDefault();
    row.focus();
    onChoose(row.dataset.run ?? '');
  };

  return (
    <section className={styles.runs} aria-label={t.imports.runs}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t.imports.title}</h2>
        <Button keys="I" onClick={() => pickAndImport(false)}>
          {t.imports.files}
        </Button>
        <Button keys="Shift+I" onClick={() => pickAndImport(true)}>
          {t.imports.folder}
        </Button>
      </header>
      <ul ref={box} className={styles.list} onKeyDown={onKeyDown}>
        {runs.map((run) => (
          <li key={run.id} className={list.markable} data-open={run.id === chosen || undefined}>
            <button
              type="button"
              className={styles.run}
              data-run={run.id}
              aria-current={run.id === chosen || undefined}
              onClick={() => onChoose(run.id)}
            >
              <span className={styles.when}>{run.jobId ? t.imports.running : when(run.startedAt)}</span>
              {run.cancelled && <span className={styles.stopped}>{t.imports.stopped}</span>}
              {run.named && (
                <bdi className={styles.named} title={run.named}>
                  {run.named}
                </bdi>
              )}
              <CountBar run={run} />
            </button>
            {run.jobId && <RunProgress jobId={run.jobId} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
