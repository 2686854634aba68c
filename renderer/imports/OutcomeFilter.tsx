/** Which files of an import are shown: all, or those that ended in one way. */
import type { ImportRun } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Chip } from '../ui/Chip.tsx';
import styles from './Ledger.module.css';
import { countOf, OUTCOMES, type Shown } from './outcomes.ts';

type OutcomeFilterProps = { run: ImportRun; shown: Shown | null; onShow(shown: Shown | null): void };

export function OutcomeFilter({ run, shown, onShow }: OutcomeFilterProps) {
  const some = OUTCOMES.filter((outcome) => run[outcome] > 0 || outcome === shown);
  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">{t.imports.filter}</legend>
      <Chip count={t.write.number(countOf(run))} pressed={shown === null} onPress={() => onShow(null)}>
        {t.imports.all}
      </Chip>
      {some.map((outcome) => (
        <Chip
          key={outcome}
          count={t.write.number(run[outcome])}
          pressed={shown === outcome}
          title={t.imports.outcomeMeans[outcome]}
          onPress={() => onShow(shown === outcome ? null : outcome)}
        >
          {t.imports.outcome[outcome]}
        </Chip>
      ))}
      {run.warnings > 0 && (
        <Chip
          count={t.write.number(run.warnings)}
          pressed={shown === 'warning'}
          title={t.imports.warningMeans}
          onPress={() => onShow(shown === 'warning' ? null : 'warning')}
        >
          {t.imports.warning}
        </Chip>
      )}
    </fieldset>
  );
}
