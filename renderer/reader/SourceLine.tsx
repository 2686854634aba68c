/** Where an article comes from, and that its original is kept; the facts of the original open under it. */
import { Check } from 'lucide-react';
import type { ArticleView } from '../../main/api/schema.ts';
import { dayInWords } from '../annotations/day.ts';
import { t } from '../strings/index.ts';
import { Facts } from './Facts.tsx';
import styles from './SourceLine.module.css';

export type SourceLineProps = { article: ArticleView; open: boolean; onOpen(open: boolean): void };

export function SourceLine({ article, open, onOpen }: SourceLineProps) {
  const { outlet, published, byline, sha256 } = article;
  return (
    <>
      <div className={styles.source} dir={article.direction}>
        <bdi className={outlet ? undefined : styles.unknown}>{outlet || t.reader.noOutlet}</bdi>
        <span className={published ? undefined : styles.unknown} dir="ltr">
          {published ? dayInWords(published.date) : t.reader.noDate}
          {published && <span className={styles.evidence}>{evidenceInWords(published.evidence)}</span>}
        </span>
        {byline && <bdi>{t.reader.byline(byline)}</bdi>}
        <button
          type="button"
          className={styles.original}
          aria-expanded={open}
          aria-controls="facts-of-original"
          aria-keyshortcuts="i"
          onClick={() => onOpen(!open)}
        >
          <Check aria-hidden="true" />
          <bdi>{t.reader.originalKept(shortHash(sha256))}</bdi>
        </button>
      </div>
      {open && <Facts article={article} onClose={() => onOpen(false)} />}
    </>
  );
}

export function evidenceInWords(evidence: string): string {
  return t.reader.evidence[evidence] ?? '';
}

function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}…${hash.slice(-3)}`;
}
