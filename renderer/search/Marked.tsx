/** A piece of text with its matches marked; ranges are UTF-16 units of it. */
import { pieces } from './pieces.ts';

export type MarkedProps = { text: string; ranges: readonly (readonly [number, number])[] };

export function Marked({ text, ranges }: MarkedProps) {
  return pieces(text, ranges).map((piece) =>
    piece.isMatch ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
  );
}
