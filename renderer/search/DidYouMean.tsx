/** Words of the archive spelled nearly like what was typed, for a search that finds next to nothing. */
import type { SearchResult } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Chip } from '../ui/Chip.tsx';
import styles from './DidYouMean.module.css';
import { searchFor } from './search-for.ts';

export type DidYouMeanProps = { proposals: SearchResult['didYouMean'] };

export function DidYouMean({ proposals }: DidYouMeanProps) {
  if (proposals.length === 0) return null;
  return (
    <section className={styles.mean} aria-label={t.search.didYouMean}>
      <span>{t.search.didYouMean}</span>
      {proposals.map(({ form, count, query }) => (
        <Chip key={query} count={t.write.number(count)} onPress={() => searchFor(query)}>
          {form}
        </Chip>
      ))}
    </section>
  );
}
