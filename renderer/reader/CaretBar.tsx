/** What the keys do while the caret is on. */
import { t } from '../strings/index.ts';
import { KeyBar } from './KeyBar.tsx';
import { useReading } from './reading.ts';

const KEYS = [
  ['Shift+ArrowRight', t.reader.caretKeys.select],
  ['P', t.reader.caretKeys.paragraph],
  ['Enter', t.reader.caretKeys.annotate],
  ['H', t.reader.caretKeys.highlight],
  ['Escape', t.reader.caretKeys.leave],
] as const;

export function CaretBar() {
  const isMoving = useReading(({ edges }) => edges !== null);
  if (isMoving) return null;
  return <KeyBar title={t.reader.caretHint} keys={KEYS} />;
}
