/** A name where it can be chosen: kind, both scripts, and what is said of it. */
import type { ReactNode } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import { KindIcon } from './KindIcon.tsx';
import styles from './NameLine.module.css';
import { shownName } from './name-scripts.ts';

type NameLineProps = { name: NameView; before?: string; after?: ReactNode };

export function NameLine({ name, before, after }: NameLineProps) {
  const { other } = shownName(name);
  return (
    <>
      <KindIcon kind={name.kind} />
      <span className={styles.words}>
        {before && <span className={styles.quiet}>{before} </span>}
        <bdi className={styles.name}>{name.name}</bdi>
      </span>
      {after && <span className={styles.quiet}>{after}</span>}
      {other && (
        <span className={styles.other}>
          <bdi>{other}</bdi>
        </span>
      )}
    </>
  );
}
