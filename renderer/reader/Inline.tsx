/** Draws a stretch of article text with its spans. Every text node in it is the article's; links only show where they go. */
import { Fragment, type ReactNode } from 'react';
import type { SpanKind } from '../../main/text/blocks.ts';
import styles from './inline.module.css';
import { type InlineRun, inlineRuns, type ViewSpan } from './inline-runs.ts';

export type InlineProps = {
  /** The canonical text. */
  text: string;
  start: number;
  end: number;
  spans?: readonly ViewSpan[] | undefined;
  /** Where the footnote of a reference stands, by the reference's start. */
  noteOf?: ReadonlyMap<number, number> | undefined;
};

export function Inline({ text, start, end, spans, noteOf }: InlineProps) {
  if (!spans?.length) return text.slice(start, end);
  const groups = Object.values(linked(inlineRuns(start, end, spans)));
  return groups.map((runs) => {
    const inside = runs.map((run) => <Run key={run.start} run={run} text={text} noteOf={noteOf} />);
    const [first] = runs;
    if (!first?.href) return <Fragment key={first?.start}>{inside}</Fragment>;
    return (
      // biome-ignore lint/a11y/useSemanticElements: text inside a button element cannot be selected.
      <span
        key={first.start}
        role="button"
        tabIndex={0}
        className={styles.link}
        data-href={first.href}
        title={first.href}
      >
        {inside}
      </span>
    );
  });
}

/** Neighbouring runs of one link belong together. */
function linked(runs: readonly InlineRun[]): InlineRun[][] {
  const groups: InlineRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (run.href !== null && last?.[0]?.href === run.href) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

type RunProps = { run: InlineRun; text: string; noteOf: InlineProps['noteOf'] };

function Run({ run, text, noteOf }: RunProps) {
  const kinds = run.kinds.filter((kind) => kind !== 'link');
  return kinds.reduceRight<ReactNode>(
    (inside, kind) => wrapped(kind, inside, noteOf?.get(run.start)),
    text.slice(run.start, run.end),
  );
}

function wrapped(kind: SpanKind, inside: ReactNode, note: number | undefined): ReactNode {
  switch (kind) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'code':
      return <code className={styles.code}>{inside}</code>;
    case 'subscript':
      return <sub className={styles.raised}>{inside}</sub>;
    case 'noteref':
      return note === undefined ? (
        <sup className={styles.raised}>{inside}</sup>
      ) : (
        <sup className={styles.raised}>
          {/* biome-ignore lint/a11y/useSemanticElements: text inside a button element cannot be selected. */}
          <span role="button" tabIndex={0} className={styles.note} data-go={note}>
            {inside}
          </span>
        </sup>
      );
    default:
      return <sup className={styles.raised}>{inside}</sup>;
  }
}
