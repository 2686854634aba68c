/** What of the query was not understood, or not as typed. */
import type { SearchResult } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import styles from './Notices.module.css';

export type NoticesProps = { notices: SearchResult['notices'] };

export function Notices({ notices }: NoticesProps) {
  if (notices.length === 0) return null;
  return (
    <div className={styles.notices} role="status">
      <ul>
        {notices.map(({ kind, text }) => (
          <li key={`${kind} ${text}`} dir="auto">
            {(t.search.notices[kind] ?? t.search.notice)(text)}
          </li>
        ))}
      </ul>
    </div>
  );
}
