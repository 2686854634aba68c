/** What searches of this archive reach unless they say otherwise. */
import { useReachRule } from '../api/queries.ts';
import { setReachRule } from '../search/reach.ts';
import { t } from '../strings/index.ts';
import styles from './SearchRule.module.css';
import { Section } from './Section.tsx';

const REACHES = ['names', 'keys'] as const;

export function SearchRule({ readOnly }: { readOnly: boolean }) {
  const { data: rule } = useReachRule();
  if (!rule) return null;
  return (
    <Section title={t.settings.searching} text={t.settings.searchingSays}>
      <ul className={styles.rule}>
        {REACHES.map((one) => (
          <li key={one}>
            <label className={styles.line}>
              <input
                type="checkbox"
                checked={rule[one]}
                disabled={readOnly}
                onChange={() => setReachRule({ ...rule, [one]: !rule[one] })}
              />
              <span>{t.search.reachMeans[one]}</span>
            </label>
          </li>
        ))}
      </ul>
    </Section>
  );
}
