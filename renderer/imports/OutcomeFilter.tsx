/** Which files of an import are shown: all, or those that ended in one way. */
import type { ImportRun } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Chip } from '../ui/Chip.tsx';
import styles from './Ledger.module.css';
import { countOf, OUTCOMES, type Outcome } from './outcomes.ts';

type OutcomeFilterProps = { run: ImportRun; shown: Outcome | null; onShow(outcome: Outcome | null): void };

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
    </fieldset>
  );
}
