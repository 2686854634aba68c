/** One fact of an article, what was found for it, and the way back to that. */
import { RotateCcw } from 'lucide-react';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './DetailField.module.css';
import { type FieldName, problemOf } from './details.ts';

export type DetailFieldProps = {
  field: FieldName;
  value: string;
  /** '' if nothing was found. */
  found: string;
  /** Where that was found and how sure it is, in words; '' if nothing was. */
  source: string;
  onChange(value: string): void;
};

export function DetailField({ field, value, found, source, onChange }: DetailFieldProps) {
  const isChanged = value.trim() !== found;
  const problem = problemOf(field, value);
  return (
    <TextField
      label={t.details.fields[field]}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={problem}
      hint={
        <span className={styles.below}>
          {isChanged ? (
            <>
              <span className={styles.found} dir="auto">
                {found === '' ? t.details.foundNothing : t.details.found(found)}
              </span>
              <Button
                look="link"
                icon={<RotateCcw aria-hidden="true" />}
                aria-label={t.details.backOf(t.details.fields[field])}
                onClick={() => onChange(found)}
              >
                {t.details.backToFound}
              </Button>
            </>
          ) : (
            <>
              {source !== '' && <span className={styles.found}>{source}</span>}
              {field === 'published' && <span>{t.details.publishedHint}</span>}
            </>
          )}
        </span>
      }
    />
  );
}
