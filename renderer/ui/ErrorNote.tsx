/** A call that failed: what happened in one sentence, and what can be done next. Knows errors by code and message. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureOf } from '../api/failure.ts';
import { t } from '../strings/index.ts';
import { Button } from './Button.tsx';
import styles from './ErrorNote.module.css';

export type ErrorNoteProps = {
  error: unknown;
  /** Does the same again. */
  onRetry?: () => void;
  /** Another way forward. */
  action?: ReactNode;
};

export function ErrorNote({ error, onRetry, action }: ErrorNoteProps) {
  const { code, sentence } = failureOf(error);
  return (
    <div className={styles.note} role="alert" data-code={code}>
      <TriangleAlert aria-hidden="true" />
      <p className={styles.text} dir="auto">
        {sentence}
      </p>
      {onRetry && <Button onClick={onRetry}>{t.ui.tryAgain}</Button>}
      {action}
    </div>
  );
}
