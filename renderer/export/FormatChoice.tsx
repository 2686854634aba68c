/** The formats side by side, one of them chosen, each with what it is good for. */
import { t } from '../strings/index.ts';
import styles from './FormatChoice.module.css';
import type { Format } from './formats.ts';

type FormatChoiceProps = { formats: readonly Format[]; value: Format; onChange(format: Format): void };

export function FormatChoice({ formats, value, onChange }: FormatChoiceProps) {
  return (
    <fieldset className={styles.formats}>
      <legend className={styles.legend}>{t.exporting.format}</legend>
      {formats.map((format) => (
        <label key={format} className={styles.format}>
          <input
            type="radio"
            name="format"
            value={format}
            checked={format === value}
            // biome-ignore lint/a11y/noAutofocus: the dialog opens on its one choice.
            autoFocus={format === value}
            onChange={() => onChange(format)}
          />
          <span className={styles.name}>{t.exporting.formats[format].name}</span>
          <span className={styles.text}>{t.exporting.formats[format].text}</span>
        </label>
      ))}
    </fieldset>
  );
}
