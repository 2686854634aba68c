/** Under which spellings the words were found, each with its count; pressing one searches for exactly that. */
import { useState } from 'react';
import type { SearchResult } from '../../main/api/schema.ts';
import { go, parseRoute } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { Chip } from '../ui/Chip.tsx';
import { withExactly } from './narrow.ts';
import styles from './Spellings.module.css';

export type SpellingsProps = { query: string; expanded: SearchResult['expanded'] };

/** Shown before "more". */
const FEW = 5;

export function Spellings({ query, expanded }: SpellingsProps) {
  const [isLong, setLong] = useState(false);
  const forms = expanded.flatMap(({ typed, forms: all }) =>
    all.filter(({ why, count }) => why !== 'typed' && count > 0).map((form) => ({ typed, ...form })),
  );
  if (forms.length === 0) return null;
  const shown = isLong ? forms : forms.slice(0, FEW);
  const search = (typed: string, form: string) => {
    const route = parseRoute(location.hash);
    if (route.place === 'search') go({ ...route, query: withExactly(query, typed, form) });
  };
  return (
    <section className={styles.spellings} aria-label={t.search.also}>
      <span className={styles.also}>{t.search.also}</span>
      {shown.map(({ typed, form, count }) => (
        <Chip
          key={`${typed} ${form}`}
          count={t.write.number(count)}
          title={t.search.exactly(form)}
          onPress={() => search(typed, form)}
        >
          {form}
        </Chip>
      ))}
      {forms.length > FEW && (
        <Chip onPress={() => setLong(!isLong)} off>
          {isLong ? t.search.fewerForms : t.search.moreForms(forms.length - FEW)}
        </Chip>
      )}
    </section>
  );
}
