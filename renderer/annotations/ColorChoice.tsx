/** The eight colours to choose from, and that of the first tag. */
import { COLOR_NAMES, type Color } from '../../main/text/colors.ts';
import { t } from '../strings/index.ts';
import styles from './ColorChoice.module.css';

export type ColorChoiceProps = { color: Color | null; onColor(color: Color | null): void };

/** Choosing the chosen one again takes the choice back. */
export function ColorChoice({ color, onColor }: ColorChoiceProps) {
  return (
    <fieldset className={styles.colors}>
      <legend className="visually-hidden">{t.annotations.color}</legend>
      {COLOR_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.color}
          data-color={name}
          aria-pressed={color === name}
          aria-label={t.tags.colors[name]}
          title={t.tags.colors[name]}
          onClick={() => onColor(color === name ? null : name)}
        />
      ))}
    </fieldset>
  );
}
