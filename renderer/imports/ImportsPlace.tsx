/** The ledger: every import, the running one on top, and what became of each of its files. */
import { FolderInput } from 'lucide-react';
import { useRuns } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { pickAndImport } from '../app/import-files.ts';
import { go, useRoute } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './ImportsPlace.module.css';
import { Ledger } from './Ledger.tsx';
import { RunList } from './RunList.tsx';

export default function ImportsPlace() {
  const route = useRoute();
  const runs = useRuns();
  const named = route.place === 'imports' ? route.run : null;
  const run = runs.data?.find(({ id }) => id === named) ?? (named ? undefined : runs.data?.[0]);

  useCommand({
    id: 'imports.files',
    title: t.imports.importFiles,
    keys: 'I',
    run: () => pickAndImport(false),
  });
  useCommand({
    id: 'imports.folder',
    title: t.imports.importFolder,
    keys: 'Shift+I',
    run: () => pickAndImport(true),
  });

  if (runs.error)
    return (
      <main className={styles.middle} id="text" tabIndex={-1}>
        <ErrorNote error={runs.error} onRetry={() => runs.refetch()} />
      </main>
    );
  if (runs.data?.length === 0) return <NoImports />;
  return (
    <main className={styles.place} id="text" tabIndex={-1} data-narrow={named ? 'run' : 'runs'}>
      <h1 className="visually-hidden">{t.imports.title}</h1>
      <RunList
        runs={runs.data ?? []}
        chosen={run?.id ?? null}
        onChoose={(id) => go({ place: 'imports', run: id })}
      />
      <section className={styles.main} aria-label={t.imports.filesOf}>
        {run ? <Ledger key={run.id} run={run} /> : runs.data && <UnknownRun />}
      </section>
    </main>
  );
}

function NoImports() {
  return (
    <main className={styles.middle} id="text" tabIndex={-1}>
      <h1 className="visually-hidden">{t.imports.title}</h1>
      <EmptyState
        icon={<FolderInput aria-hidden="true" />}
        title={t.imports.empty}
        text={t.imports.emptyMore}
        action={
          <span className={styles.both}>
            <Button look="primary" keys="I" onClick={() => pickAndImport(false)}>
              {t.imports.importFiles}
            </Button>
            <Button keys="Shift+I" onClick={() => pickAndImport(true)}>
              {t.imports.importFolder}
            </Button>
          </span>
        }
      />
    </main>
  );
}

/** An address of a run that this archive does not have. */
function UnknownRun() {
  return (
    <EmptyState
      title={t.imports.unknown}
      action={<Button onClick={() => go({ place: 'imports', run: null })}>{t.imports.runs}</Button>}
    />
  );
}
