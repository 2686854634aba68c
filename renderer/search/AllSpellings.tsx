/** All spellings that were joined, with their counts, by why they were; choosing one searches for that alone. */
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { t } from '../strings/index.ts';
import { Popover } from '../ui/Popover.tsx';
import styles from './AllSpellings.module.css';
import type { SpelledForm } from './spelled-forms.ts';

export type AllSpellingsProps = { forms: readonly SpelledForm[]; onChoose(form: SpelledForm): void };

export function AllSpellings({ forms, onChoose }: AllSpellingsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      label={t.search.also}
      align="end"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles.trigger}>
          {t.search.spellings(forms.length)} <ChevronDown aria-hidden="true" />
        </button>
      }
    >
      <div className={styles.all}>
        {[...Map.groupBy(forms, ({ why }) => why)].map(([why, own]) => (
          <section key={why} aria-label={t.search.why[why]}>
            <h3 className={styles.why}>{t.search.why[why]}</h3>
            <ul>
              {own.map((form) => (
                <li key={form.form}>
                  <button
                    type="button"
                    className={styles.form}
                    title={t.search.exactly(form.form)}
                    onClick={() => {
                      setOpen(false);
                      onChoose(form);
                    }}
                  >
                    <span dir="auto">{form.form}</span>
                    <span className={styles.count}>{t.write.number(form.count)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Popover>
  );
}
