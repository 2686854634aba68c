/** A note as it is read: plain words as they were typed, Markdown drawn once the drawing is at hand. */
import { lazy, Suspense } from 'react';
import styles from './NoteText.module.css';
import { openPassage } from './passage-link.ts';

const Markdown = lazy(() => import('./Markdown.tsx').then(({ Markdown }) => ({ default: Markdown })));

/** Anything that could mean more than its letters. */
const MARKS = /[*_`#>[~]|^\s*(?:[-+]|\d+[.)])\s/m;

export function NoteText({ text }: { text: string }) {
  const plain = (
    <p className={styles.plain} dir="auto">
      {text}
    </p>
  );
  if (!MARKS.test(text)) return plain;
  return (
    <Suspense fallback={plain}>
      <Markdown text={text} look="note" onPassage={(id) => void openPassage(id)} />
    </Suspense>
  );
}
