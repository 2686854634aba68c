/** A text that is edited where it stands: Enter saves, Escape leaves it as it was. What was typed survives a failure. */
import { type FormEvent, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { t } from '../strings/index.ts';
import { Button } from './Button.tsx';
import styles from './InlineField.module.css';

type InlineFieldProps = {
  label: string;
  value: string;
  placeholder?: string;
  required?: boolean;
  onSave(value: string): Promise<void>;
  /** With the new value if it was saved. */
  onEnd(value?: string): void;
};

export function InlineField({ label, value, placeholder, required, onSave, onEnd }: InlineFieldProps) {
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const wanted = typed.trim().replace(/\s+/gu, ' ');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (wanted === value) return onEnd();
    if (required && wanted === '') return;
    try {
      await onSave(wanted);
      onEnd(wanted);
    } catch (failure) {
      setError(failureOf(failure).sentence);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: editing was asked for here.
        autoFocus
        className={styles.input}
        aria-label={label}
        aria-invalid={error !== null || undefined}
        placeholder={placeholder}
        autoComplete="off"
        dir="auto"
        value={typed}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" look="link" disabled={required && wanted === ''}>
        {t.ui.save}
      </Button>
      {error !== null && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
