/** Says which edge of a passage moves, and by which keys. */
import { IS_MAC } from '../app/keys.ts';
import { t } from '../strings/index.ts';
import { KeyBar } from './KeyBar.tsx';
import { useReading } from './reading.ts';

const FAR = IS_MAC ? 'Alt' : 'Mod';
const KEYS = [
  [['ArrowLeft', 'ArrowRight'], t.edges.keys.letter],
  [`${FAR}+ArrowRight`, t.edges.keys.word],
  ['ArrowDown', t.edges.keys.sentence],
  ['Tab', t.edges.keys.swap],
  ['Enter', t.edges.keys.keep],
  ['Escape', t.edges.keys.leave],
] as const;

export function EdgeBar() {
  const side = useReading(({ edges }) => (edges?.isKept ? undefined : edges?.side));
  return side && <KeyBar title={t.edges.sides[side]} keys={KEYS} />;
}
