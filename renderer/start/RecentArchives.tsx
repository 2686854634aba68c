/** The archives used before, the last one first. */
import { BookMarked, X } from 'lucide-react';
import type { RecentArchive } from '../../main/api/host-contract.ts';
import { host } from '../api/client.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { toast } from '../ui/toast.ts';
import styles from './RecentArchives.module.css';
import { useOpening } from './use-opening.ts';

export type RecentArchivesProps = { recent: readonly RecentArchive[] };

export function RecentArchives({ recent }: RecentArchivesProps) {
  const { open, isBusy, error } = useOpening();
  return (
    <section aria-labelledby="recent-archives">
      <h2 id="recent-archives" className={styles.title}>
        {t.start.recent}
      </h2>
      {error !== null && <ErrorNote error={error} />}
      <ul className={styles.list}>
        {recent.map((one) => (
          <li key={one.id} className={styles.item}>
            <button
              type="button"
              className={styles.archive}
              disabled={isBusy || one.missing}
              onClick={() => open(() => host.openRecent({ id: one.id }))}
            >
              <BookMarked aria-hidden="true" />
              <span className={styles.words}>
                <span className={styles.name} dir="auto">
                  {one.name}
                </span>
                <span className={styles.place}>
                  <bdi>{one.place}</bdi> · {one.missing ? t.start.missing : openedAt(one.openedAt)}
                </span>
              </span>
            </button>
            <IconButton
              label={t.start.forget(one.name)}
              icon={<X aria-hidden="true" />}
              className={styles.forget ?? ''}
              onClick={() => forget(one)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function forget({ id, name }: RecentArchive): void {
  host
    .forgetRecent({ id })
    .then(() => toast({ text: t.start.forgotten(name) }))
    .catch(tellFailure);
}

function openedAt(at: string): string {
  const now = new Date();
  const then = new Date(at);
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
  if (days === 0) return t.start.openedAt(t.start.today);
  if (days === 1) return t.start.openedAt(t.start.yesterday);
  const month = String(then.getMonth() + 1).padStart(2, '0');
  return t.start.openedAt(t.write.date(`${then.getFullYear()}-${month}-${then.getDate()}`));
}

const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
