/** What can be set, what is known about the archive, and what is done to it seldom. */
import { useInfo } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { About } from './About.tsx';
import { Annotators } from './Annotators.tsx';
import { ArchiveFacts } from './ArchiveFacts.tsx';
import { BlockRules } from './BlockRules.tsx';
import { Look } from './Look.tsx';
import { Purge } from './Purge.tsx';
import { SaveCopy } from './SaveCopy.tsx';
import { SearchRule } from './SearchRule.tsx';
import styles from './SettingsPlace.module.css';
import { Verify } from './Verify.tsx';
import { You } from './You.tsx';

export default function SettingsPlace() {
  const info = useInfo();
  return (
    <main className={styles.place} id="text" tabIndex={-1}>
      <div className={styles.column}>
        <h1 className={styles.title}>{t.settings.title}</h1>
        <Look />
        <You />
        <Annotators readOnly={info.data?.readOnly != null} />
        {info.error && <ErrorNote error={info.error} onRetry={() => info.refetch()} />}
        {info.data && <ArchiveFacts info={info.data} />}
        <SearchRule readOnly={info.data?.readOnly != null} />
        <BlockRules readOnly={info.data?.readOnly != null} />
        <SaveCopy />
        <Verify />
        <Purge readOnly={info.data?.readOnly != null} />
        <About />
      </div>
    </main>
  );
}
