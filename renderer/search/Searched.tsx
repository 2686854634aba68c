/** What was searched: the words, what they reach, and the spellings that were joined; each can be chosen alone. */
import { Ear, Equal } from 'lucide-react';
import type { Reach, SearchResult } from '../../main/api/schema.ts';
import { useReachRule } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { AllSpellings } from './AllSpellings.tsx';
import { withExactly } from './narrow.ts';
import { isSameReach, setReach, setReachRule } from './reach.ts';
import styles from './Searched.module.css';
import { searchFor } from './search-for.ts';
import { type SpelledForm, spelledForms, typedWords, type Why } from './spelled-forms.ts';

export type SearchedProps = { query: string; expanded: SearchResult['expanded']; reach: Reach };

/** So many are chips; all of them stand in the list. */
const FEW = 8;

export function Searched({ query, expanded, reach }: SearchedProps) {
  const { data: rule } = useReachRule();
  const forms = spelledForms(expanded);
  const found = (why: Why) => forms.filter((form) => form.why === why).length;
  const only = ({ typed, form }: SpelledForm) => searchFor(withExactly(query, typed, form));
  return (
    <section className={styles.searched} aria-label={t.search.searched}>
      <p className={styles.said}>
        <Said words={typedWords(expanded)} isAlone={forms.length === 0} />
        {forms.length > 0 && <AllSpellings forms={forms} onChoose={only} />}
      </p>
      <div className={styles.reach}>
        <ReachChip of="names" reach={reach} count={found('name')} />
        <ReachChip of="keys" reach={reach} count={found('key')} />
        {rule && !isSameReach(rule, reach) && (
          <Button look="link" title={t.search.asRuleMeans} onClick={() => setReachRule(reach)}>
            {t.search.asRule}
          </Button>
        )}
      </div>
      <ul className={styles.forms} aria-label={t.search.also}>
        {forms.slice(0, FEW).map((form) => (
          <li key={form.form}>
            <Chip
              icon={WHY_ICON[form.why]}
              count={t.write.number(form.count)}
              title={`${t.search.why[form.why]}. ${t.search.exactly(form.form)}`}
              onPress={() => only(form)}
            >
              {form.form}
            </Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}

const WHY_ICON = {
  folded: undefined,
  prefix: undefined,
  name: <Equal aria-hidden="true" />,
  key: <Ear aria-hidden="true" />,
} satisfies Record<Why, unknown>;

function Said({ words, isAlone }: { words: readonly string[]; isAlone: boolean }) {
  if (words.length === 0) return <span className={styles.sentence}>{t.search.noWords}</span>;
  return (
    <span className={styles.sentence}>
      {isAlone ? t.search.onlySpelling : t.search.everySpelling}{' '}
      {words.map((word, at) => (
        <span key={word}>
          {at > 0 && t.search.comma}
          <b dir="auto">{word}</b>
        </span>
      ))}
    </span>
  );
}

type ReachChipProps = { of: keyof Reach; reach: Reach; count: number };

function ReachChip({ of, reach, count }: ReachChipProps) {
  const isOn = reach[of];
  return (
    <Chip
      icon={of === 'keys' ? WHY_ICON.key : WHY_ICON.name}
      pressed={isOn}
      off={!isOn}
      title={t.search.reachMeans[of]}
      {...(isOn && count > 0 ? { count: t.write.number(count) } : {})}
      onPress={() => setReach({ ...reach, [of]: !isOn })}
    >
      {t.search.reach[of]}
    </Chip>
  );
}
