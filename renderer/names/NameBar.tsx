/** Above the names: one field that finds them, which kind, in which order, one added, a CSV table in and out. */
import { ChevronDown, Download, Ellipsis, ListPlus, Plus, Upload } from 'lucide-react';
import { type Ref, useRef, useState } from 'react';
import type { NameView, TableProblem } from '../../main/api/schema.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { FileInput } from '../ui/FileInput.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuChoice, MenuItem } from '../ui/Menu.tsx';
import { TableProblems } from '../ui/TableProblems.tsx';
import styles from './NameBar.module.css';
import { nameChanges } from './name-changes.ts';
import { exportNameFile, importNameFile } from './name-file.ts';
import { KIND_FILTERS, type NameSort, useNamesView } from './names-view.ts';

type NameBarProps = {
  names: readonly NameView[];
  /** How many of them the list shows. */
  shown: number;
  readOnly: boolean;
  fieldRef: Ref<HTMLInputElement>;
  onAdd(): void;
  /** Arrow down in the field. */
  onLeave(): void;
};

const SORTS = (['name', 'count'] as const).map((value) => ({ value, label: t.names.sorts[value] }));

export function NameBar({ names, shown, readOnly, fieldRef, onAdd, onLeave }: NameBarProps) {
  const { typed, kind, sort } = useNamesView();
  const [error, setError] = useState<unknown>(null);
  const [problems, setProblems] = useState<readonly TableProblem[]>([]);
  const file = useRef<HTMLInputElement>(null);
  const take = (chosen: File) => {
    setError(null);
    setProblems([]);
    importNameFile(chosen).then(setProblems, setError);
  };

  return (
    <header className={styles.top}>
      <div className={styles.bar}>
        <h1 className={styles.title}>
          {t.names.title}{' '}
          <span>{shown === names.length ? t.names.count(shown) : t.names.countOf(shown, names.length)}</span>
        </h1>
        {!readOnly && (
          <Button keys="A" icon={<Plus aria-hidden="true" />} onClick={onAdd}>
            {t.names.addDo}
          </Button>
        )}
        <Menu
          align="end"
          trigger={<IconButton label={t.names.moreOfAll} icon={<Ellipsis aria-hidden="true" />} />}
        >
          {!readOnly && (
            <MenuItem icon={<Upload aria-hidden="true" />} onSelect={() => file.current?.click()}>
              {t.names.importCsv}
            </MenuItem>
          )}
          <MenuItem
            icon={<Download aria-hidden="true" />}
            disabled={names.length === 0}
            onSelect={() => void exportNameFile().catch(tellFailure)}
          >
            {t.names.exportCsv}
          </MenuItem>
          {!readOnly && (
            <MenuItem
              icon={<ListPlus aria-hidden="true" />}
              onSelect={() => void nameChanges.addStarter(names.length).catch(tellFailure)}
            >
              {t.names.starter}
            </MenuItem>
          )}
        </Menu>
        <FileInput ref={file} label={t.names.importCsv} accept=".csv,.tsv,text/csv" onFile={take} />
      </div>
      <input
        ref={fieldRef}
        className={styles.field}
        aria-label={t.names.find}
        placeholder={t.names.find}
        aria-keyshortcuts="f"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        dir="auto"
        value={typed}
        onChange={(event) => useNamesView.setState({ typed: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
          else if (event.key === 'Escape') useNamesView.setState({ typed: '' });
          else return;
          event.preventDefault();
        }}
      />
      <div className={styles.bar}>
        <fieldset className={styles.kinds} aria-label={t.names.kind}>
          {KIND_FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.kind}
              aria-pressed={one === kind}
              onClick={() => useNamesView.setState({ kind: one })}
            >
              {t.names.kindsOf[one]}
            </button>
          ))}
        </fieldset>
        <Menu
          align="end"
          trigger={
            <Button
              look="quiet"
              className={styles.sort}
              aria-label={`${t.names.sort}: ${t.names.sorts[sort]}`}
            >
              {t.names.sorts[sort]} <ChevronDown aria-hidden="true" />
            </Button>
          }
        >
          <MenuChoice<NameSort>
            value={sort}
            options={SORTS}
            onChange={(next) => useNamesView.setState({ sort: next })}
          />
        </Menu>
      </div>
      {readOnly && <p className={styles.readOnly}>{t.names.readOnly}</p>}
      {error !== null && <ErrorNote error={error} />}
      {problems.length > 0 && <TableProblems problems={problems} onClose={() => setProblems([])} />}
    </header>
  );
}
