/** Where an article comes from, and that its original is kept; the facts of the original open under it. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticleView, Sureness } from '../../main/api/schema.ts';
import { dayInWords } from '../annotations/day.ts';
import { t } from '../strings/index.ts';
import { Facts } from './Facts.tsx';
import styles from './SourceLine.module.css';

export type SourceLineProps = {
  article: ArticleView;
  open: boolean;
  onOpen(open: boolean): void;
  onEdit(): void;
};

export function SourceLine({ article, open, onOpen, onEdit }: SourceLineProps) {
  const { outlet, published, byline, sha256 } = article;
  return (
    <>
      <div className={styles.source} dir={article.direction}>
        <div className={styles.parts}>
          <Part known={Boolean(outlet)}>{outlet || t.reader.noOutlet}</Part>
          <Part known={published !== null}>
            {published ? dateInWords(published) : t.reader.noDate}
            {published && <span className={styles.evidence}>{evidenceInWords(published.evidence)}</span>}
          </Part>
          {byline && <Part known>{t.reader.byline(byline)}</Part>}
          <span className={styles.part}>
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
          </span>
        </div>
      </div>
      {open && <Facts article={article} onEdit={onEdit} onClose={() => onOpen(false)} />}
    </>
  );
}

/** Each part keeps its own direction, so that Arabic and Latin parts stay apart. */
function Part({ known, children }: { known: boolean; children: ReactNode }) {
  return (
    <span className={styles.part}>
      <bdi className={known ? undefined : styles.unknown}>{children}</bdi>
    </span>
  );
}

type Source = { evidence: string; sure?: Sureness | undefined };

/** A day that is likely another does not pose as certain. */
export function dateInWords({ date, sure }: { date: string; sure?: Sureness | undefined }): string {
  return sure === 'low' ? t.reader.perhaps(dayInWords(date)) : dayInWords(date);
}

/** Where a value was found and how sure it is: "from the address, likely". */
export function sourceInWords({ evidence, sure }: Source): string {
  const from = evidenceInWords(evidence);
  return sure && evidence !== 'user' ? t.reader.source(from, t.reader.sure[sure]) : from;
}

export function evidenceInWords(evidence: string): string {
  return t.reader.evidence[evidence] ?? '';
}

function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}…${hash.slice(-3)}`;
}
