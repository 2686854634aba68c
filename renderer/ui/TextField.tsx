/** A line of text with its label; a hint or an error stands under it and is read with it. */
import { type ComponentProps, type ReactNode, useId } from 'react';
import field from './Field.module.css';
import styles from './TextField.module.css';

export type TextFieldProps = ComponentProps<'input'> & {
  label: string;
  /** Only screen readers need the label: the place says it. */
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | null;
};

export function TextField({ label, labelHidden, hint, error, ...rest }: TextFieldProps) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className={field.field}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : field.label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        {...rest}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={below ? `${id}-below` : undefined}
      />
      {below && (
        <div id={`${id}-below`} className={error ? styles.error : styles.hint}>
          {below}
        </div>
      )}
    </div>
  );
}
