/** How a name is spelled, Latin and Arabic apart, each form with the number of articles that have it. */
import { type FormEvent, useState } from 'react';
import type { NamePageView, NameView } from '../../main/api/schema.ts';
import { failureOf } from '../api/failure.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import styles from './FormList.module.css';
import { FormRow } from './FormRow.tsx';
import page from './NamePage.module.css';
import { nameChanges } from './name-changes.ts';
import { isArabic } from './name-scripts.ts';

type FormListProps = {
  name: NameView;
  /** Undefined while they are counted. */
  counts: NamePageView['counts'] | undefined;
  readOnly: boolean;
};

export function FormList({ name, counts, readOnly }: FormListProps) {
  const all = [...name.forms, ...name.formsOff];
  const countOf = (form: string) => counts?.find((one) => one.form === form)?.count;
  const most = Math.max(1, ...(counts ?? []).map(({ count }) => count));
  const columns = [
    { label: t.namePage.latin, forms: all.filter((form) => !isArabic(form)), dir: 'ltr' },
    { label: t.namePage.arabic, forms: all.filter(isArabic), dir: 'rtl' },
  ].filter(({ forms }) => forms.length > 0);
  return (
    <section aria-label={t.namePage.spelled}>
      <h3 className={page.heading}>{t.namePage.spelled}</h3>
      <div className={styles.columns}>
        {columns.map(({ label, forms, dir }) => (
          <ul key={dir} className={styles.column} dir={dir} aria-label={label}>
            {forms.map((form) => (
              <FormRow
                key={form}
                name={name}
                form={form}
                count={countOf(form)}
                share={(countOf(form) ?? 0) / most}
                readOnly={readOnly}
              />
            ))}
          </ul>
        ))}
      </div>
      {!readOnly && <AddForm name={name} />}
    </section>
  );
}

function AddForm({ name }: { name: NameView }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const form = typed.trim();
    if (form === '') return;
    nameChanges.addForm(name, form).then(
      () => {
        setTyped('');
        setError(null);
      },
      (failure) => setError(failureOf(failure).sentence),
    );
  };
  return (
    <form className={styles.add} onSubmit={add}>
      <input
        className={styles.field}
        aria-label={t.namePage.addForm}
        placeholder={t.namePage.addForm}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed.trim() !== '' && (
        <Button type="submit" keys="Enter">
          {t.names.addDo}
        </Button>
      )}
      {error && <p role="alert">{error}</p>}
    </form>
  );
}
