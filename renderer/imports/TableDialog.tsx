/** Asks, table by table, which column holds what; beside each guess stand the first values. */
import { useState } from 'react';
import type { FieldMap, UnsureTable } from '../../main/api/schema.ts';
import { FIELDS } from '../../main/text/table-fields.ts';
import { t } from '../strings/index.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './TableDialog.module.css';
import { type Maps, useTableQuestion } from './table-question.ts';

export function TableDialog() {
  const question = useTableQuestion((state) => state.question);
  const [maps, setMaps] = useState<Maps>({});
  if (!question) return null;
  const left = question.tables.filter(({ file }) => !(file in maps));
  const [table] = left;
  if (!table) return null;
  const finish = (answer: Maps | null) => {
    setMaps({});
    question.answer(answer);
  };
  const next = (map: FieldMap) => {
    const all = { ...maps, [table.file]: map };
    if (left.length === 1) finish(all);
    else setMaps(all);
  };
  return (
    <TableForm
      key={table.file}
      table={table}
      isLast={left.length === 1}
      onDone={next}
      onClose={() => finish(null)}
    />
  );
}

type TableFormProps = { table: UnsureTable; isLast: boolean; onDone(map: FieldMap): void; onClose(): void };

function TableForm({ table, isLast, onDone, onClose }: TableFormProps) {
  const [map, setMap] = useState<FieldMap>(table.guess);
  // What a person took away must not be guessed again.
  const submit = () => onDone(Object.fromEntries(FIELDS.map((field) => [field, map[field] ?? ''])));
  const columns = [
    { value: '', label: t.imports.tables.none },
    ...table.columns.map(({ name }) => ({ value: name, label: name })),
  ];
  return (
    <FormDialog
      title={t.imports.tables.title(table.file.split('/').at(-1) ?? table.file)}
      description={t.imports.tables.text}
      wide
      action={isLast ? t.imports.tables.start : t.imports.tables.next}
      can={Boolean(map.text)}
      onDo={submit}
      onClose={onClose}
    >
      {FIELDS.map((field) => (
        <div key={field} className={styles.field}>
          <Select
            label={t.imports.tables.field[field]}
            value={map[field] ?? ''}
            options={columns}
            onChange={(name) => setMap({ ...map, [field]: name })}
          />
          <p className={styles.sample} dir="auto">
            {table.columns.find(({ name }) => name === map[field])?.sample.join(' · ')}
          </p>
        </div>
      ))}
    </FormDialog>
  );
}
