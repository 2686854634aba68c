/** The names that stand in the same articles, the most frequent first; each leads to its page. */
import { useState } from 'react';
import type { NameView, SearchResult } from '../../main/api/schema.ts';
import { hashOf } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Beside.module.css';
import page from './NamePage.module.css';

type BesideProps = {
  name: Pick<NameView, 'id'>;
  /** The names of its articles, itself among them; undefined while they are counted. */
  all: SearchResult['facets']['name'] | undefined;
};

const FEW = 12;
const MOST = 60;

export function Beside({ name: { id: own }, all }: BesideProps) {
  const [isLong, setLong] = useState(false);
  const beside = all?.filter(({ id }) => id !== own).slice(0, MOST);
  const most = beside?.[0]?.count ?? 1;
  return (
    <section aria-label={t.namePage.beside}>
      <h3 className={page.heading}>{t.namePage.beside}</h3>
      {!beside && <p className={page.quiet}>{t.names.counting}</p>}
      {beside?.length === 0 && <p className={page.quiet}>{t.namePage.noBeside}</p>}
      <ul>
        {beside?.slice(0, isLong ? undefined : FEW).map(({ id, value, count }) => (
          <li key={id}>
            <a
              className={styles.line}
              href={hashOf({ place: 'names', nameId: id })}
              aria-label={t.namePage.besideCount(value, count)}
            >
              <bdi className={styles.name}>{value}</bdi>
              <span className={styles.count}>{t.write.number(count)}</span>
              <span className={styles.bar} style={{ inlineSize: `${(count / most) * 100}%` }} />
            </a>
          </li>
        ))}
      </ul>
      {beside && beside.length > FEW && (
        <Button look="link" onClick={() => setLong(!isLong)}>
          {isLong ? t.namePage.fewer : t.namePage.more(beside.length - FEW)}
        </Button>
      )}
    </section>
  );
}
