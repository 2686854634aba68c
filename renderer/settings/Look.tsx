/** Theme and the reader's type size, with a sentence to judge them by. */
import { Minus, Plus } from 'lucide-react';
import { FONT_SIZES, type Theme, useFontSize, useView } from '../app/view.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Look.module.css';
import { Section } from './Section.tsx';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

export function Look() {
  return (
    <Section title={t.settings.look}>
      <ThemeChoice />
      <TypeSize />
    </Section>
  );
}

function ThemeChoice() {
  const { theme, setTheme } = useView();
  return (
    <fieldset className={styles.line}>
      <legend className={styles.label}>{t.settings.theme}</legend>
      <div className={styles.segments}>
        {THEMES.map((one) => (
          <label key={one} className={styles.segment}>
            <input type="radio" name="theme" checked={one === theme} onChange={() => setTheme(one)} />
            {t.app.themes[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TypeSize() {
  const { fontStep, stepFont } = useView();
  const size = useFontSize();
  return (
    <div className={styles.size}>
      <div className={styles.line}>
        <span className={styles.label}>{t.settings.fontSize}</span>
        <span className={styles.stepper}>
          <IconButton
            label={t.settings.smaller}
            keys="-"
            icon={<Minus aria-hidden="true" />}
            disabled={fontStep === 0}
            onClick={() => stepFont(-1)}
          />
          <output className={styles.value}>{t.settings.fontSizeIs(size)}</output>
          <IconButton
            label={t.settings.larger}
            keys="+"
            icon={<Plus aria-hidden="true" />}
            disabled={fontStep === FONT_SIZES.length - 1}
            onClick={() => stepFont(1)}
          />
        </span>
      </div>
      <p className={styles.sample} style={{ fontSize: size }}>
        {t.settings.sample}
      </p>
    </div>
  );
}
