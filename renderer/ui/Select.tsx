/** One of a few, with its label: the system's own control, which every reader knows. */
import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import field from './Field.module.css';
import styles from './Select.module.css';

export type SelectProps<V extends string> = {
  label: string;
  labelHidden?: boolean;
  value: V;
  options: readonly { value: V; label: string }[];
  disabled?: boolean;
  onChange(value: V): void;
};

export function Select<V extends string>(props: SelectProps<V>) {
  const id = useId();
  const { label, labelHidden, value, options, disabled, onChange } = props;
  return (
    <div className={field.field}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : field.label}>
        {label}
      </label>
      <span className={styles.frame}>
        <select
          id={id}
          className={styles.select}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value as V)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={styles.arrow} aria-hidden="true" />
      </span>
    </div>
  );
}
