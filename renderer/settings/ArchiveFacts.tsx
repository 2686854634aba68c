/** The open archive: its name and place, what it holds, and why it can only be read, if so. */
import { TriangleAlert } from 'lucide-react';
import { useConnection } from '../api/client.ts';
import { t } from '../strings/index.ts';
import styles from './ArchiveFacts.module.css';
import { Section } from './Section.tsx';

type ArchiveFactsProps = { info: { articles: number; passages: number; readOnly: string | null } };

export function ArchiveFacts({ info }: ArchiveFactsProps) {
  const archive = useConnection((state) => state.host?.archive);
  const { articles, passages, readOnly } = info;
  return (
    <Section title={t.settings.archive}>
      <dl className={styles.facts}>
        <dt>{t.settings.name}</dt>
        <dd>
          <bdi>{archive?.name}</bdi>
        </dd>
        <dt>{t.settings.place}</dt>
        <dd>
          <bdi>{archive?.place}</bdi>
        </dd>
        <dt>{t.settings.holds}</dt>
        <dd>{t.settings.holdsFacts(articles, passages)}</dd>
        <dt>{t.settings.changes}</dt>
        <dd>
          {readOnly === null ? (
            t.settings.writable
          ) : (
            <span className={styles.warn}>
              <TriangleAlert aria-hidden="true" />
              {t.settings.readOnly[readOnly] ?? t.settings.readOnlyElse}
            </span>
          )}
        </dd>
      </dl>
    </Section>
  );
}
