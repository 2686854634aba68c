/** What an annotated PDF is to be like: its pages, what comes along, who is named. Folded away, for it is seldom changed. */
import type { PdfOptions } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Select } from '../ui/Select.tsx';
import styles from './PdfPages.module.css';

/** What can be ticked, in the order it is shown. */
const TICKS = ['colors', 'notes', 'tags', 'contents', 'unannotated', 'annotator'] as const;

type PdfPagesProps = { value: PdfOptions; onChange(value: PdfOptions): void };

export function PdfPages({ value, onChange }: PdfPagesProps) {
  const { pageSizes, fontSizes, ...words } = t.exporting.pdf;
  return (
    <details className={styles.pages}>
      <summary>{words.title}</summary>
      <div className={styles.sizes}>
        <Select
          label={words.pageSize}
          value={value.pageSize}
          options={(['a4', 'letter'] as const).map((one) => ({ value: one, label: pageSizes[one] }))}
          onChange={(pageSize) => onChange({ ...value, pageSize })}
        />
        <Select
          label={words.fontSize}
          value={value.fontSize}
          options={(['small', 'normal', 'large'] as const).map((one) => ({
            value: one,
            label: fontSizes[one],
          }))}
          onChange={(fontSize) => onChange({ ...value, fontSize })}
        />
      </div>
      <div className={styles.ticks}>
        {TICKS.map((tick) => (
          <label key={tick}>
            <input
              type="checkbox"
              checked={value[tick]}
              onChange={(event) => onChange({ ...value, [tick]: event.target.checked })}
            />
            {words.ticks[tick]}
          </label>
        ))}
      </div>
    </details>
  );
}
