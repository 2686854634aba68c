/** The five ends of a file in an import: their order, and the sign each is shown with beside its word. */
import { CircleCheck, CircleMinus, Copy, Equal, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ImportRun, LedgerItem } from '../../main/api/schema.ts';

export type Outcome = LedgerItem['outcome'];

/** What a ledger may be narrowed to: one end, or whatever came with a warning. */
export type Shown = Outcome | 'warning';

/** What needs a person first. */
export const OUTCOMES: readonly Outcome[] = ['failed', 'imported', 'duplicate', 'unchanged', 'skipped'];

export const OUTCOME_ICONS: Readonly<Record<Outcome, LucideIcon>> = {
  failed: TriangleAlert,
  imported: CircleCheck,
  duplicate: Copy,
  unchanged: Equal,
  skipped: CircleMinus,
};

/** How many files a run has come to so far. */
export function countOf(run: ImportRun): number {
  return OUTCOMES.reduce((sum, outcome) => sum + run[outcome], 0);
}
