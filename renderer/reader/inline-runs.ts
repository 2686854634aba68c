/** Cuts a stretch of text into runs of one style each, for drawing. Pure; draws nothing. */
import type { SpanKind } from '../../main/text/blocks.ts';
import { segments } from '../../main/text/segments.ts';
import type { ViewBlock } from './shown-blocks.ts';

export type ViewSpan = NonNullable<ViewBlock['spans']>[number];

/** A run of text with the same spans around it; places in the canonical text. Outermost kind first. */
export type InlineRun = { start: number; end: number; kinds: SpanKind[]; href: string | null };

const BASE = -1;

/** The runs of `start`–`end` in order, without gap: their texts add up to the stretch. */
export function inlineRuns(start: number, end: number, spans: readonly ViewSpan[] = []): InlineRun[] {
  if (spans.length === 0) return end > start ? [{ start, end, kinds: [], href: null }] : [];
  const ranges = spans.map((span, id) => ({
    id,
    start: Math.max(start, span.start),
    end: Math.min(end, span.end),
  }));
  return segments([{ id: BASE, start, end }, ...ranges]).map((piece) => runOf(piece, spans));
}

function runOf(
  piece: { start: number; end: number; ids: readonly number[] },
  spans: readonly ViewSpan[],
): InlineRun {
  const around = piece.ids.flatMap((id) => spans[id] ?? []);
  const href = around.find((span) => span.kind === 'link')?.href ?? null;
  return { start: piece.start, end: piece.end, kinds: around.map((span) => span.kind), href };
}
