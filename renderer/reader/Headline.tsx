/** The headline from the metadata, drawn over its place in the canonical text so that it can be annotated. */
import { useState } from 'react';
import type { ArticleView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import styles from './Headline.module.css';
import { slot } from './slot.ts';
import { isInvisible, textFace } from './text-face.ts';

export type HeadlineProps = {
  article: Pick<ArticleView, 'title' | 'language' | 'direction'>;
  /** Its place in the canonical text; behind the text if it does not stand there. */
  start: number;
};

/** Longer titles are cut to some lines until asked for. */
const LONG = 240;

export function Headline({ article, start }: HeadlineProps) {
  const [isWhole, setWhole] = useState(false);
  const { title } = article;
  if (isInvisible(title)) return <h1 className={styles.untitled}>{t.reader.untitled}</h1>;
  const isLong = title.length > LONG;
  return (
    <header className={styles.head}>
      <h1
        className={styles.title}
        data-cut={(isLong && !isWhole) || undefined}
        data-long={isLong || undefined}
        {...textFace(title, article)}
        {...slot(start, 'headline')}
      >
        {title}
      </h1>
      {isLong && (
        <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t.reader.showLess : t.reader.showAll}
        </button>
      )}
    </header>
  );
}
