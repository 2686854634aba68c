/** A name's page: how it is spelled and how often, when, in which articles, beside which other names. */
import type { NameView } from '../../main/api/schema.ts';
import { useNameFacts, useNameHits } from '../api/name-queries.ts';
import { t } from '../strings/index.ts';
import { Beside } from './Beside.tsx';
import { FormList } from './FormList.tsx';
import { NameArticles } from './NameArticles.tsx';
import { NameHead } from './NameHead.tsx';
import styles from './NamePage.module.css';
import { formsQuery } from './name-query.ts';
import type { Asking } from './use-name-commands.ts';
import { YearBars } from './YearBars.tsx';

export type NamePageProps = {
  name: NameView;
  readOnly: boolean;
  isRenaming: boolean;
  onAsk(asking: Asking): void;
  onRenamed(): void;
};

/** Articles shown; search shows all. */
const MOST = 30;

export function NamePage({ name, readOnly, ...renaming }: NamePageProps) {
  const facts = useNameFacts(name.id).data;
  const hits = useNameHits(formsQuery(name.forms), MOST);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
    <section className={styles.page} aria-label={t.namePage.label(name.name)} tabIndex={0}>
      <div className={styles.column}>
        <NameHead name={name} facts={facts} readOnly={readOnly} {...renaming} />
        <div className={styles.body}>
          <div className={styles.part}>
            <FormList name={name} counts={facts?.counts} readOnly={readOnly} />
            <NameArticles name={name} hits={hits} />
          </div>
          <div className={styles.part}>
            <YearBars name={name} years={hits.data?.facets.year} />
            <Beside name={name} all={hits.data?.facets.name} />
          </div>
        </div>
      </div>
    </section>
  );
}
