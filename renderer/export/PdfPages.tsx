/** What an annotated PDF is to be like: its pages, what comes along, who is named. Folded away, for it is seldom changed. */
import type { PdfOptions } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import field from '../ui/Field.module.css';
import { Select } from '../ui/Select.tsx';
import styles from './PdfPages.module.css';

/** What can be ticked, in the order it is shown. */
const TICKS = ['colors', 'notes', 'tags', 'cover', 'contents', 'unannotated', 'annotator'] as const;

type PdfPagesProps = {
  value: PdfOptions;
  /** Whether it is of several articles. */
  isDossier: boolean;
  onChange(value: PdfOptions): void;
};

export function PdfPages({ value, isDossier, onChange }: PdfPagesProps) {
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
      {isDossier && value.cover && (
        <label className={field.field}>
          <span className={field.label}>{words.coverTitle}</span>
          <input
            value={value.title}
            maxLength={500}
            placeholder={words.coverTitleHint}
            autoComplete="off"
            dir="auto"
            onChange={(event) => onChange({ ...value, title: event.target.value })}
          />
        </label>
      )}
    </details>
  );
}
