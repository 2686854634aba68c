/** One hit: the line of the library with its matches marked, and under it the snippet. */
import { Ear, Equal } from 'lucide-react';
import type { ArticleRow, SearchResult } from '../../main/api/schema.ts';
import { directionOf } from '../../main/text/direction.ts';
import { ArticleRowView } from '../library/ArticleRowView.tsx';
import { t } from '../strings/index.ts';
import type { TagColors } from '../tags/tag-colors.ts';
import styles from './HitView.module.css';
import { Marked } from './Marked.tsx';
import { aroundMatch } from './pieces.ts';

type Hit = SearchResult['hits'][number];

export type HitViewProps = {
  hit: Hit;
  /** Its line in the library; undefined while that is on its way. */
  row: ArticleRow | undefined;
  isOpen: boolean;
  tagColors: TagColors;
};

export function HitView({ hit, row, isOpen, tagColors }: HitViewProps) {
  const snippet = aroundMatch(hit.snippet, hit.ranges);
  return (
    <ArticleRowView
      row={row ?? { ...NOTHING_KNOWN, ...hit, direction: directionOf(hit.title) }}
      titleRanges={hit.titleRanges}
      isOpen={isOpen}
      isSelected={false}
      tagColors={tagColors}
    >
      <Tier tier={hit.tier} />
      <p className={styles.snippet} dir="auto">
        <Marked {...snippet} />
      </p>
    </ArticleRowView>
  );
}

/** Why it was found, where that is not by what was typed. */
function Tier({ tier }: Pick<Hit, 'tier'>) {
  if (tier !== 'key' && tier !== 'name') return null;
  return (
    <p className={styles.tier}>
      {tier === 'key' ? <Ear aria-hidden="true" /> : <Equal aria-hidden="true" />} {t.search.tier[tier]}
    </p>
  );
}

const NOTHING_KNOWN = {
  language: 'und',
  read: true,
  starred: false,
  passages: 0,
  copies: 0,
  tags: [],
  ownTags: [],
  colors: [],
};
